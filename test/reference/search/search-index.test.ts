import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { indexCatalog } from '../../../src/reference/search/index-catalog.ts';
import {
  type PageKind,
  packSearchIndex,
  type SearchDocument,
  unpackSearchIndex,
} from '../../../src/reference/search/search-index.ts';

const index = indexCatalog(catalog, [
  {
    kind: 'guide',
    address: '/guides/a',
    title: 'A',
    description: 'B',
    headings: ['C', 'D'],
    details: ['E', 'F'],
  },
]);

test('an index is the same after its wire form', () => {
  expect(unpackSearchIndex(JSON.parse(JSON.stringify(packSearchIndex(index))))).toEqual(index);
});

const gate: SearchDocument = {
  kind: 'endpoint',
  id: '17',
  title: 'Open gate',
  text: 'POST /gate',
  distinction: 'Gates',
  names: ['Unlock gate', 'Lift gate'],
  synonyms: ['let a visitor in'],
  context: [],
  details: ['X-Gate', 'turnstile'],
};
const equalWords = [
  ['card', 'badge'],
  ['remove', 'take off'],
];

test('the wire form has no names of members, and the phrases of one member as lines', () => {
  expect(packSearchIndex({ documents: [gate], equalWords })).toEqual({
    documents: [
      [
        1,
        '17',
        'Open gate',
        'POST /gate',
        'Gates',
        'Unlock gate\nLift gate',
        'let a visitor in',
        '',
        'X-Gate\nturnstile',
      ],
    ],
    equalWords: 'card,badge\nremove,take off',
  });
});

test.each<[PageKind, number]>([
  ['code', 0],
  ['endpoint', 1],
  ['guide', 2],
  ['tool', 3],
  ['status', 4],
])('a document of the kind %s is the same after its wire form, where its kind is %i', (kind, number) => {
  const small = { documents: [{ ...gate, kind }], equalWords };
  const packed = packSearchIndex(small);
  expect(packed.documents[0]?.[0]).toBe(number);
  expect(unpackSearchIndex(packed)).toEqual(small);
});

test('an index without words of the same meaning has none after its wire form', () => {
  expect(unpackSearchIndex(packSearchIndex({ documents: [], equalWords: [] }))).toEqual({
    documents: [],
    equalWords: [],
  });
});

test('an index is small', () => {
  const packed = JSON.stringify(packSearchIndex(index));
  expect(brotliCompressSync(packed).length).toBeLessThan(25_000);
  expect(brotliCompressSync(packed).length / index.documents.length).toBeLessThan(150);
});
