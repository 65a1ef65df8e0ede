/** Loads the search of a list when its filter is first used. */
import type { PageKind } from '../../reference/search/search-index.ts';
import { unpackSearchIndex } from '../../reference/search/search-index.ts';
import { createListSearch } from './document-search.ts';
import type { ListSearch } from './list-search.ts';

/** Returns the search of the pages of one kind. */
export async function listSearch(kind: PageKind): Promise<ListSearch> {
  const { default: index } = await import('virtual:catalog/search');
  return createListSearch(unpackSearchIndex(index), kind);
}
