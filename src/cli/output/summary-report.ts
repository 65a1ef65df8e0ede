/** Counts of findings for a person at a terminal. */
import {
  type CodeCount,
  createSummaryBuilder,
  type SequenceHint,
  type Summary,
  type TimeSpans,
  titleOfCount,
} from '../../decoder/summary/summary.ts';
import type { CommandContext } from '../command-context.ts';
import { fileTitle } from './finding-report.ts';
import type { FindingsWriter } from './findings-writer.ts';
import type { Paint } from './terminal/color.ts';
import { count } from './terminal/progress.ts';

/** Writes the counts of each file, and the counts of all files, without lines. */
export function createSummaryReport({
  sequences,
  paint,
  columns,
}: Pick<CommandContext, 'sequences' | 'paint' | 'columns'>): FindingsWriter {
  let builder = createSummaryBuilder(sequences);
  const all = createSummaryBuilder([]);
  let files = 0;
  const section = (summary: Summary, name: string, positions: PositionKind) => {
    const gap = files++ > 0 ? '\n' : '';
    return gap + summaryText(summary, { name, positions, paint, columns });
  };
  return {
    finding(finding, file) {
      builder.add(finding);
      if (file !== null) all.add(finding);
      return '';
    },
    fileEnd(file) {
      const summary = builder.summary();
      builder = createSummaryBuilder(sequences);
      if (file === null && summary.total === 0) return '';
      return section(summary, file === null ? '' : fileTitle(file), 'times and lines');
    },
    end() {
      const summary = all.summary();
      return summary.total > 0 ? section(summary, 'All files', 'times') : '';
    },
  };
}

/** The counts of all files have no lines, which could be of any file. */
type PositionKind = 'times and lines' | 'times';

interface SummaryLayout {
  /** The title of the file, where there are several. */
  readonly name: string;
  readonly positions: PositionKind;
  readonly paint: Paint;
  readonly columns: number;
}

/** Writes a table of codes with a bar for each count, a chart by time where there are times, and hints. */
export function summaryText(summary: Summary, layout: SummaryLayout): string {
  const { total, codes, others, spans, hints } = summary;
  const { name, paint } = layout;
  const heading = `${name && `${name}: `}${total === 0 ? 'no code found' : count(total, 'finding')}`;
  const blocks = [
    paint.headline(heading),
    ...(total === 0 ? [] : [table(codes, layout) + (others > 0 ? `\n${othersText(others)}` : '')]),
    ...(spans ? [timeChart(spans, paint)] : []),
    ...hints.map((hint) => hintText(hint, paint)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function othersText(others: number): string {
  return `${count(others, 'more finding')} of other codes`;
}

const barWidth = 10;
const narrowestTitle = 16;
const gap = 2;

function table(codes: readonly CodeCount[], { positions, paint, columns }: SummaryLayout): string {
  const most = Math.max(...codes.map((row) => row.count));
  const rows = codes.map((row) => ({
    code: row.code ?? 'none',
    title: titleOfCount(row),
    count: row.count.toLocaleString('en'),
    bar: '█'.repeat(Math.ceil((row.count / most) * barWidth)),
    position: positionsOf(row, positions),
  }));
  const withPositions = rows.some(({ position }) => position !== '');
  const headings = { code: 'Code', title: 'Title', count: 'Count', bar: '', position: 'First .. last' };
  const width = (column: keyof typeof headings) =>
    Math.max(headings[column].length, ...rows.map((row) => row[column].length));
  const others =
    width('code') + width('count') + barWidth + (withPositions ? width('position') + gap : 0) + 3 * gap;
  const titleWidth = Math.min(width('title'), Math.max(narrowestTitle, columns - others));
  const line = (row: typeof headings, paintBar: (bar: string) => string) =>
    [
      row.code.padEnd(width('code')),
      shortened(row.title, titleWidth).padEnd(titleWidth),
      row.count.padStart(width('count')),
      withPositions ? paintBar(row.bar) + ' '.repeat(barWidth - row.bar.length) : paintBar(row.bar),
      ...(withPositions ? [row.position] : []),
    ]
      .join(' '.repeat(gap))
      .trimEnd();
  return [paint.label(line(headings, (bar) => bar)), ...rows.map((row) => line(row, paint.bar))].join('\n');
}

function shortened(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 1)}…` : text;
}

function positionsOf(
  { firstTime, lastTime, firstLine, lastLine }: CodeCount,
  positions: PositionKind,
): string {
  if (firstTime !== null && lastTime !== null) {
    const [first, last] = [timeText(firstTime), timeText(lastTime)];
    const [day, clock = last] = last.split(' ');
    if (first === last) return first;
    return `${first} .. ${day && first.startsWith(day) ? clock : last}`;
  }
  if (positions === 'times') return '';
  return firstLine === lastLine ? `line ${firstLine}` : `line ${firstLine} .. ${lastLine}`;
}

/** Writes a time as `2025-03-04 12:00:01Z`; one outside the range of dates stays a number. */
function timeText(time: number): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return String(time);
  return date
    .toISOString()
    .replace('T', ' ')
    .replace(/\.\d+Z$/, 'Z');
}

const heights = '▁▂▃▄▅▆▇█';

/** Draws one character for each span, the higher the more findings; a dot where there are none. */
function timeChart({ lengthMs, list }: TimeSpans, paint: Paint): string {
  const totals = list.map(({ counts }) => [...counts.values()].reduce((sum, one) => sum + one, 0));
  const most = Math.max(...totals);
  const chart = totals
    .map((total) => heights[Math.ceil((total / most) * heights.length) - 1] ?? '·')
    .join('');
  const [first, last] = [list[0], list.at(-1)];
  const from = first ? timeText(first.start) : '';
  const to = last ? timeText(last.start + lengthMs) : '';
  return [
    `${paint.label('By time')}, ${spanText(lengthMs)} a character, at most ${count(most, 'finding')} in one`,
    paint.bar(chart),
    `${from} .. ${to}`,
  ].join('\n');
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

function spanText(milliseconds: number): string {
  for (const [unit, length] of units) {
    if (milliseconds >= length) return count(Math.round((milliseconds / length) * 10) / 10, unit);
  }
  return count(milliseconds, 'millisecond');
}

function hintText({ seen, hint, reason, firstLine, lastLine, times }: SequenceHint, paint: Paint): string {
  const lines = firstLine === lastLine ? `line ${firstLine}` : `lines ${firstLine} to ${lastLine}`;
  const row = (label: string, value: string) => `  ${paint.label(`${label}:`.padEnd(8))}${value}`;
  return [
    `${paint.hint('Hint, not a fact:')} ${hint}`,
    row('Seen', `${seen}, ${times > 1 ? `${times.toLocaleString('en')} times, first in` : 'in'} ${lines}`),
    row('Reason', reason),
  ].join('\n');
}
