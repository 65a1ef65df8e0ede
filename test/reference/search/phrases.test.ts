import { expect, test } from 'vitest';
import { phrasesOf, weights } from '../../../src/reference/search/phrases.ts';
import type { PageKind } from '../../../src/reference/search/search-index.ts';

const document = (kind: PageKind) => ({
  kind,
  id: '1',
  title: 'Title',
  text: 'Text',
  distinction: 'x',
  names: ['Name', ''],
  synonyms: ['synonym'],
  context: ['Context'],
  details: ['detail'],
});
const others = [
  ['name', 'Name'],
  ['synonym', 'synonym'],
  ['context', 'Context'],
  ['detail', 'detail'],
];

test.each<[PageKind, string[][]]>([
  ['code', [['message', 'Text']]],
  ['guide', [['description', 'Text']]],
  ['tool', [['description', 'Text']]],
  ['endpoint', []],
  ['status', []],
])('the phrases of a document of the kind %s are its texts', (kind, text) => {
  expect(phrasesOf(document(kind))).toEqual([['title', 'Title'], ...text, ...others]);
});

test('a title weighs most, and details least', () => {
  const byWord = Object.entries(weights).sort(([, a], [, b]) => b.word - a.word);
  expect(byWord.map(([kind]) => kind)).toEqual([
    'title',
    'name',
    'message',
    'synonym',
    'description',
    'context',
    'detail',
  ]);
});
