import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { indexCatalog } from '../../../src/reference/search/index-catalog.ts';
import { packSearchIndex, unpackSearchIndex } from '../../../src/reference/search/search-index.ts';

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

test('an index is small', () => {
  const packed = JSON.stringify(packSearchIndex(index));
  expect(brotliCompressSync(packed).length).toBeLessThan(25_000);
  expect(brotliCompressSync(packed).length / index.documents.length).toBeLessThan(150);
});
