/** Makes the sections that record pages share: samples, sample code, sources, and the foot of the page. */

import type { Catalog } from '../../../catalog/index.ts';
import type { Statement } from '../../../catalog/record.ts';
import type { Source } from '../../../catalog/sources.ts';
import type { LastChange } from '../../views/changes.ts';
import { date, prose, wording } from '../prose.ts';
import {
  type Inline,
  joined,
  link,
  list,
  type Part,
  pageLink,
  paragraph,
  type Section,
  sample,
  section,
} from '../section.ts';

/** Writes each statement with its source after it. */
export function statements(documented: readonly Statement[]): Inline[] {
  return documented.map(({ text, source }) => [
    prose(`${text} (`),
    joined(sourceLinks([source].flat()), ', '),
    ')',
  ]);
}

/** Shows a sample response with the code. */
export function sampleSection(response: string, { notes }: Pick<Catalog, 'notes'>): Section | null {
  return section(
    { id: 'sample-response', title: 'Sample response', searchable: false },
    sample('http', response),
    notes.sample !== null && paragraph(notes.sample),
  );
}

/** Shows sample code that handles the code of the page, where there is any. */
export function snippetSection(snippet: string | null, ...notes: readonly Part[]): Section | null {
  if (snippet === null) return null;
  return section(
    { id: 'in-code', title: 'In code', searchable: false },
    section({ origin: 'advice' }, sample('ts', snippet), ...notes),
  );
}

/** Links each source once. The search does not index them, since nearly every page names them. */
export function sourcesSection(sources: readonly Source[], ...more: readonly Part[]): Section | null {
  return section(
    { id: 'sources', title: 'Sources' },
    section({ origin: 'documented', searchable: false }, list(sourceLinks(sources))),
    ...more,
  );
}

/** Links each source once. */
export function sourceLinks(sources: readonly Source[]): Inline[] {
  return [...new Map(sources.map(({ title, url }) => [url, link(title, url)])).values()];
}

/** Writes the foot of a page: the day and the content of the latest change of its record. */
export function lastChanged({ date: day, what }: LastChange): Inline {
  return [
    'Last changed: ',
    date(day),
    what === null ? ' (first published).' : ['. ', wording(what)],
    ' ',
    pageLink('All changes', '/changes'),
  ];
}
