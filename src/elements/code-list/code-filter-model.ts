/** Filters the table of codes, without a DOM. */

import { codeText, statusOf } from '../../catalog/code.ts';
import { parseLooseCode } from '../../catalog/typed-code.ts';
import { type ListSearch, rowsWithWords } from '../shared/list-search.ts';

/** The properties that a row is filtered by. */
export interface FilterRow {
  readonly code: string;
  readonly status: string;
  readonly fixers: readonly string[];
  readonly outcomes: readonly string[];
  readonly retries: readonly string[];
  readonly text: string;
  /** Whether it also represents the sub-codes of its status, which have no rows. */
  readonly hasSubCodes: boolean;
}

/** A filter; an empty value matches every row. */
export interface CodeFilter {
  readonly status: string;
  readonly fixer: string;
  readonly outcome: string;
  readonly retry: string;
  readonly q: string;
}

/** The names of the values, which are also the parameters in the address. */
export const filterNames = [
  'status',
  'fixer',
  'outcome',
  'retry',
  'q',
] as const satisfies readonly (keyof CodeFilter)[];

const beginningOfCode = /^[1-5]\d\d(?:[.,:_-]\d{0,3})?$/;

/** Finds the rows that match; their order is that of the table. Without a search, text must be in the row. */
export function matchingRows<Row extends FilterRow>(
  rows: readonly Row[],
  { status, fixer, outcome, retry, q }: CodeFilter,
  search: ListSearch | null,
): Row[] {
  const hasText = textFilter(q, rows, search);
  return rows.filter(
    (row) =>
      (status === '' || row.status === status) &&
      (fixer === '' || row.fixers.includes(fixer)) &&
      (outcome === '' || row.outcomes.includes(outcome)) &&
      (retry === '' || row.retries.includes(retry)) &&
      hasText(row),
  );
}

/** Makes the filter by text: a row must have each code in it, or begin with it, and fit the other words together. */
function textFilter(
  q: string,
  rows: readonly FilterRow[],
  search: ListSearch | null,
): (row: FilterRow) => boolean {
  const codes = new Set(rows.map(({ code }) => code));
  const whole = parseLooseCode(q, (code) => codes.has(code));
  const words = whole ? [codeText(whole)] : (q.match(/\S+/g) ?? []);
  const beginnings = words
    .filter((word) => beginningOfCode.test(word))
    .map((word) => word.replace(/[,:_-]/, '.'));
  const others = words.filter((word) => !beginningOfCode.test(word)).join(' ');
  const found = others === '' ? null : rowsOf(others, rows, search);
  return (row) =>
    beginnings.every((code) => beginsWith(row, code)) && (found === null || found.has(row.code));
}

function beginsWith({ code, hasSubCodes }: FilterRow, beginning: string): boolean {
  return code.startsWith(beginning) || (hasSubCodes && code === beginning.slice(0, code.length));
}

/** Finds the codes of the rows for words; a sub-code without a row counts for its status. */
function rowsOf(words: string, rows: readonly FilterRow[], search: ListSearch | null): ReadonlySet<string> {
  const found = rowsWithWords(
    words,
    rows.map(({ code, text }) => ({ id: code, text })),
    search,
  );
  const statuses = new Set(rows.filter(({ hasSubCodes }) => hasSubCodes).map(({ code }) => code));
  const withoutRows = [...found].map(statusOf).filter((status) => statuses.has(status));
  return new Set([...found, ...withoutRows]);
}

/** Says how many codes are shown. */
export function codeCount(shown: number, all: number): string {
  return shown === 0 ? 'No code matches this filter.' : `${shown} of ${all} codes`;
}

/** Reads the filter in an address. */
export function readFilter(parameters: URLSearchParams): CodeFilter {
  return filterOf((name) => parameters.get(name));
}

/** Makes a filter of the values that a function returns. */
export function filterOf(value: (name: keyof CodeFilter) => string | null): CodeFilter {
  return {
    status: value('status') ?? '',
    fixer: value('fixer') ?? '',
    outcome: value('outcome') ?? '',
    retry: value('retry') ?? '',
    q: value('q') ?? '',
  };
}

/** Writes the query string with the filter; empty without a filter. */
export function writeFilter(filter: CodeFilter): string {
  const parameters = new URLSearchParams(
    filterNames.filter((name) => filter[name] !== '').map((name) => [name, filter[name]]),
  );
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
