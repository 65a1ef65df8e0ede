/** What was found as Markdown, to be sent to somebody: whatever was pasted stays text, and is without secrets. */

import { formatNumber } from '../../text/format-number.ts';
import type { Overview, OverviewHint } from './overview-model.ts';
import type { PlacedAnswer } from './placed-answer.ts';
import { excerptText } from './reading/excerpt.ts';

/** What a ticket tells. */
export interface TicketParts {
  /** What is told one by one. */
  readonly answers: readonly PlacedAnswer[];
  /** How many there are in all. */
  readonly total: number;
  readonly overview: Overview | null;
  /** Put before links, which are paths: `https://status.example`. */
  readonly origin: string;
}

/** Writes the ticket; empty where there is nothing to tell. */
export function ticketText({ answers, total, overview, origin }: TicketParts): string {
  if (answers.length === 0) return '';
  const blocks = [
    ...(overview ? overviewBlocks(overview, origin) : []),
    ...(answers.length < total ? ['The first of each:'] : []),
    ...answers.flatMap((answer) => answerBlocks(answer, origin)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function overviewBlocks({ title, rows, placedBy, rest, hints }: Overview, origin: string): string[] {
  const placed =
    placedBy === null
      ? []
      : placedBy === 'time'
        ? ['First (UTC)', 'Last (UTC)']
        : ['First line', 'Last line'];
  const heading = ['Code', 'Meaning', 'Count', ...placed];
  const lines = rows.map(({ label, url, meaning, count, first, last }) =>
    tableRow([
      url === null ? escapedText(label) : `[${escapedText(label)}](${origin}${url})`,
      escapedText(meaning),
      count,
      ...(placedBy === null ? [] : [first, last]),
    ]),
  );
  const table = [tableRow(heading), tableRow(heading.map(() => '---')), ...lines].join('\n');
  return [
    ...(rows.length === 0 ? [] : [`## ${title}`, table]),
    ...(rest === null ? [] : [rest]),
    ...hints.map(hintBlock),
  ];
}

function hintBlock({ seen, hint, reason, place }: OverviewHint): string {
  return [
    `**Hint, not a fact:** ${escaped(hint)}`,
    `- Seen: ${escaped([seen, place].filter(Boolean).join('. '))}`,
    `- Reason: ${escaped(reason)}`,
  ].join('\n');
}

function answerBlocks(answer: PlacedAnswer, origin: string): string[] {
  const { headline, notes, endpoint, documented, meanings, side, retry, advice, url } = answer;
  const rows = [
    ...documented.map(({ about, message }) =>
      item(about === null ? 'Documented' : `Documented for ${about}`, message),
    ),
    ...meanings.map(({ message, endpoints }) =>
      item(`In endpoint ${endpoints.map(({ number }) => number).join(', ')}`, message),
    ),
    endpoint && item('Endpoint', `${endpoint.number} ${endpoint.title}`),
    side && item('Whose side', side),
    retry && item('Retry', retry),
    advice && item(advice.label, advice.text),
    answer.request && `- Request: ${codeSpan(answer.request)}`,
    foundAt(answer),
    url && `- More: <${origin}${url}>`,
  ].filter((row) => row !== null && row !== '');
  return [
    `## ${escaped(headline)}`,
    ...notes.map(escaped),
    ...(rows.length === 0 ? [] : [rows.join('\n')]),
    ...(answer.excerpt === null ? [] : [fenced(excerptText(answer.excerpt))]),
  ];
}

function item(label: string, text: string): string {
  return `- ${label}: ${escaped(text)}`;
}

function foundAt({ line, file, time }: PlacedAnswer): string | null {
  if (line === null) return null;
  const where = `line ${formatNumber(line)}${file === null ? '' : ` of ${codeSpan(file)}`}`;
  return `- Found: ${where}${time === '' ? '' : `, ${time} UTC`}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Text in a line of Markdown, where none of its characters means anything. Backticks that pair stay code. */
function escaped(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((piece, i) => (i % 2 === 1 ? codeSpan(piece.slice(1, -1)) : escapedText(piece)))
    .join('');
}

function escapedText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~#@!&]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
}

/** Code in a line, between runs of backticks longer than any in it. */
function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`;
}

/** A block whose fence is longer than any run of backticks in it, so that nothing inside can end it. */
function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
