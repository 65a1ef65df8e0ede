/** Makes the page of the glossary, with a section for each term. */
import type { Catalog } from '../../../catalog/index.ts';
import type { GlossaryTerm } from '../../../catalog/record.ts';
import { description, type Page } from '../page.ts';
import { prose } from '../prose.ts';
import { emphasis, joined, pageLink, paragraph, type Section, section, sections } from '../section.ts';
import { sourceLinks } from './statements.ts';

const id = 'guides/glossary';

/** Names the address of a term. */
export function termPath(term: Pick<GlossaryTerm, 'id'>): `/${string}` {
  return `/${id}#${term.id}`;
}

/** Makes the page; `null` where the catalog has no terms. */
export function glossaryPage({ api, glossary }: Pick<Catalog, 'api' | 'glossary'>): Page | null {
  if (glossary.length === 0) return null;
  return {
    id,
    title: 'Glossary',
    description: description(
      `The words of the ${api.name} in plain terms: ${glossary.map(({ term }) => term).join(', ')}.`,
    ),
    searchable: true,
    sections: sections([
      section(
        {},
        paragraph(
          `The words that the documentation of the ${api.name} uses. A text with its sources after it is documented, in our words. `,
          emphasis('Our note'),
          ' marks what we conclude or add, and ',
          emphasis('Unknown'),
          ' what we found no answer to.',
        ),
      ),
      ...glossary.map(termSection),
    ]),
    foot: null,
  };
}

function termSection(one: GlossaryTerm): Section | null {
  const { term, aliases, documented, note, unknown, sources, guide } = one;
  const cited = [' (', joined(sourceLinks(sources), ', '), ')'];
  return section(
    { id: one.id, title: term },
    aliases.length > 0 && paragraph(prose(`Also: ${aliases.join(', ')}.`)),
    documented !== null && paragraph(prose(documented), cited),
    note !== null && paragraph(emphasis('Our note:'), ' ', prose(note), documented === null ? cited : ''),
    unknown !== null && paragraph(emphasis('Unknown:'), ' ', prose(unknown)),
    guide !== null && paragraph('In full: ', pageLink(guide.title, guide.path)),
  );
}
