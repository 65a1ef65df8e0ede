/** Links the first use of each term of the glossary on the pages of records. */
import type { GlossaryTerm } from '../../catalog/record.ts';
import type { Page } from './page.ts';
import { stageId } from './records/code/stage.ts';
import { termPath } from './records/glossary.ts';
import { type Block, type CodeSpan, type Inline, isSeveral, type Section } from './section.ts';
import { createTermFinder, type TermFinder, type TermUse, termsToLink } from './term-finder.ts';

/** The sections that hold names and search words, not prose. */
const namesOnly = new Set([stageId, 'sources']);

/** Replaces text or code within prose. */
type Replace = (part: string | CodeSpan) => Inline;

/**
 * Links the first use of each term in paragraphs and lists. Headings, tables, samples, quotations and other links stay
 * as they are.
 */
export function withTermLinks(page: Page, glossary: readonly GlossaryTerm[]): Page {
  if (glossary.length === 0) return page;
  const finder = createTermFinder(glossary, `/${page.id}`);
  const uses: TermUse[] = [];
  replaced(page.sections, (part) => {
    uses.push(...usesIn(part, finder));
    return part;
  });
  if (uses.length === 0) return page;
  return { ...page, sections: replaced(page.sections, linkOnce(termsToLink(uses), finder)) };
}

function usesIn(part: string | CodeSpan, finder: TermFinder): TermUse[] {
  const parts = typeof part === 'string' ? finder.inProse(part) : [finder.inCode(part.text)];
  return parts.filter((one) => one !== null && typeof one !== 'string');
}

/** Makes the replacement that links each of these terms once. */
function linkOnce(terms: Set<GlossaryTerm>, finder: TermFinder): Replace {
  return (part) => {
    if (typeof part !== 'string') {
      const use = finder.inCode(part.text);
      return use && terms.delete(use.term) ? { kind: 'term', content: part, path: termPath(use.term) } : part;
    }
    return finder.inProse(part).map((one) => {
      if (typeof one === 'string') return one;
      return terms.delete(one.term)
        ? { kind: 'term', content: one.text, path: termPath(one.term) }
        : one.text;
    });
  };
}

function replaced(sections: readonly Section[], replace: Replace): Section[] {
  return sections.map((section) =>
    section.id !== null && namesOnly.has(section.id)
      ? section
      : { ...section, blocks: section.blocks.map((block) => blockWith(block, replace)) },
  );
}

function blockWith(block: Block, replace: Replace): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, content: inlineWith(block.content, replace) };
    case 'list':
      return { ...block, items: block.items.map((item) => inlineWith(item, replace)) };
    case 'tiles':
      return { ...block, tiles: block.tiles.map((one) => ({ ...one, text: inlineWith(one.text, replace) })) };
    case 'section':
      return replaced([block], replace)[0] as Section;
    default:
      return block;
  }
}

function inlineWith(content: Inline, replace: Replace): Inline {
  if (typeof content === 'string') return replace(content);
  if (isSeveral(content)) return content.map((one) => inlineWith(one, replace));
  switch (content.kind) {
    case 'code':
      return replace(content);
    case 'strong':
    case 'emphasis':
      return { ...content, content: inlineWith(content.content, replace) };
    default:
      return content;
  }
}
