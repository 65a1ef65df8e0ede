/** Counts what a catalog describes, in words. */
import type { Entry } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';

/** Names the numbers of status codes, sub-codes and endpoints, as part of a sentence. */
export function catalogSize(
  { endpoints }: Pick<Catalog, 'endpoints'>,
  entries: ReadonlyMap<string, Pick<Entry, 'kind'>>,
): string {
  const statuses = [...entries.values()].filter(({ kind }) => kind === 'status').length;
  const counts = [
    counted(statuses, 'status code'),
    counted(entries.size - statuses, 'sub-code'),
    ...(endpoints.length > 0 ? [counted(endpoints.length, 'endpoint')] : []),
  ];
  const last = counts.pop() ?? '';
  return `${counts.join(', ')}${counts.length > 1 ? ',' : ''} and ${last}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
