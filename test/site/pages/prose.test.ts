import { describe, expect, test } from 'vitest';
import { date, dates, prose, recordNames, wording } from '../../../src/site/pages/prose.ts';
import { textOf } from '../../../src/site/pages/section.ts';

const recordName = (name: string) => ({ kind: 'record-name', name });

describe('prose', () => {
  test('has code between backticks, and names nothing in it', () => {
    expect(prose('Send `401.10` after 401.1')).toEqual([
      'Send ',
      { kind: 'code', text: '401.10' },
      ' after ',
      recordName('401.1'),
      '',
    ]);
  });

  test.each(['', 'a `b', '``', 'a `b` c ` d', '`2 May 2026`', '<b>*x*</b>'])(
    'keeps every other text: %s',
    (text) => {
      expect(textOf(prose(text))).toBe(text.replace(/`([^`]+)`/g, '$1'));
    },
  );
});

test('wording keeps backticks', () => {
  expect(wording('a `403.25`')).toEqual(['a `', recordName('403.25'), '`']);
});

test('years in dates are not taken for endpoints', () => {
  const may = { kind: 'date', day: '2026-05-02', text: '2 May 2026' };
  expect(dates('On 2 May 2026.')).toEqual(['On ', may, '.']);
  expect(wording('On 2 May 2026.')).toEqual(['On ', may, '.']);
  expect(date('2026-05-02')).toEqual(may);
});

describe('a text names', () => {
  test.each([
    ['See 403.25.', ['403.25']],
    ['Not 401.10, but 401.1', ['401.10', '401.1']],
    ['in 1001 a 403', ['1001', '403']],
    ['403.25.1, 14031, a/403, 403-a, 172.16.403.25, 12:403', []],
  ])('%s', (text, names) => {
    expect(recordNames(text).flatMap((part) => (typeof part === 'string' ? [] : part.name))).toEqual(names);
    expect(textOf(recordNames(text))).toBe(text);
  });
});
