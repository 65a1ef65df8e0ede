/** Formats and finds days in the form that pages show. */
import type { Day } from '../../catalog/record.ts';

const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/**
 * Formats a day in words.
 *
 * @example
 * dayInWords('2026-11-22'); // '22 November 2026'
 */
export function dayInWords(day: Day): string {
  return long.format(new Date(`${day}T00:00:00Z`));
}

const months = Array.from({ length: 12 }, (_, i) =>
  new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, i)),
);

/** Matches days in words within prose. */
export const daysInWords = new RegExp(String.raw`\b(\d{1,2}) (${months.join('|')}) (\d{4})\b`, 'g');

/** Converts a match of {@link daysInWords} to a day. */
export function dayOf([, day = '', month = '', year = '']: RegExpMatchArray): Day {
  return `${year}-${String(months.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}` as Day;
}
