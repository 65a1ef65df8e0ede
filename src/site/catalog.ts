/** Holds the catalog that this site is built from, and the data that all pages derive from it. */

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

/** Makes every page of the catalog once, for all routes that use them. */
export function sitePages(): readonly Page[] {
  pages ??= catalogPages(catalog);
  return pages;
}
