/** Filtering the table of codes, without a DOM. */

/** What a row is filtered by. */
export interface FilterRow {
  readonly status: string;
  readonly fixers: readonly string[];
  readonly retries: readonly string[];
  readonly text: string;
}

/** The filter; an empty value lets everything through. */
export interface CodeFilter {
  readonly status: string;
  readonly fixer: string;
  readonly retry: string;
  readonly q: string;
}

/** The names of the filter's parts, as they stand in the address. */
export const filterNames = ['status', 'fixer', 'retry', 'q'] as const satisfies readonly (keyof CodeFilter)[];

/** Whether a row is let through. Every word of the text must stand in it. */
export function passes(row: FilterRow, { status, fixer, retry, q }: CodeFilter): boolean {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const text = row.text.toLowerCase();
  return (
    (status === '' || row.status === status) &&
    (fixer === '' || row.fixers.includes(fixer)) &&
    (retry === '' || row.retries.includes(retry)) &&
    words.every((word) => text.includes(word))
  );
}

/** The filter that an address holds. */
export function readFilter(parameters: URLSearchParams): CodeFilter {
  const [status = '', fixer = '', retry = '', q = ''] = filterNames.map((name) => parameters.get(name) ?? '');
  return { status, fixer, retry, q };
}

/** The part of an address that holds the filter: empty where nothing is filtered. */
export function writeFilter(filter: CodeFilter): string {
  const parameters = new URLSearchParams(
    filterNames.filter((name) => filter[name] !== '').map((name) => [name, filter[name]]),
  );
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}
