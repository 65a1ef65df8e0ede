import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import type { StandardCode } from '../../../src/catalog/record.ts';
import { codesCsv } from '../../../src/site/data-files/csv.ts';
import { readCsv } from '../../csv.ts';

const entries = entriesOf(catalog);
const file = codesCsv(entries, 'https://status.example');
const [head = [], ...rows] = readCsv(file);
const column = (name: string) => rows.map((row) => row[head.indexOf(name)] ?? '');

/** Matches strings that LibreOffice and Excel read as a number. */
const number = /^\s*[-+]?[\d.,\s]+%?$/;

describe('the table for spreadsheets', () => {
  test('has every code, in order, as text that cannot become a number', () => {
    expect([...new Set(column('code'))]).toEqual([...entries.keys()].map((code) => `HTTP ${code}`));
    expect(column('code')).toEqual(expect.arrayContaining(['HTTP 401.1', 'HTTP 401.10']));
    const whole = new Set(['status', 'sub_number']);
    const turned = head
      .filter((name) => !whole.has(name))
      .flatMap((name) => column(name).filter((text) => number.test(text)));
    expect(turned).toEqual([]);
  });

  test('has status and sub-number as whole numbers, which spreadsheets keep', () => {
    const parts = rows.map((row) => `${row[1]}${row[2] ? `.${row[2]}` : ''}`);
    expect(parts.map((code) => `HTTP ${code}`)).toEqual(column('code'));
    expect([...column('status'), ...column('sub_number')].filter((text) => !/^\d*$/.test(text))).toEqual([]);
  });

  test('gives each meaning of an ambiguous code a row, with its endpoints', () => {
    const meanings = rows.filter(([code]) => code === 'HTTP 400.3');
    expect(meanings.map((row) => row[head.indexOf('endpoints')])).toEqual([
      '1001 Create account; 1003 Update account data',
      '1100 Create lead',
      '2105 Accept permission; 2110 Update terms acceptance',
    ]);
  });

  test('has columns for the outcome and for who can fix an error', () => {
    expect(head.join()).toBe(
      'code,status,sub_number,title,message,endpoints,outcome,who_can_fix_it,retry,check_first,url',
    );
    const answers = (code: string) =>
      rows
        .filter((row) => row[0] === `HTTP ${code}`)
        .map((row) => ['outcome', 'who_can_fix_it', 'retry'].map((name) => row[head.indexOf(name)]));
    expect(answers('403.25')).toEqual([['Error', 'You (the caller)', 'After a change']]);
    expect(answers('200.2')).toEqual([['Success', '', 'No need']]);
    expect(answers('501.2')).toEqual([['Expected answer', '', 'No need']]);
    expect(answers('401.24')).toEqual([['Error', 'You (the caller)', 'After getting a new token']]);
    const [outcomes, fixers] = [column('outcome'), column('who_can_fix_it')];
    outcomes.forEach((outcome, i) => {
      expect(outcome === 'Error', rows[i]?.join()).toBe(fixers[i] !== '');
    });
  });

  test('is valid CSV (RFC 4180), in UTF-8 that Excel recognizes', () => {
    expect(file.startsWith('\uFEFFcode,status,')).toBe(true);
    expect(file.endsWith('\r\n')).toBe(true);
    expect(rows.filter((row) => row.length !== head.length)).toEqual([]);
    expect(column('url')).toContain('https://status.example/codes/401-10');
  });

  test('keeps quotation marks and line ends, and contains no formula', () => {
    const first: StandardCode = catalog.standard[0];
    const record: StandardCode = {
      ...first,
      title: '=HYPERLINK("https://elsewhere.example","x")',
      message: 'He said "no",\r\nand left.',
      advice: { ...first.advice, checkFirst: ' @SUM(A1)' },
    };
    const text = codesCsv(entriesOf({ ...catalog, standard: [record], endpoints: [] }), '');
    const [names = [], row = []] = readCsv(text);
    expect(row[names.indexOf('title')]).toBe(`'=HYPERLINK("https://elsewhere.example","x")`);
    expect(row[names.indexOf('message')]).toBe('He said "no",\r\nand left.');
    expect(row[names.indexOf('check_first')]).toBe("' @SUM(A1)");
  });

  test('has no cell that begins like a formula', () => {
    expect(readCsv(file).flatMap((row) => row.filter((text) => /^\s*[=+\-@]/.test(text)))).toEqual([]);
  });
});
