/** Says when many responses came and what they may mean together, without a DOM. */
import type { SequenceHint, Summary, TimeSpan } from '../../../decoder/summary/summary.ts';
import { formatCount, formatNumber } from '../../../text/formatting/format-number.ts';
import { timeFormatWithin } from '../../../text/formatting/format-time.ts';

/** The responses with one class of status in a span of time, measured from 0 to 1. */
export interface Bar {
  readonly status: string;
  readonly from: number;
  readonly width: number;
  readonly bottom: number;
  readonly height: number;
}

/** The responses over time. */
export interface Timeline {
  readonly title: string;
  /** The content in words. */
  readonly text: string;
  readonly bars: readonly Bar[];
  /** The times at its left and right end. */
  readonly ends: readonly [string, string];
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
  readonly timeline: Timeline | null;
  readonly hints: readonly OverviewHint[];
}

/** From this number of known times on, a timeline says more than the times on the cards. */
const fewestTimes = 8;

/**
 * Puts a summary into words; `null` where there is nothing to say.
 *
 * @param hasLines Whether a line number identifies a line, which it does not in several texts.
 */
export function overviewOf(summary: Summary, hasLines: boolean): Overview | null {
  const hints = summary.hints.map((hint) => ({ ...hint, where: hintLines(hint, hasLines) }));
  const timeline = timelineOf(summary);
  return timeline === null && hints.length === 0 ? null : { timeline, hints };
}

function hintLines({ firstLine, lastLine, times }: SequenceHint, hasLines: boolean): string {
  const often = times > 1 ? `seen ${formatNumber(times)} times` : '';
  const lines = hasLines ? `lines ${formatNumber(firstLine)} to ${formatNumber(lastLine)}` : '';
  const text = [often, times > 1 && lines ? `first in ${lines}` : lines].filter(Boolean).join(', ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function timelineOf({ spans }: Summary): Timeline | null {
  if (spans === null || spans.list.length < 2) return null;
  const { list, lengthMs } = spans;
  const counts = list.map(countIn);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < fewestTimes) return null;
  const start = list[0]?.start ?? 0;
  const end = (list.at(-1)?.start ?? 0) + lengthMs;
  const most = Math.max(...counts);
  const peak = list[counts.indexOf(most)]?.start ?? start;
  const within = timeFormatWithin(start, end);
  return {
    title: `By time, ${within.title}`,
    text: `${formatCount(total, 'response')} from ${within.text(start)} to ${within.text(end)}, most at ${within.text(peak)} (${formatNumber(most)})`,
    bars: list.flatMap((span, i) => stack(span, most, i / list.length, 1 / list.length)),
    ends: [within.text(start), within.text(end)],
  };
}

function countIn({ counts }: TimeSpan): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** Stacks the responses of a span by the first digit of their codes. */
function stack({ counts }: TimeSpan, most: number, from: number, width: number): Bar[] {
  const byStatus = new Map<string, number>();
  for (const [code, count] of counts) {
    const status = code.slice(0, 1);
    byStatus.set(status, (byStatus.get(status) ?? 0) + count);
  }
  let bottom = 0;
  return [...byStatus]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([status, count]) => {
      const bar = { status, from, width, bottom, height: count / most };
      bottom += bar.height;
      return bar;
    });
}
