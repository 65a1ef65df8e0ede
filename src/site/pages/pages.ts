/** Every page that is made from the catalog. */

import { indexCodes } from '../../catalog/code-index.ts';
import type { Catalog } from '../../catalog/index.ts';
import { endpointPage } from './endpoint.ts';
import { endpointCodePage } from './endpoint-code.ts';
import type { Page } from './page.ts';
import { standardCodePage } from './standard-code.ts';

/** One page for each code and for each endpoint. */
export function catalogPages(catalog: Catalog): Page[] {
  const index = indexCodes(catalog);
  return [
    ...catalog.standard.map((record) => standardCodePage(record, catalog, index)),
    ...[...index.defined].map(([code, definitions]) => endpointCodePage(code, definitions, catalog, index)),
    ...catalog.endpoints.map((endpoint) => endpointPage(endpoint, catalog, index)),
  ];
}
