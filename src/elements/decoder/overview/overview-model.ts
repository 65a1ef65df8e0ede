/** Puts the summary of many findings into words and charts, without a DOM. */
import {
  type CodeCount,
  type SequenceHint,
  type Summary,
  type TimeSpan,
  titleOfCount,
} from '../../../decoder/summary/summary.ts';
import { formatCount, formatNumber } from '../../../text/format-number.ts';
import { formatTime, timeFormatWithin } from '../../../text/format-time.ts';

/** A row of the table: a code and its count. */
export interface OverviewRow {
  /** Identifies the row when its cards are chosen. */
  readonly key: string;
  readonly label: string;
  readonly status: number | null;
  readonly meaning: string;
  readonly url: string | null;
  readonly count: string;
  /** A time or a line, as `positions` says; empty where it is not known. */
  readonly first: string;
  readonly last: string;
}

/** A bar of a chart, measured in its row from 0 to 1. */
export interface Bar {
  readonly from: number;
  readonly width: number;
  readonly height: number;
}

/** The bars of a code. */
export interface ChartRow {
  readonly label: string;
  readonly status: number | null;
  readonly count: string;
  readonly bars: readonly Bar[];
}

/** A chart of codes over time, or by count where times are not known. */
export interface Chart {
  readonly title: string;
  /** The content of the chart in words. */
  readonly text: string;
  readonly rows: readonly ChartRow[];
  /** The times at its left and right end; `null` for a chart by count. */
  readonly ends: readonly [string, string] | null;
}

/** A hint at what a repeated sequence of codes may mean. */
export interface OverviewHint {
  readonly seen: string;
  readonly hint: string;
  readonly reason: string;
  /** The lines, and how often it was seen. */
  readonly where: string;
}

/** An overview as it is shown. */
export interface Overview {
  readonly title: string;
  readonly rows: readonly OverviewRow[];
  /** The content of the columns `first` and `last`; `null` where there are none. */
  readonly positions: 'time' | 'line' | null;
  /** A sentence about the codes left out of `rows`. */
  readonly rest: string | null;
  readonly chart: Chart | null;
  readonly hints: readonly OverviewHint[];
}

const mostRows = 30;
const mostChartRows = 8;

/**
 * Puts a summary into words.
 *
 * @param isTable Whether there are enough findings for a table; hints are shown in any case.
 * @param hasLines Whether a line number identifies a line, which it does not in several texts.
 */
export function overviewOf(
  summary: Summary,
  { isTable, hasLines }: { readonly isTable: boolean; readonly hasLines: boolean },
): Overview | null {
  const hints = summary.hints.map((hint) => ({ ...hint, where: hintLines(hint, hasLines) }));
  if (!isTable) return hints.length === 0 ? null : { ...nothing, hints };
  const isTimed = summary.codes.some(({ firstTime }) => firstTime !== null);
  const positions = isTimed ? 'time' : hasLines ? 'line' : null;
  return {
    title: formatCount(summary.total, 'response'),
    rows: summary.codes.slice(0, mostRows).map((code) => row(code, positions)),
    positions,
    rest: restOf(summary.codes.slice(mostRows), summary.others),
    chart: summary.total > 1 ? (timeChart(summary) ?? countChart(summary)) : null,
    hints,
  };
}

/** Returns the headings of the table. */
export function overviewHeadings(positions: Overview['positions']): string[] {
  const headings = ['Code', 'Meaning', 'Count'];
  if (positions === null) return headings;
  return [
    ...headings,
    ...(positions === 'time' ? ['First (UTC)', 'Last (UTC)'] : ['First line', 'Last line']),
  ];
}

/** Returns the key of a code's row. */
export function rowKey(code: string | null): string {
  return code ?? '';
}

const nothing: Overview = { title: '', rows: [], positions: null, rest: null, chart: null, hints: [] };

function row(count: CodeCount, positions: Overview['positions']): OverviewRow {
  const { code, status, url, firstLine, lastLine, firstTime, lastTime } = count;
  const position = (time: number | null, line: number): string => {
    if (positions === 'time') return time === null ? '' : formatTime(time);
    return positions === 'line' ? formatNumber(line) : '';
  };
  return {
    key: rowKey(code),
    label: labelOf(count),
    status,
    meaning: titleOfCount(count),
    url,
    count: formatNumber(count.count),
    first: position(firstTime, firstLine),
    last: position(lastTime, lastLine),
  };
}

function labelOf({ code }: Pick<CodeCount, 'code'>): string {
  return code ?? 'none';
}

function restOf(codes: readonly CodeCount[], others: number): string | null {
  const responses = codes.reduce((sum, { count }) => sum + count, others);
  return responses === 0 ? null : `${formatCount(responses, 'more response')} with other codes.`;
}

function hintLines({ firstLine, lastLine, times }: SequenceHint, hasLines: boolean): string {
  const often = times > 1 ? `seen ${formatNumber(times)} times` : '';
  const lines = hasLines ? `lines ${formatNumber(firstLine)} to ${formatNumber(lastLine)}` : '';
  const text = [often, times > 1 && lines ? `first in ${lines}` : lines].filter(Boolean).join(', ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function timeChart({ spans, codes }: Summary): Chart | null {
  if (spans === null || spans.list.length < 2) return null;
  const { list, lengthMs } = spans;
  const shown = codes.slice(0, mostChartRows);
  const start = list[0]?.start ?? 0;
  const end = (list.at(-1)?.start ?? 0) + lengthMs;
  const most = Math.max(1, ...shown.flatMap((count) => list.map((span) => countIn(span, count))));
  const within = timeFormatWithin(start, end);
  return {
    title: `By time, ${within.title}`,
    text: shown.map((count) => `${labelOf(count)}: ${peak(count, list, within.text)}`).join('; '),
    rows: shown.map((count) => ({
      label: labelOf(count),
      status: count.status,
      count: formatNumber(count.count),
      bars: list.flatMap((span, i) => {
        const height = countIn(span, count) / most;
        return height === 0 ? [] : [{ from: i / list.length, width: 1 / list.length, height }];
      }),
    })),
    ends: [within.text(start), within.text(end)],
  };
}

function countIn({ counts }: TimeSpan, { code }: CodeCount): number {
  return counts.get(rowKey(code)) ?? 0;
}

function peak(count: CodeCount, list: readonly TimeSpan[], text: (time: number) => string): string {
  const [first, ...others] = list;
  if (!first) return formatNumber(count.count);
  const highest = others.reduce(
    (best, span) => (countIn(span, count) > countIn(best, count) ? span : best),
    first,
  );
  const most = countIn(highest, count);
  return most === 0
    ? `${formatNumber(count.count)}, time not known`
    : `${formatNumber(count.count)}, most at ${text(highest.start)} (${formatNumber(most)})`;
}

function countChart({ codes }: Summary): Chart {
  const shown = codes.slice(0, mostChartRows);
  const most = Math.max(1, ...shown.map(({ count }) => count));
  return {
    title: 'By count',
    text: shown.map((count) => `${labelOf(count)}: ${formatNumber(count.count)}`).join('; '),
    rows: shown.map((count) => ({
      label: labelOf(count),
      status: count.status,
      count: formatNumber(count.count),
      bars: [{ from: 0, width: count.count / most, height: 1 }],
    })),
    ends: null,
  };
}
