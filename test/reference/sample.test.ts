import { expect, test } from 'vitest';
import { entriesOf } from '../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../src/catalog/index.ts';
import { sampleOf } from '../../src/reference/sample.ts';

const sample = (code: string) => sampleOf(code, catalog, entriesOf(catalog));

test('the sample of a sub-code is the status line of its status, and the header', () => {
  expect(sample('403.25')).toBe('HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25');
});

test('the sample of a status is its status line alone', () => {
  expect(sample('404')).toBe('HTTP/1.1 404 Not Found');
});

test('a status that has no page is named by its number', () => {
  expect(sample('502')).toBe('HTTP/1.1 502');
  expect(sample('502.1')).toBe('HTTP/1.1 502\nApiStatusSubCode: 502.1');
});

test('a status that only an endpoint defines is named by its number', () => {
  const brewing = {
    ...catalog.endpoints[0],
    responses: [{ code: '418', meaning: 'No coffee here' }],
  } as const;
  const other: Catalog = { ...catalog, endpoints: [brewing] };
  expect(sampleOf('418', other, entriesOf(other))).toBe('HTTP/1.1 418');
});
