import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../../src/catalog/index.ts';
import { codeRows } from '../../../src/site/views/code-table.ts';
import { endpointRuns, listedEntries } from '../../../src/site/views/long-list.ts';

const entries = entriesOf(catalog);
const { endpoints }: Catalog = catalog;

describe('the table of codes', () => {
  test('has every code of this catalog', () => {
    expect(listedEntries(entries)).toEqual([...entries.values()]);
    expect(codeRows(entries, '').map(({ subCodes }) => subCodes)).toEqual([...entries.keys()].map(() => 0));
  });

  test('has only the statuses of a very long catalog, with the number of their sub-codes', () => {
    const rows = codeRows(entries, '', 10);
    expect(rows.map(({ code }) => code)).toEqual([...entries.keys()].filter((code) => !code.includes('.')));
    expect(rows.reduce((sum, { subCodes }) => sum + subCodes + 1, 0)).toBe(entries.size);
  });
});

describe('the list of endpoints', () => {
  test('is a table in this catalog', () => {
    expect(endpointRuns(endpoints, '')).toBeNull();
  });

  test('groups very many endpoints by hundreds, without losing any', () => {
    const runs = endpointRuns(endpoints, '/docs', 10) ?? [];
    expect(runs[0]).toEqual({
      label: '10xx',
      count: endpoints.filter(({ number }) => number.startsWith('10')).length,
      url: '/docs/endpoints/1001',
    });
    expect(runs.reduce((sum, { count }) => sum + count, 0)).toBe(endpoints.length);
  });
});
