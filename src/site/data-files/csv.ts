/**
 * Every code as a table for spreadsheets, as RFC 4180 has it. A spreadsheet takes `401.10` for a number and shows 401.1,
 * quoted or not. A formula that yields the text is not run by every program and is in the way of the others. So a code
 * stands behind a word, `HTTP 401.10`, and beside it as two whole numbers that stay what they are.
 */

import { codeUrl } from '../../catalog/code.ts';
import { type CodeIndex, meaningsOf } from '../../catalog/code-index.ts';
import type { Fixer, Retry } from '../../catalog/record.ts';
import { retryLabel, sideLabel } from '../../reference/answer.ts';

const columns = [
  'code',
  'status',
  'sub_number',
  'title',
  'message',
  'endpoints',
  'side',
  'retry',
  'check_first',
  'url',
] as const;

type Row = Readonly<Record<(typeof columns)[number], string>>;

/** Without it Excel does not read a file as UTF-8. */
const byteOrderMark = '\uFEFF';

/** The table. A code that only endpoints define has a row for each of its meanings. */
export function codesCsv(index: CodeIndex, base: string): string {
  const rows = index.codes.flatMap((code) => rowsOf(code, index, base));
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `${byteOrderMark}${lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')}`;
}

function rowsOf(code: string, { standard, defined }: CodeIndex, base: string): Row[] {
  const record = standard.get(code);
  if (record) {
    const { title, message, advice } = record;
    const says = { title, message, check_first: advice.checkFirst };
    return [{ ...named(code, base), ...says, ...answers(code, record.fixer, record.retry), endpoints: '' }];
  }
  return meaningsOf(defined.get(code) ?? []).flatMap((meaning) =>
    meaning.slice(0, 1).map(({ response }) => ({
      ...named(code, base),
      ...answers(code, response.fixer, response.retry),
      title: response.title ?? '',
      message: response.meaning,
      check_first: response.advice ?? '',
      endpoints: meaning.map(({ endpoint: { number, title } }) => `${number} ${title}`).join('; '),
    })),
  );
}

function named(code: string, base: string) {
  const [status = '', number = ''] = code.split('.');
  return { code: `HTTP ${code}`, status, sub_number: number, url: codeUrl(code, base) };
}

function answers(code: string, fixer: Fixer = 'caller', retry: Retry = 'never') {
  const status = Number(code.slice(0, 3));
  return { side: sideLabel(fixer, status), retry: retryLabel(retry, status) };
}

/** A text that a spreadsheet would take for a formula is kept from it by an apostrophe. */
function field(text: string): string {
  const safe = /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
