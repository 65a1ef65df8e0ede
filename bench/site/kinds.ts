/** Lists one path of every kind of page. */

import { codeUrl, endpointUrl } from '../../src/catalog/code.ts';
import { entriesOf } from '../../src/catalog/entries.ts';
import type { Catalog } from '../../src/catalog/index.ts';

/** A path that no page has. */
export const missingAddress = '/there-is-no-such-page';

/** Lists the paths, including those of tools and of the 404 page. */
export function kindsOfPages(catalog: Catalog): string[] {
  const { code } = catalog.api.examples;
  const definedByEndpoints = [...entriesOf(catalog).values()].find(
    ({ origin }) => origin === 'endpoints',
  )?.code;
  const [endpoint] = catalog.endpoints;
  return [
    '/',
    '/codes',
    codeUrl(code),
    ...(definedByEndpoints ? [codeUrl(definedByEndpoints)] : []),
    codeUrl(code.slice(0, 3)),
    '/endpoints',
    ...(endpoint ? [endpointUrl(endpoint.number)] : []),
    '/decoder',
    '/signature',
    '/guides/handling-and-retrying',
    '/library',
    missingAddress,
  ];
}
