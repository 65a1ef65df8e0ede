/** Lists that are too long for a page, in short: how much of them stands there, and where the rest is. */

import { endpointUrl } from '../../catalog/code.ts';
import type { Entries, Entry } from '../../catalog/entries.ts';
import type { Endpoint } from '../../catalog/record.ts';

/** Longer ones would be pages of megabytes. */
export const longestList = 1_500;

/** The codes of one table: all, or of very many the statuses, whose pages lead to the others. */
export function listedEntries(entries: Entries, longest = longestList): readonly Entry[] {
  const all = [...entries.values()];
  if (all.length <= longest) return all;
  return all.filter(({ kind, origin }) => kind === 'status' && origin === 'standard-list');
}

/** A run of endpoints; the pages of its members name each other in the sidebar. */
export interface EndpointRun {
  readonly label: string;
  readonly count: number;
  readonly url: string;
}

/** The endpoints by hundreds of their numbers, where they are too many for one table; else `null`. */
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
