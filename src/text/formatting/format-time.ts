/** Formats times in UTC, so that a summary reads the same everywhere. */

/** How the times of a span are shown. */
export interface TimeFormat {
  /** The zone, and the day where the span lies within one. */
  readonly title: string;
  readonly text: (time: number) => string;
}

const minuteMs = 60_000;

/** Formats `2026-11-22 02:13:44`; empty where the time is not valid. */
export function formatTime(time: number): string {
  return isTime(time) ? `${day(time)} ${clock(time)}` : '';
}

/** Formats the first and the last of some times, without repeating the day; empty where they are not valid. */
export function formatTimeSpan(first: number, last: number): string {
  if (first === last || !isTime(first) || !isTime(last)) return formatTime(first);
  return `${formatTime(first)} to ${day(first) === day(last) ? clock(last) : formatTime(last)}`;
}

/** Chooses the shortest format that distinguishes times of a span: the clock within a day, day and clock beyond. */
export function timeFormatWithin(start: number, end: number): TimeFormat {
  if (!isTime(start) || !isTime(end)) return { title: 'UTC', text: formatTime };
  const short = (time: number) => (end - start > 10 * minuteMs ? clock(time).slice(0, 5) : clock(time));
  if (day(start) === day(end)) return { title: `${day(start)}, UTC`, text: short };
  return { title: 'UTC', text: (time) => `${day(time)} ${short(time)}` };
}

function isTime(time: number): boolean {
  return !Number.isNaN(new Date(time).getTime());
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, -14);
}

function clock(time: number): string {
  return new Date(time).toISOString().slice(-13, -5);
}
