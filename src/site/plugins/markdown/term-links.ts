/** Links the first use of each term of the glossary in the guides that are written by hand. */
import type { HastPluginDefinition } from 'satteri';
import type { GlossaryTerm } from '../../../catalog/record.ts';
import { termPath } from '../../pages/records/glossary.ts';
import { createTermFinder, type TermFinder, type TermUse, termsToLink } from '../../pages/term-finder.ts';

type Root = Parameters<NonNullable<HastPluginDefinition['after']>>[0];
type Node = Root['children'][number];
type Text = Extract<Node, { type: 'text' }>;
type Element = Extract<Node, { type: 'element' }>;

/** Replaces text or code within prose. */
type Replace = (node: Text | Element) => Node[];

const notProse = new Set(['a', 'pre', 'time', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'table']);

/** Makes the plugin for Astro's Markdown processor. */
export function termLinks(glossary: readonly GlossaryTerm[]): HastPluginDefinition {
  return {
    name: 'term-links',
    after(root, context) {
      const path = guidePath(context.fileURL);
      if (path === null) return;
      const finder = createTermFinder(glossary, path);
      const uses: TermUse[] = [];
      replaced(root.children, (node) => {
        uses.push(...partsOf(node, finder).filter((part) => typeof part !== 'string'));
        return [node];
      });
      if (uses.length === 0) return;
      const children = replaced(root.children, linkOnce(termsToLink(uses), finder));
      context.replaceNode(root, { type: 'root', children });
    },
  };
}

/** Finds the address of a guide by its file; `null` for any other page. */
function guidePath(file: URL | undefined): string | null {
  return /\/content\/docs(\/guides\/[^.]+)\.mdx?$/.exec(file?.pathname ?? '')?.[1] ?? null;
}

/** Splits prose at the uses of terms; code is one part, and of no interest where it names no term. */
function partsOf(node: Text | Element, finder: TermFinder): (string | TermUse)[] {
  if (node.type === 'text') return finder.inProse(node.value);
  const [only] = node.children;
  const use = only?.type === 'text' && node.children.length === 1 ? finder.inCode(only.value) : null;
  return use === null ? [] : [use];
}

/** Makes the replacement that links each of these terms once. */
function linkOnce(terms: Set<GlossaryTerm>, finder: TermFinder): Replace {
  return (node) => {
    const parts = partsOf(node, finder);
    if (node.type === 'element') {
      const [use] = parts;
      return typeof use === 'object' && terms.delete(use.term) ? [linkTo(use, node)] : [node];
    }
    return parts.map((part) => {
      if (typeof part === 'string') return { type: 'text', value: part };
      const text: Text = { type: 'text', value: part.text };
      return terms.delete(part.term) ? linkTo(part, text) : text;
    });
  };
}

function linkTo({ term }: TermUse, child: Text | Element): Element {
  return { type: 'element', tagName: 'a', properties: { href: termPath(term) }, children: [child] };
}

function replaced(nodes: readonly Node[], replace: Replace): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'text') return replace(node);
    if (node.type === 'element') {
      if (notProse.has(node.tagName)) return [node];
      if (node.tagName === 'code') return replace(node);
    }
    return 'children' in node
      ? [{ ...node, children: replaced(node.children as Node[], replace) } as Node]
      : [node];
  });
}
