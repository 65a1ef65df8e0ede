/** Filters the table of codes, without a DOM. */

/** The properties that a row is filtered by. */
export interface FilterRow {
  readonly status: string;
  readonly fixers: readonly string[];
  readonly retries: readonly string[];
  readonly text: string;
}

/** A filter; an empty value matches every row. */
export interface CodeFilter {
  readonly status: string;
  readonly fixer: string;
  readonly retry: string;
  readonly q: string;
}

/** The names of the values, which are also the parameters in the address. */
export const filterNames = ['status', 'fixer', 'retry', 'q'] as const satisfies readonly (keyof CodeFilter)[];

/** Returns whether a row matches. It must contain every word of the text. */
export function matchesFilter(row: FilterRow, { status, fixer, retry, q }: CodeFilter): boolean {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const text = row.text.toLowerCase();
  return (
    (status === '' || row.status === status) &&
    (fixer === '' || row.fixers.includes(fixer)) &&
    (retry === '' || row.retries.includes(retry)) &&
    words.every((word) => text.includes(word))
  );
}

/** Reads the filter in an address. */
export function readFilter(parameters: URLSearchParams): CodeFilter {
  const [status = '', fixer = '', retry = '', q = ''] = filterNames.map((name) => parameters.get(name) ?? '');
  return { status, fixer, retry, q };
}

/** Writes the query string with the filter; empty without a filter. */
export function writeFilter(filter: CodeFilter): string {
  const parameters = new URLSearchParams(
    filterNames.filter((name) => filter[name] !== '').map((name) => [name, filter[name]]),
  );
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
