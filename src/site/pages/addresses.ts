/** Finds the pages of codes and endpoints that text names. */
import { codeUrl, endpointUrl } from '../../catalog/code.ts';
import type { Entries } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';

/** Gives the address of a code or an endpoint, and `null` for any other name. */
export type AddressOf = (name: string) => string | null;

/** Makes a look-up over every page of a catalog. */
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
