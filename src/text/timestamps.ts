/** Reads the time at which a log line was written. Called for every finding of a long log, so it allocates little. */

/** Timestamps are at the beginning of a line, or among its first fields. */
const lengthOfHead = 300;
/** No timestamp has fewer characters. */
const shortest = 11;
const earliest = Date.UTC(1990, 0);
const latest = Date.UTC(2101, 0);

/** A notation of timestamps: the pattern of its beginning, and how to read it. */
interface TimestampNotation {
  readonly pattern: RegExp;
  /** Returns the time at a match of the pattern; `null` where there is no such date. */
  readonly read: (text: string, index: number, length: number) => number | null;
}

const notations: readonly TimestampNotation[] = [
  {
    // 2026-11-22T17:20:08.123+01:00, 2026/11/22 17:20:08,123; W3C logs may have a tab between the two.
    pattern: /\d{4}(?<![\d.-]\d{4})([-/])\d\d\1\d\d[T_ \t](?=\d\d:\d\d)/gi,
    read: (text, i, length) =>
      timeAt(text, i + length, number(text, i, 4), number(text, i + 5, 2) - 1, number(text, i + 8, 2)),
  },
  {
    // 22/Nov/2026:17:20:08 +0000 of access logs, Sun, 22 Nov 2026 17:20:08 GMT of HTTP.
    pattern: /(?<!\d)\d{1,2}[ /-][a-z]{3}[ /-]\d{4}[: ](?=\d\d:\d\d)/gi,
    read(text, i, length) {
      const end = i + length;
      return timeAt(text, end, number(text, end - 5, 4), month(text, end - 9), number(text, i, end - 10 - i));
    },
  },
  {
    // Sun Nov 22 17:20:08.123 2026 of error logs and `date`, with the year after the time.
    pattern: /\b[a-z]{3} {1,2}\d{1,2} (?=\d\d:\d\d:\d\d(?:\.\d+)?(?: [A-Z]{3,4})? \d{4}(?![\d.-]|:\d))/gi,
    read(text, i, length) {
      const end = i + length;
      yearAfter.lastIndex = end;
      const year = Number(yearAfter.exec(text)?.[1]);
      return timeAt(text, end, year, month(text, i), Number(text.slice(i + 4, end)));
    },
  },
  {
    // "time":1795368008123, ts=1795368008.123, @timestamp: 1795368008
    pattern:
      /(?<![\w.])@?(?:time(?:stamp)?(?:_?(?:ms|us|ns)|unixnano)?|ts|t|epoch(?:_?(?:ms|millis|s|seconds))?)\\?["']?\s?[:=]\s?\\?["']?(?=\d{9,19}(?:\.\d+)?(?![\w.-]))/gi,
    read: (text, i, length) => epochTime(text, i + length),
  },
  {
    // 1795368008.123 at the beginning of a line, as Squid writes it.
    pattern: /^\d{9,10}(?=\.\d{3} )/g,
    read: (text, i) => epochTime(text, i),
  },
];

const yearAfter = /\S+(?: [A-Z]{3,4})? (\d{4})/iy;

/** Names of times at which something else happens: `expires=`, `"lastModified": "`. */
const otherTime =
  /(?:expir\w{0,8}|modified|since|until|issued_?at|valid_?\w{0,8}|not_?(?:before|after)|retry-after)\\?["']?\s?[:=]?\s?\\?["']?(?:[a-z]{3},? )?$/i;

/**
 * Returns the first timestamp of a line, in milliseconds since 1970 in UTC; `null` where there is none, where it has
 * no year, or where there is no such date. A timestamp without a numeric zone counts as UTC.
 */
export function timeIn(line: string): number | null {
  let head = line.slice(0, lengthOfHead);
  let first: number | null = null;
  for (const { pattern, read } of notations) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(head); match; match = pattern.exec(head)) {
      const { index } = match;
      const time = read(line, index, match[0].length);
      if (time === null || !(time >= earliest && time < latest)) continue;
      if (otherTime.test(head.slice(Math.max(0, index - 40), index))) continue;
      if (index < shortest) return time;
      first = time;
      head = head.slice(0, index);
      break;
    }
  }
  return first;
}

/** `17:20:08.123 +0100`. A time with `AM` or `PM` is not read, because its hour needs a conversion. */
const clock =
  /(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,3})\d*)?)?(?![\d:]| ?[AP]M\b)(?: ?(?:Z|UTC|GMT)?([+-])(\d\d):?(\d\d)?(?![\d:]))?/iy;

/** Combines a date with the time of day that is written at an index. */
function timeAt(text: string, index: number, year: number, month: number, day: number): number | null {
  clock.lastIndex = index;
  const match = clock.exec(text);
  if (!match) return null;
  const hour = Number(match[1]);
  const minute = Number(match[2]);
  const second = Number(match[3] ?? 0);
  if (!(month >= 0 && month < 12 && day >= 1)) return null;
  if (day > daysOfShortest && day > daysOf(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 60) return null;
  const time = Date.UTC(year, month, day, hour, minute, second, thousandths(match[4]));
  if (match[5] === undefined) return time;
  const offset = Number(match[6]) * 60 + Number(match[7] ?? 0);
  return match[5] === '-' ? time + offset * 60_000 : time - offset * 60_000;
}

/** The days that every month has. */
const daysOfShortest = 28;

function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

const count = /(\d+)(?:\.(\d{1,3}))?/y;

/** Reads seconds, milliseconds, microseconds or nanoseconds since 1970, whichever gives a plausible year. */
function epochTime(text: string, index: number): number | null {
  count.lastIndex = index;
  const match = count.exec(text);
  const digits = match?.[1] ?? '';
  if (digits.length <= 11) return Number(digits) * 1000 + thousandths(match?.[2]);
  const tooMany = digits.length <= 14 ? 0 : digits.length <= 17 ? 3 : 6;
  return Number(digits.slice(0, digits.length - tooMany));
}

function thousandths(fraction: string | undefined): number {
  return fraction === undefined ? 0 : Number(fraction.padEnd(3, '0'));
}

function number(text: string, index: number, length: number): number {
  let value = 0;
  for (let i = index; i < index + length; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}

const months = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** Returns the month from 0 to 11, or −1 where the name is of none. */
function month(text: string, index: number): number {
  const found = months.indexOf(text.slice(index, index + 3).toLowerCase());
  return found % 3 === 0 ? found / 3 : -1;
}
