import { expect, test } from 'vitest';
import { createListSearch } from '../../../src/elements/shared/document-search.ts';
import { rowsWithWords } from '../../../src/elements/shared/list-search.ts';
import type { SearchDocument } from '../../../src/reference/search/search-index.ts';

const document = (kind: SearchDocument['kind'], id: string, title: string): SearchDocument => ({
  kind,
  id,
  title,
  text: '',
  distinction: '',
  names: [],
  synonyms: ['lost'],
  context: [],
  details: [],
});
const index = {
  documents: [document('code', '404', 'Object not found'), document('endpoint', '1001', 'Find object')],
  equalWords: [],
};
const search = createListSearch(index, 'code');
const rows = [
  { id: '404', text: '404 Object not found' },
  { id: '409', text: '409 The subject’s state (e.g. objective) conflicts' },
];
const idsFor = (words: string, given: typeof search | null) => [...rowsWithWords(words, rows, given)];

test.each([
  ['objct', [], ['404']],
  ['lost', [], ['404']],
  ['OBJECT', ['404', '409'], ['404', '409']],
  ['jec', ['404', '409'], []],
  ['subject’s state', ['409'], ['409']],
  ['e.g. objective', ['409'], ['409']],
  ['not 404', ['404'], ['404']],
  ['', [], []],
  ['…', [], []],
])('%j finds %j without a search, and %j with it', (words, without, given) => {
  expect(idsFor(words, null)).toEqual(without);
  expect(idsFor(words, search)).toEqual(given);
});
