import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { writtenPages } from '../../../src/site/pages/written.ts';
import { inventedCatalog } from '../../fixtures/invented-catalog.ts';
import { inventedGlossary } from './glossary-terms.ts';

test('the site of this API has every page written by hand', () => {
  expect(writtenPages(catalog)).toEqual(['**/*.{md,mdx}']);
});

test('another catalog has an index of guides only if it has a glossary to list there', () => {
  const index = 'guides.{md,mdx}';
  expect(writtenPages(inventedCatalog)).not.toContain(index);
  expect(writtenPages({ ...inventedCatalog, glossary: inventedGlossary })).toContain(index);
});
