import { expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { catalogSize } from '../../../src/site/views/catalog-size.ts';

test('counts the codes and the endpoints of the catalog', () => {
  const entries = entriesOf(catalog);
  const statuses = [...entries.keys()].filter((code) => !code.includes('.')).length;
  expect(catalogSize(catalog, entries)).toBe(
    `${statuses} status codes, ${entries.size - statuses} sub-codes, and ${catalog.endpoints.length} endpoints`,
  );
});

test('names no endpoints where there are none, and one of a kind in the singular', () => {
  const standard = catalog.standard.filter(({ code }) => code === '409' || code === '409.1');
  expect(catalogSize({ endpoints: [] }, entriesOf({ standard, endpoints: [] }))).toBe(
    '1 status code and 1 sub-code',
  );
});
