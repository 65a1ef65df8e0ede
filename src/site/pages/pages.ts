/** Makes the pages of the catalog. */

import { type Entry, entriesOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { Page } from './page.ts';
import { endpointCodePage } from './records/code/endpoint-code.ts';
import { createHero } from './records/code/hero.ts';
import { standardCodePage } from './records/code/standard-code.ts';
import { endpointPage } from './records/endpoint.ts';
import { glossaryPage } from './records/glossary.ts';
import { withTermLinks } from './term-links.ts';

/** Makes a page for each code and for each endpoint, and the page of the glossary. */
export function catalogPages(catalog: Catalog): Page[] {
  const index = entriesOf(catalog);
  const heroOf = createHero(catalog, index);
  const contextOf = (entry: Entry) => ({ entry, hero: heroOf(entry), catalog, entries: index });
  const all = [...index.values()];
  const recordPages = [
    ...all.flatMap((entry) => (entry.record ? standardCodePage(entry.record, contextOf(entry)) : [])),
    ...all.flatMap((entry) => (entry.record ? [] : endpointCodePage(contextOf(entry)))),
    ...catalog.endpoints.map((endpoint) => endpointPage(endpoint, catalog, index)),
  ];
  const glossary = glossaryPage(catalog);
  return [
    ...recordPages.map((page) => withTermLinks(page, catalog.glossary)),
    ...(glossary === null ? [] : [glossary]),
  ];
}
