import { expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { createAddressOf } from '../../../src/site/pages/addresses.ts';

test('codes and endpoints have an address, other numbers have none', () => {
  const addressOf = createAddressOf(catalog, entriesOf(catalog));
  expect(['403', '403.25', '400.3', '1001'].map(addressOf)).toEqual([
    '/codes/403',
    '/codes/403-25',
    '/codes/400-3',
    '/endpoints/1001',
  ]);
  expect(['429', '403.99', '2026', ''].map(addressOf)).toEqual([null, null, null, null]);
});
