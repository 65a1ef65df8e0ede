/** Filters the map of codes, without a DOM. */

import { type CodeFilter, type FilterRow, filterOf, matchingRows } from './code-filter-model.ts';

/** The properties that a code of the map is filtered by. */
export type MapCode = Pick<FilterRow, 'code' | 'status' | 'fixers' | 'retries'> & {
  /** Whether only endpoints define it. */
  readonly inEndpoints: boolean;
};

/** The names of the buttons that choose an answer. */
export type MapChoice = 'fixer' | 'retry';

/** The filter of the map. */
export interface MapFilter {
  readonly choices: CodeFilter;
  readonly withEndpoints: boolean;
}

/** The filter that every code of the whole API passes. */
export const initialMapFilter: MapFilter = { choices: filterOf(() => null), withEndpoints: false };

/** Chooses an answer, or takes back the choice of the same answer. */
export function toggleChoice(filter: MapFilter, name: MapChoice, value: string): MapFilter {
  const chosen = filter.choices[name] === value ? '' : value;
  return { ...filter, choices: { ...filter.choices, [name]: chosen } };
}

/** Finds the codes that pass the filter, in their order. */
export function matchingCodes<Code extends MapCode>(
  codes: readonly Code[],
  { choices, withEndpoints }: MapFilter,
): Code[] {
  const rows = codes
    .filter(({ inEndpoints }) => withEndpoints || !inEndpoints)
    .map((code) => ({ ...code, outcomes: [], text: '', hasSubCodes: false, origin: code }));
  return matchingRows(rows, choices, null).map(({ origin }) => origin);
}
