/** Makes the pages of the catalog. */

import { entriesOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { Page } from './page.ts';
import { endpointPage } from './records/endpoint.ts';
import { endpointCodePage } from './records/endpoint-code.ts';
import { glossaryPage } from './records/glossary.ts';
import { standardCodePage } from './records/standard-code.ts';
import { withTermLinks } from './term-links.ts';

/** Makes a page for each code and for each endpoint, and the page of the glossary. */
export function catalogPages(catalog: Catalog): Page[] {
  const index = entriesOf(catalog);
  const recordPages = [
    ...catalog.standard.map((record) => standardCodePage(record, catalog, index)),
    ...[...index.values()]
      .filter(({ origin }) => origin === 'endpoints')
      .map((entry) => endpointCodePage(entry, catalog, index)),
    ...catalog.endpoints.map((endpoint) => endpointPage(endpoint, catalog, index)),
  ];
  const glossary = glossaryPage(catalog);
  return [
    ...recordPages.map((page) => withTermLinks(page, catalog.glossary)),
    ...(glossary === null ? [] : [glossary]),
  ];
}
