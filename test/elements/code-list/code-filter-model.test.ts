import { describe, expect, test } from 'vitest';
import {
  type CodeFilter,
  type FilterRow,
  matchesFilter,
  readFilter,
  writeFilter,
} from '../../../src/elements/code-list/code-filter-model.ts';

const row: FilterRow = {
  status: '403',
  fixers: ['caller', 'end-user'],
  retries: ['after-change'],
  text: '403.25 No access with this session',
};
const all: CodeFilter = { status: '', fixer: '', retry: '', q: '' };

describe('the filter of codes', () => {
  test.each<[Partial<CodeFilter>, boolean]>([
    [{}, true],
    [{ status: '403' }, true],
    [{ status: '404' }, false],
    [{ fixer: 'end-user' }, true],
    [{ fixer: 'api' }, false],
    [{ retry: 'after-change' }, true],
    [{ retry: 'never' }, false],
    [{ q: 'SESSION access' }, true],
    [{ q: 'session clock' }, false],
    [{ status: '403', q: '403.25' }, true],
  ])('%j matches the row: %s', (filter, expected) => {
    expect(matchesFilter(row, { ...all, ...filter })).toBe(expected);
  });

  test('is written into the address and read from it', () => {
    const filter = { status: '403', fixer: 'caller', retry: '', q: 'a & b' };
    expect(writeFilter(filter)).toBe('?status=403&fixer=caller&q=a+%26+b');
    expect(readFilter(new URLSearchParams(writeFilter(filter)))).toEqual(filter);
  });

  test('leaves an address without a filter unchanged', () => {
    expect(writeFilter(all)).toBe('');
    expect(readFilter(new URLSearchParams('other=1'))).toEqual(all);
  });
});
