/** The catalog that this site is made from, and what the whole site asks of it. */

import process from 'node:process';
import { entriesOf } from '../catalog/entries.ts';
import { type Catalog, catalog as ownCatalog } from '../catalog/index.ts';
import { readCatalogFile } from './catalog-file.ts';
import type { Page } from './pages/page.ts';
import { catalogPages } from './pages/pages.ts';

const { CATALOG_FILE: otherCatalog } = process.env;

/** This API's catalog, or the one in the JSON file that `CATALOG_FILE` names. */
export const catalog: Catalog = otherCatalog ? readCatalogFile(otherCatalog) : ownCatalog;

/** Every code, with all its meanings. */
export const entries = entriesOf(catalog);

let pages: readonly Page[] | null = null;

/** Every page that is made from it; several routes ask, and they are made once. */
export function sitePages(): readonly Page[] {
  pages ??= catalogPages(catalog);
  return pages;
}
