/** Makes the sections that record pages share: samples, sample code, sources, and the foot of the page. */

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

/** Shows sample code that handles the code of the page, where there is any. */
export function snippetSection(snippet: string | null, ...notes: readonly Part[]): Section | null {
  if (snippet === null) return null;
  return section(
    { id: 'in-code', title: 'In your code', searchable: false, place: 'aside' },
    section({ origin: 'advice' }, sample('ts', snippet), ...notes),
  );
}

/** Links each source once. The search does not index them, since nearly every page names them. */
export function sourcesSection(sources: readonly Source[], ...more: readonly Part[]): Section | null {
  const links = sourceLinks(sources);
  return section(
    { id: 'sources', title: 'Sources', folded: counted(links.length, 'page') },
    section({ origin: 'documented', marked: false, searchable: false }, list(links)),
    ...more,
  );
}

/** Writes a number with its noun in the singular or plural. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
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
