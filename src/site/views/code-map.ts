/** Lists every code as a cell of a grid, for an overview of all codes on one page, and what the grid is filtered by. */

import { codeSlug } from '../../catalog/code.ts';
import { type Entries, titlesOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import { fixerLabels, fixerQuestion, outcomeQuestion, retryLabels } from '../../catalog/labels.ts';
import type { Fixer, Retry } from '../../catalog/record.ts';
import type { Labeled } from '../../reference/handling-labels.ts';
import { type CodeRow, codeRows } from './code-table.ts';
import { longestList } from './long-list.ts';

/** A code as a link, with a short description. */
export interface MappedCode {
  readonly code: string;
  readonly title: string;
  readonly url: string;
  /** The id of the element that describes it. */
  readonly id: string;
  readonly isStatus: boolean;
  /** Whether only endpoints define it. */
  readonly inEndpoints: boolean;
  /** The topic that it shares with other sub-codes; `null` where it has none. */
  readonly group: string | null;
  readonly message: string;
  /** Whether the message is the documented wording. */
  readonly quoted: boolean;
  readonly retry: string;
  /** Who can fix it or, where there is nothing to fix, the outcome. */
  readonly responsibility: Labeled;
  readonly fixers: readonly Fixer[];
  readonly retries: readonly Retry[];
}

/** A question with the answers that the map can be filtered by. */
export interface FilterChoice {
  readonly name: 'fixer' | 'retry';
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** Lists the codes in their order; with very many codes, the statuses alone. */
export function codeMap(
  { groups }: Pick<Catalog, 'groups'>,
  entries: Entries,
  base: string,
  longest = longestList,
): MappedCode[] {
  const labels = new Map(groups.map(({ id, label }) => [id, label]));
  return codeRows(entries, base, longest).map((row) => mappedCode(row, entries, labels));
}

/** Lists the filters of a map, with those answers only that one of its codes has. */
export function filterChoices(codes: readonly Pick<MappedCode, 'fixers' | 'retries'>[]): FilterChoice[] {
  const fixers = new Set<string>(codes.flatMap((code) => code.fixers));
  const retries = new Set<string>(codes.flatMap((code) => code.retries));
  return [
    { name: 'fixer', label: fixerQuestion, options: optionsOf(fixerLabels, fixers) },
    { name: 'retry', label: 'Retry', options: optionsOf(retryLabels, retries) },
  ];
}

function optionsOf(labels: Readonly<Record<string, string>>, present: ReadonlySet<string>) {
  return Object.entries(labels)
    .filter(([value]) => present.has(value))
    .map(([value, label]) => ({ value, label }));
}

function mappedCode(row: CodeRow, entries: Entries, labels: ReadonlyMap<string, string>): MappedCode {
  const { code, url, messages, quoted, fixers, retries, retryLabels, responsibilities } = row;
  const entry = entries.get(code);
  const [message = '', ...others] = messages;
  const isAmbiguous = others.length > 0;
  const isStatus = entry?.kind === 'status';
  return {
    code,
    title: isAmbiguous ? `${messages.length} meanings` : row.title,
    url,
    id: `map-${codeSlug(code)}`,
    isStatus,
    inEndpoints: entry?.origin === 'endpoints',
    group: (!isStatus && entry?.record && labels.get(entry.record.group)) || null,
    message: isAmbiguous && entry ? `Depending on the endpoint: ${titlesOf(entry)}` : message,
    quoted: quoted && !isAmbiguous,
    retry: retryLabels.join(' or '),
    responsibility: {
      label: fixers.length > 0 ? fixerQuestion : outcomeQuestion,
      text: responsibilities.join(' or '),
    },
    fixers,
    retries,
  };
}
