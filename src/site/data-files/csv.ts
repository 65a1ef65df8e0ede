/**
 * Every code as a table for spreadsheets, as RFC 4180 has it. A spreadsheet takes `401.10` for a number and shows 401.1,
 * quoted or not. A formula that yields the text is not run by every program and is in the way of the others. So a code
 * stands behind a word, `HTTP 401.10`, and beside it as two whole numbers that stay what they are.
 */

import { codeUrl } from '../../catalog/code.ts';
import type { CodeMeaning, Entries, Entry, MeaningAnswer } from '../../catalog/entries.ts';
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
export function codesCsv(entries: Entries, base: string): string {
  const rows = [...entries.values()].flatMap((entry) =>
    entry.meanings.map((meaning) => rowOf(entry, meaning, base)),
  );
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `${byteOrderMark}${lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('')}`;
}

/** Of endpoints that differ in what to do, the row has what to do in the first. */
function rowOf(
  { code, status }: Entry,
  { title, message, endpoints, answers }: CodeMeaning,
  base: string,
): Row {
  const [{ retry, fixer, advice }] = answers as [MeaningAnswer];
  return {
    code: `HTTP ${code}`,
    status,
    sub_number: code.split('.')[1] ?? '',
    title,
    message,
    endpoints: endpoints.map((endpoint) => `${endpoint.number} ${endpoint.title}`).join('; '),
    side: sideLabel(fixer, Number(status)),
    retry: retryLabel(retry, Number(status)),
    check_first: advice ?? '',
    url: codeUrl(code, base),
  };
}

/** A text that a spreadsheet would take for a formula is kept from it by an apostrophe. */
function field(text: string): string {
  const safe = /^\s*[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
