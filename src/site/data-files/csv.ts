/**
 * Writes every code as CSV (RFC 4180) for spreadsheets. A spreadsheet reads `401.10` as a number and shows 401.1, quoted
 * or not, and not every program evaluates a formula that yields the string. So a code has a word before it, `HTTP 401.10`,
 * and its two parts follow as whole numbers, which do not change.
 */

import { codeUrl } from '../../catalog/code.ts';
import type { CodeMeaning, Entries, Entry, MeaningAnswer } from '../../catalog/entries.ts';
import { fixerLabels, outcomeLabels } from '../../catalog/labels.ts';
import { retryLabel } from '../../reference/handling-labels.ts';
import { csvLine } from '../../text/csv.ts';

const columns = [
  'code',
  'status',
  'sub_number',
  'title',
  'message',
  'endpoints',
  'outcome',
  'who_can_fix_it',
  'retry',
  'check_first',
  'url',
] as const;

type CsvRow = Readonly<Record<(typeof columns)[number], string>>;

/** Excel reads a file as UTF-8 only with this mark. */
const byteOrderMark = '\uFEFF';

/** Writes the table. A code that only endpoints define has a row for each of its meanings. */
export function codesCsv(entries: Entries, base: string): string {
  const rows = [...entries.values()].flatMap((entry) =>
    entry.meanings.map((meaning) => rowOf(entry, meaning, base)),
  );
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))];
  return `${byteOrderMark}${lines.map(csvLine).join('')}`;
}

/** Makes the row of a meaning; where endpoints differ in their answers, with that of the first. */
function rowOf(
  { code, status }: Entry,
  { title, message, endpoints, answers }: CodeMeaning,
  base: string,
): CsvRow {
  const [{ fixer, outcome, advice, ...answer }] = answers as [MeaningAnswer];
  return {
    code: `HTTP ${code}`,
    status,
    sub_number: code.split('.')[1] ?? '',
    title,
    message,
    endpoints: endpoints.map((endpoint) => `${endpoint.number} ${endpoint.title}`).join('; '),
    outcome: outcomeLabels[outcome],
    who_can_fix_it: outcome === 'error' ? fixerLabels[fixer] : '',
    retry: retryLabel(answer, outcome),
    check_first: advice ?? '',
    url: codeUrl(code, base),
  };
}
