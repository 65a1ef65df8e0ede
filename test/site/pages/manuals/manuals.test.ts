import { expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { manualContents } from '../../../../src/site/pages/manuals/manuals.ts';
import { inventedCatalog } from '../../../fixtures/invented-catalog.ts';

test('the manuals of this API have content that is made from data', () => {
  expect(manualContents(catalog).map(({ id }) => id)).toEqual(['library', 'cli']);
});

test('a site about another API has no manuals', () => {
  expect(manualContents(inventedCatalog)).toEqual([]);
});
