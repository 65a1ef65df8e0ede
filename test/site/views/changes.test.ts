import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import type { Endpoint } from '../../../src/catalog/record.ts';
import {
  catalogChanges,
  lastChange,
  lastChangeOfCode,
  newestDay,
  pageDays,
} from '../../../src/site/views/changes.ts';
import { unchangedCatalog as catalog } from '../../unchanged-catalog.ts';
import { changedCatalog } from '../changed-catalog.ts';

const entries = entriesOf(changedCatalog);
const { publication } = changedCatalog;
const changes = catalogChanges(changedCatalog);
const last = (code: string) => lastChangeOfCode(code, entries, publication);

describe('the changes of a catalog', () => {
  test('are its first publication alone if no record has another', () => {
    expect(catalogChanges({ ...catalog, standard: catalog.standard.slice(0, 1) })).toEqual([
      {
        name: 'publication',
        date: catalog.publication.date,
        what: `First published: 1 code of the standard list and ${catalog.endpoints.length} endpoints.`,
        codes: [],
        endpoint: null,
      },
    ]);
  });

  test('come from the records, newest first', () => {
    expect(changes.map(({ date, codes, endpoint }) => [date, endpoint, ...codes])).toEqual([
      ['2027-01-05', '1100'],
      ['2027-01-02', '1001', '400.4'],
      ['2026-12-31', '1100'],
      ['2026-12-24', null, '403.25'],
      ['2026-12-24', null, '403.25'],
      ['2026-12-01', null, '403.25'],
      ['2026-12-01', null, '409'],
      ['2026-12-01', null, '409.1'],
      [publication.date, null],
    ]);
    expect(newestDay(changedCatalog)).toBe('2027-01-05');
  });

  test('count only the original records in the first publication', () => {
    const { length } = catalog.standard;
    expect(changes.at(-1)?.what).toBe(
      `First published: ${length - 2} codes of the standard list and ${catalog.endpoints.length - 1} endpoints.`,
    );
  });

  test('have names that a later change of the same day does not affect', () => {
    const names = changes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(['403.25 2026-12-24 1', '403.25 2026-12-24 2']));
    expect(changes.find(({ name }) => name === '403.25 2026-12-24 1')?.what).toMatch(/^Retry/);
  });
});

describe('the last change', () => {
  test('of a record is its newest, or the first publication', () => {
    expect(last('403.25')).toEqual({ date: '2026-12-24', what: 'Its keywords are others.' });
    expect(last('403.23')).toEqual({ date: publication.date, what: null });
    expect(last('409')).toEqual({ date: '2026-12-01', what: 'Added to this reference.' });
    const endpoint = changedCatalog.endpoints.find(({ number }) => number === '1100') as Endpoint;
    expect(lastChange(endpoint, publication)).toEqual({ date: '2027-01-05', what: 'Has another path.' });
  });

  test('of a code that only endpoints define is the newest that concerns it', () => {
    expect(entries.get('400.3')?.definitions.map(({ endpoint }) => endpoint.number)).toEqual(
      expect.arrayContaining(['1001', '1100']),
    );
    expect(last('400.3')).toEqual({ date: '2027-01-05', what: '1100 Create lead: Has another path.' });
    const without1100 = entriesOf({
      ...changedCatalog,
      endpoints: changedCatalog.endpoints.filter(({ number }) => number !== '1100'),
    });
    expect(lastChangeOfCode('400.4', without1100, publication).date).toBe('2027-01-02');
    expect(lastChangeOfCode('400.3', without1100, publication).date).toBe(publication.date);
  });
});

test('each page of the catalog has a day, and the lists have the newest', () => {
  const days = pageDays(changedCatalog, entries);
  expect(days.size).toBe(entries.size + catalog.endpoints.length + 3);
  expect(
    ['/codes/403-25', '/codes/403-23', '/endpoints/1001', '/codes'].map((path) => days.get(path)),
  ).toEqual(['2026-12-24', publication.date, '2027-01-02', '2027-01-05']);
});
