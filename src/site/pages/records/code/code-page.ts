/** Defines what the page of a code is made from, besides its record. */
import type { Entries, Entry } from '../../../../catalog/entries.ts';
import type { Catalog } from '../../../../catalog/index.ts';
import type { Hero } from '../../page.ts';

/** The code of a page, and the catalog that it belongs to. */
export interface CodePageContext {
  readonly entry: Entry;
  readonly hero: Hero;
  readonly catalog: Catalog;
  readonly entries: Entries;
}
