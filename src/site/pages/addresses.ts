/** Finds the addresses of pages by code or endpoint number. */
import { codeUrl, endpointUrl } from '../../catalog/code.ts';
import type { Entries } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';

/** Finds the address of a code or an endpoint; `null` for any other name. */
export type AddressOf = (name: string) => string | null;

/** Makes the function that finds addresses in a catalog. */
export function createAddressOf(
  { endpoints }: Pick<Catalog, 'endpoints'>,
  entries: Pick<Entries, 'has'>,
): AddressOf {
  const numbers = new Set<string>(endpoints.map(({ number }) => number));
  return (name) => {
    if (entries.has(name)) return codeUrl(name);
    return numbers.has(name) ? endpointUrl(name) : null;
  };
}
