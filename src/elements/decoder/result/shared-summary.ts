/** Writes a result as Markdown to be sent to somebody: pasted text stays text, with secrets masked. */

import {
  answerMarkdown,
  codeSpan,
  escaped,
  escapedText,
  longestRun,
} from '../../../reference/answer-markdown.ts';
import { formatNumber } from '../../../text/format-number.ts';
import { type Overview, type OverviewHint, overviewHeadings } from '../overview/overview-model.ts';
import { excerptText } from '../reading/excerpt.ts';
import type { PlacedAnswer } from './placed-answer.ts';

/** The content of a shared summary. */
export interface SharedSummary {
  /** The answers to be written in full. */
  readonly answers: readonly PlacedAnswer[];
  /** The number of all answers. */
  readonly total: number;
  readonly overview: Overview | null;
  /** Put before links, which are paths: `https://status.example`. */
  readonly origin: string;
}

/** Writes a summary; empty where there are no answers. */
export function sharedSummaryText({ answers, total, overview, origin }: SharedSummary): string {
  if (answers.length === 0) return '';
  const blocks = [
    ...(overview ? overviewBlocks(overview, origin) : []),
    ...(answers.length < total ? ['The first of each:'] : []),
    ...answers.flatMap((answer) => answerBlocks(answer, origin)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function overviewBlocks({ title, rows, positions, rest, hints }: Overview, origin: string): string[] {
  const heading = overviewHeadings(positions);
  const lines = rows.map(({ label, url, meaning, count, first, last }) =>
    tableRow([
      url === null ? escapedText(label) : `[${escapedText(label)}](${origin}${url})`,
      escapedText(meaning),
      count,
      ...(positions === null ? [] : [first, last]),
    ]),
  );
  const table = [tableRow(heading), tableRow(heading.map(() => '---')), ...lines].join('\n');
  return [
    ...(rows.length === 0 ? [] : [`## ${title}`, table]),
    ...(rest === null ? [] : [rest]),
    ...hints.map(hintBlock),
  ];
}

function hintBlock({ seen, hint, reason, where }: OverviewHint): string {
  return [
    `**Hint, not a fact:** ${escaped(hint)}`,
    `- Seen: ${escaped([seen, where].filter(Boolean).join('. '))}`,
    `- Reason: ${escaped(reason)}`,
  ].join('\n');
}

function answerBlocks(answer: PlacedAnswer, origin: string): string[] {
  const place = [answer.request ? `- Request: ${codeSpan(answer.request)}` : null, foundAt(answer)];
  return [
    ...answerMarkdown(
      answer,
      origin,
      place.filter((row) => row !== null),
    ),
    ...(answer.excerpt === null ? [] : [fenced(excerptText(answer.excerpt))]),
  ];
}

function foundAt({ line, file, time }: PlacedAnswer): string | null {
  if (line === null) return null;
  const where = `line ${formatNumber(line)}${file === null ? '' : ` of ${codeSpan(file)}`}`;
  return `- Found: ${where}${time === '' ? '' : `, ${time} UTC`}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Puts text into a block whose fence is longer than any run of backticks in it, so that nothing inside ends it. */
function fenced(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}
