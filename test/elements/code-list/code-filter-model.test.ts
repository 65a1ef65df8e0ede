import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import {
  type CodeFilter,
  codeCount,
  type FilterRow,
  filterOf,
  matchingRows,
  readFilter,
  writeFilter,
} from '../../../src/elements/code-list/code-filter-model.ts';
import { createListSearch } from '../../../src/elements/shared/document-search.ts';
import type { ListSearch } from '../../../src/elements/shared/list-search.ts';
import { indexCatalog } from '../../../src/reference/search/index-catalog.ts';
import { codeRows } from '../../../src/site/views/code-table.ts';

const row: FilterRow = {
  code: '403.25',
  status: '403',
  fixers: ['caller', 'end-user'],
  outcomes: ['error'],
  retries: ['after-change'],
  text: '403.25 No access with this session',
  hasSubCodes: false,
};
const all = filterOf(() => '');

const entries = entriesOf(catalog);
const rowsOfTable = (longest?: number): FilterRow[] =>
  codeRows(entries, '', longest).map((one) => ({
    ...one,
    text: [one.code, one.title, ...one.messages, ...one.responsibilities, ...one.keywords].join(' '),
    hasSubCodes: one.subCodes > 0,
  }));
const rows = rowsOfTable();
const search = createListSearch(indexCatalog(catalog), 'code');
const codesFor = (q: string, given: ListSearch | null = search, list = rows) =>
  matchingRows(list, { ...all, q }, given).map(({ code }) => code);

describe('the filter of codes', () => {
  test.each<[Partial<CodeFilter>, boolean]>([
    [{}, true],
    [{ status: '403' }, true],
    [{ status: '404' }, false],
    [{ fixer: 'end-user' }, true],
    [{ fixer: 'api' }, false],
    [{ outcome: 'error' }, true],
    [{ outcome: 'expected' }, false],
    [{ retry: 'after-change' }, true],
    [{ retry: 'never' }, false],
    [{ q: 'SESSION access' }, true],
    [{ q: 'session clock' }, false],
    [{ q: '   ' }, true],
    [{ status: '403', q: '403.25' }, true],
  ])('%j matches the row: %s', (filter, expected) => {
    expect(matchingRows([row], { ...all, ...filter }, null)).toEqual(expected ? [row] : []);
  });

  test('is written into the address and read from it', () => {
    const filter = { ...all, status: '403', fixer: 'caller', q: 'a & b' };
    expect(writeFilter(filter)).toBe('?status=403&fixer=caller&q=a+%26+b');
    expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
    const expected = { ...all, outcome: 'expected' };
    expect(readFilter(new URLSearchParams(writeFilter(expected)))).toEqual(expected);
  });

  test('says how many codes it shows', () => {
    expect(codeCount(3, 68)).toBe('3 of 68 codes');
    expect(codeCount(0, 68)).toBe('No code matches this filter.');
  });

  test('leaves an address without a filter unchanged', () => {
    expect(writeFilter(all)).toBe('');
    expect(readFilter(new URLSearchParams('other=1'))).toEqual(all);
  });
});

describe('the filter of a small table', () => {
  const list: FilterRow[] = [
    { ...row, code: '403', text: '403 Forbidden', hasSubCodes: true },
    row,
    { ...row, code: '404', status: '404', text: '404 Not found access, else 403', hasSubCodes: false },
  ];
  const find = (q: string) => codesFor(q, null, list);

  test.each([
    [' 403.25 ', ['403', '403.25']],
    ['403_2', ['403', '403.25']],
    ['403_2 access', ['403', '403.25']],
    ['403', ['403', '403.25']],
    ['404.1', []],
    ['404.1 access', []],
    ['403  access', ['403', '403.25']],
    [' access  session ', ['403', '403.25']],
    ['x403', []],
    ['403.2555', []],
    ['40', ['403', '403.25', '404']],
  ])('by %j keeps %j', (q, codes) => {
    expect(find(q)).toEqual(codes);
  });

  test('by words keeps a sub-code without the status that has a row for each', () => {
    const status = { ...row, code: '403', text: '403 Forbidden' };
    expect(codesFor('session', null, [status, row])).toEqual(['403.25']);
  });

  test('by three digits after a comma keeps the code that has them', () => {
    const many = { ...row, code: '404.1', status: '404', text: '404.1 More than 100 accounts' };
    const long = { ...row, code: '404.100', status: '404', text: '404.100 No account' };
    expect(codesFor('404, 100', null, [many, long])).toEqual(['404.100']);
  });

  test('is written with each of its values', () => {
    const filter = { status: '4', fixer: 'f', outcome: 'o', retry: 'r', q: 'q' };
    expect(writeFilter(filter)).toBe('?status=4&fixer=f&outcome=o&retry=r&q=q');
    expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
  });
});

describe('the filter by text', () => {
  test.each([
    ['expired session', '403.23'],
    ['sesion expierd', '403.23'],
    ['user does not exist', '404.1'],
    ['logged out', '403.23'],
    ['clock skew', '401.6'],
    ['Unauthorized', '401'],
    ['Conflict', '409'],
    ['404 user not found', '404.1'],
  ])('finds by %j, among few, %s', (q, code) => {
    expect(codesFor(q)).toContain(code);
    expect(codesFor(q).length).toBeLessThan(20);
  });

  test.each([
    ['404.4', ['404.4']],
    ['404-4', ['404.4']],
    ['404 4', ['404.4']],
    ['404,4', ['404.4']],
    ['401.1', ['401.1', '401.10']],
    ['303', ['303']],
    ['999', []],
    ['403.99', []],
    ['qwxyz', []],
    ['404.1 qwxyz', []],
  ])('shows for %j %j', (q, codes) => {
    expect(codesFor(q)).toEqual(codes);
    expect(codesFor(q, null)).toEqual(codes);
  });

  test('shows a status and its sub-codes while the sub-code is typed', () => {
    const family = [...entries.keys()].filter((code) => code.startsWith('403'));
    for (const q of ['403', '403.']) expect(codesFor(q)).toEqual(family);
  });

  test('keeps each row that shows the words, in the order of the codes', () => {
    for (const { code, text } of rows) {
      const words = text.split(/\s+/).slice(0, 3).join(' ');
      expect(codesFor(words), words).toContain(code);
    }
    const order = [...entries.keys()];
    const found = codesFor('session');
    expect(found.length).toBeGreaterThan(3);
    expect(found).toEqual(order.filter((code) => found.includes(code)));
  });

  test('finds a status by the sub-codes that have no row of their own', () => {
    const statuses = rowsOfTable(10);
    expect(statuses.every(({ code }) => code.length === 3)).toBe(true);
    expect(codesFor('expired session', search, statuses)).toContain('403');
    expect(codesFor('403.23', search, statuses)).toEqual(['403']);
    expect(codesFor('403.23', null, statuses)).toEqual(['403']);
  });
});
