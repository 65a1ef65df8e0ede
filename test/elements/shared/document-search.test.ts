import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { createListSearch } from '../../../src/elements/shared/document-search.ts';
import { indexCatalog } from '../../../src/reference/search/index-catalog.ts';

const index = indexCatalog(catalog);
const codes = createListSearch(index, 'code');
const endpoints = createListSearch(index, 'endpoint');

test('a search of one kind does not find another', () => {
  expect(codes('create account')).toContain('201');
  expect(codes('create account')).not.toContain('1001');
  expect(endpoints('create account')).toContain('1001');
  expect(endpoints('create account')).not.toContain('201');
});

test('documents of another kind do not compete', () => {
  expect(codes('create').size).toBeGreaterThan(0);
  expect(endpoints('session').size).toBeGreaterThan(0);
});

test('documents with hardly any of the words are left out', () => {
  for (const words of ['no such thing', 'qwxyz banana', 'nothing of this exists']) {
    expect(codes(words).size, words).toBeLessThan(5);
    expect(endpoints(words).size, words).toBeLessThan(5);
  }
});
