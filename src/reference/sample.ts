/** Makes sample responses to paste. */
import { statusOf } from '../catalog/code.ts';
import type { Entries } from '../catalog/entries.ts';
import type { Catalog } from '../catalog/index.ts';

/** Makes a response with a code, of the status line of the status's own sample and the header with the sub-code. */
export function sampleOf(code: string, { reporting }: Catalog, entries: Entries): string {
  const status = statusOf(code);
  const [statusLine] = entries.get(status)?.record?.sample.split('\n') ?? [];
  return [
    statusLine ?? `HTTP/1.1 ${status}`,
    ...(code === status ? [] : [`${reporting.header}: ${code}`]),
  ].join('\n');
}
