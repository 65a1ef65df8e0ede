/** Loads the search of this site when it is first opened. */

import { createSearch, type Search } from '../../reference/search/search.ts';
import { unpackSearchIndex } from '../../reference/search/search-index.ts';
import { adviceFreeReference } from '../shared/site-reference.ts';

let search: Promise<Search> | null = null;

/** Returns the search, which is loaded once. */
export function siteSearch(): Promise<Search> {
  search ??= Promise.all([adviceFreeReference(), import('virtual:catalog/search')]).then(
    ([reference, { default: index }]) => createSearch(reference, unpackSearchIndex(index)),
  );
  return search;
}
