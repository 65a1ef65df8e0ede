/** The time of signing as the signature holds it: a string, `yyyyMMddHHmmss` in UTC. */

/** A time in milliseconds since 1970, or the predicate of a sentence that names what is wrong with the value. */
export type IssuedAtResult =
  | { readonly time: number; readonly problem: null }
  | { readonly time: null; readonly problem: string };

/**
 * Writes a time as the signature holds it.
 *
 * @param time Fractions of a second are cut off.
 */
export function formatIssuedAt(time: Date): string {
  return time.toISOString().replace(/\D/g, '').slice(0, 14);
}

/** Whether `yyyyMMddHHmmss` can hold a time: years have four digits. */
export function isWritable(time: number): boolean {
  return time >= Date.parse('0000-01-01T00:00:00Z') && time <= Date.parse('9999-12-31T23:59:59.999Z');
}

/** Reads the member that holds the time of signing. Never throws. */
export function readIssuedAt(value: unknown): IssuedAtResult {
  if (typeof value === 'number') {
    const { problem } = readDigits(String(value));
    return invalid(problem ?? 'must be a string; put it in quotation marks.');
  }
  return typeof value === 'string' ? readDigits(value) : invalid('must be a string.');
}

function readDigits(text: string): IssuedAtResult {
  if (!/^\d{14}$/.test(text)) return invalid(formProblem(text));
  const [year, month, day, hour, minute, second] = numbersOf(text);
  if (month < 1 || month > 12) {
    return invalid(`contains month ${text.slice(4, 6)}, which does not exist.${monthHint(text)}`);
  }
  // Date.UTC() reads the years 0 to 99 as 1900 to 1999.
  const days = new Date(Date.UTC(year + 2_000, month, 0)).getUTCDate();
  if (day < 1 || day > days) {
    const date = `day ${text.slice(6, 8)} of month ${text.slice(4, 6)}`;
    return invalid(`contains ${date}, which does not exist.${dayHint(month, day)}`);
  }
  if (hour > 23) return invalid(`contains hour ${text.slice(8, 10)}; hours run from 00 to 23.`);
  if (minute > 59) return invalid(`contains minute ${text.slice(10, 12)}; minutes run from 00 to 59.`);
  if (second > 59) return invalid(`contains second ${text.slice(12, 14)}; seconds run from 00 to 59.`);
  const time = new Date(Date.UTC(2000, 0, 1, hour, minute, second)).setUTCFullYear(year, month - 1, day);
  return { time, problem: null };
}

function numbersOf(text: string): [number, number, number, number, number, number] {
  const at = (from: number, length = 2) => Number(text.slice(from, from + length));
  return [at(0, 4), at(4), at(6), at(8), at(10), at(12)];
}

function formProblem(text: string): string {
  if (text === '') return 'is empty.';
  if (text !== text.trim()) return 'has white space around it.';
  if (/^\d+$/.test(text)) return lengthProblem(text);
  if (/^\d{4}-\d\d-\d\d[T ]/.test(text)) {
    return 'is in ISO 8601 form. Remove the separators: yyyyMMddHHmmss.';
  }
  if (/[ap]\.?m\.?$/i.test(text)) return 'uses a 12-hour clock. Write hours from 00 to 23.';
  if (/[^\x20-\x7e]/.test(text)) return 'contains characters that are not ASCII digits.';
  return 'is not 14 digits (yyyyMMddHHmmss).';
}

function lengthProblem(text: string): string {
  const found = `has ${text.length} ${text.length === 1 ? 'digit' : 'digits'} instead of 14`;
  switch (text.length) {
    case 8:
      return `${found}: the time of day is missing.`;
    case 10:
      return `${found}: it looks like seconds since 1970.`;
    case 12:
      return `${found}: the seconds, or two digits of the year, are missing.`;
    case 13:
      return text.startsWith('1')
        ? `${found}: it looks like milliseconds since 1970.`
        : `${found}: one part has lost its leading zero.`;
    case 15:
      return isDayOfYear(Number(text.slice(4, 6)), Number(text.slice(6, 9)))
        ? `${found}:${dayOfYearHint}`
        : `${found}: write only yyyyMMddHHmmss.`;
    case 17:
      return `${found}: remove the milliseconds.`;
    default:
      return text.length < 14
        ? `${found}: parts below 10 need a leading zero.`
        : `${found}: write only yyyyMMddHHmmss.`;
  }
}

const dayOfYearHint = ' DD is the day of the year; the day of the month is dd.';

function monthHint(text: string): string {
  if (text.slice(4, 6) === text.slice(10, 12)) {
    return ' It has the minutes instead of the month: the month is MM, the minutes are mm.';
  }
  return orderHint(text);
}

function dayHint(month: number, day: number): string {
  return day > 31 && isDayOfYear(month, day) ? dayOfYearHint : '';
}

/** Whether a day, counted from the beginning of the year, may be in a month. */
function isDayOfYear(month: number, day: number): boolean {
  return day >= daysBefore(month) && day <= daysBefore(month + 1);
}

/** Counts the days of a leap year before a month, which may be the first of the next year. */
function daysBefore(month: number): number {
  return (Date.UTC(2000, month - 1) - Date.UTC(2000, 0)) / (24 * 60 * 60 * 1_000);
}

function orderHint(text: string): string {
  const day = Number(text.slice(0, 2));
  const month = Number(text.slice(2, 4));
  const year = text.slice(4, 8);
  return day <= 31 && month <= 31 && /^(?:19|20)/.test(year) ? ' The year comes first.' : '';
}

function invalid(problem: string): IssuedAtResult {
  return { time: null, problem };
}
