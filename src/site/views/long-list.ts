/** Shortens lists that are too long for one page, and links to the rest. */

import { endpointUrl } from '../../catalog/code.ts';
import type { Entries, Entry } from '../../catalog/entries.ts';
import type { Endpoint } from '../../catalog/record.ts';

/** The most items of a list on one page; more would make a page of megabytes. */
export const longestList = 1_500;

/** Selects the codes of a table: all, or with very many the statuses, whose pages link to the others. */
export function listedEntries(entries: Entries, longest = longestList): readonly Entry[] {
  const all = [...entries.values()];
  if (all.length <= longest) return all;
  return all.filter(({ kind, origin }) => kind === 'status' && origin === 'standard-list');
}

/** Endpoints with numbers of the same hundred; their pages list each other in the sidebar. */
export interface EndpointRun {
  readonly label: string;
  readonly count: number;
  readonly url: string;
}

/** Groups endpoints by the hundreds of their numbers where they are too many for one table; else `null`. */
export function endpointRuns(
  endpoints: readonly Pick<Endpoint, 'number'>[],
  base: string,
  longest = longestList,
): EndpointRun[] | null {
  if (endpoints.length <= longest) return null;
  const hundreds = Map.groupBy(endpoints, ({ number }) => number.slice(0, -2));
  return [...hundreds].map(([hundred, members]) => ({
    label: `${hundred}xx`,
    count: members.length,
    url: endpointUrl(members[0]?.number ?? '', base),
  }));
}
