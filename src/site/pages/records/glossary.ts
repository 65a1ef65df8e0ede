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
  const [first, last] = [glossary[0], glossary.at(-1)];
  if (!first || !last) return null;
  return {
    id,
    title: 'Glossary',
    description: description(
      `What the words in the documentation of the ${api.name} mean, from ${first.term} to ${last.term}, each in a few sentences with its sources.`,
    ),
    searchable: true,
    hero: null,
    quiet: false,
    sections: sections([
      section(
        {},
        paragraph(
          `The words that the documentation of the ${api.name} uses. Each text states what is documented, in our own words. `,
          emphasis('Our note'),
          ' marks what we conclude or add, and ',
          emphasis('Unknown'),
          ' marks what we found no answer to.',
        ),
      ),
      ...glossary.map(termSection),
    ]),
    foot: null,
  };
}

function termSection(one: GlossaryTerm): Section | null {
  const { term, aliases, documented, note, unknown, sources, guide } = one;
  return section(
    { id: one.id, title: term },
    aliases.length > 0 && paragraph(prose(`Also: ${aliases.join(', ')}.`)),
    documented !== null && paragraph(prose(documented)),
    note !== null && paragraph(emphasis('Our note:'), ' ', prose(note)),
    unknown !== null && paragraph(emphasis('Unknown:'), ' ', prose(unknown)),
    paragraph(
      guide === null ? '' : ['More: ', pageLink(guide.title, guide.path), '. '],
      sources.length === 1 ? 'Source: ' : 'Sources: ',
      joined(sourceLinks(sources), ', '),
      '.',
    ),
  );
}
