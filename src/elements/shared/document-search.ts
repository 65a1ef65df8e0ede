/** Searches the documents of one kind, for the filter of a list of them. */

import type { PageKind, SearchIndex } from '../../reference/search/search-index.ts';
import { createWordSearch } from '../../reference/search/word-search.ts';
import type { ListSearch } from './list-search.ts';

/** A document with a lower score has hardly any of the words. A filter leaves it out, since its rows are not in the order of scores. */
const leastScore = 0.4;

/** Makes the search of the documents of one kind: those of other kinds do not compete with them. */
export function createListSearch({ documents, equalWords }: SearchIndex, kind: PageKind): ListSearch {
  const search = createWordSearch({
    documents: documents.filter((document) => document.kind === kind),
    equalWords,
  });
  return (words) => {
    const found = search(words).filter(({ score, exactness }) => exactness > 0 || score >= leastScore);
    return new Set(found.map(({ document }) => document.id));
  };
}
