/** The time of signing: `yyyyMMddHHmmss` in UTC, as text. */

/** A time, or what is wrong with it. */
export type IssuedAtReading =
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

/** `yyyyMMddHHmmss` can hold years of four digits only. */
export function isWritable(time: number): boolean {
  return time >= Date.parse('0000-01-01T00:00:00Z') && time <= Date.parse('9999-12-31T23:59:59.999Z');
}

/** Reads a member that should hold the time of signing; `time` is in milliseconds since 1970. Never throws. */
export function readIssuedAt(value: unknown): IssuedAtReading {
  if (typeof value === 'number') {
    const { problem } = readText(String(value));
    return wrong(problem ?? 'It is a JSON number. Documented is a string: put it into quotation marks.');
  }
  return typeof value === 'string' ? readText(value) : wrong('It is no text.');
}

function readText(text: string): IssuedAtReading {
  if (!/^\d{14}$/.test(text)) return wrong(shapeProblem(text));
  const [year, month, day, hour, minute, second] = numbersOf(text);
  if (month < 1 || month > 12) return wrong(`There is no month ${text.slice(4, 6)}.${monthHint(text)}`);
  // Date.UTC() takes the years 0 to 99 for 1900 to 1999.
  const days = new Date(Date.UTC(year + 2_000, month, 0)).getUTCDate();
  if (day < 1 || day > days)
    return wrong(`There is no day ${text.slice(6, 8)} in month ${text.slice(4, 6)}.${dayHint(month, day)}`);
  if (hour > 23) return wrong(`There is no hour ${text.slice(8, 10)}: hours go from 00 to 23.`);
  if (minute > 59) return wrong(`There is no minute ${text.slice(10, 12)}.`);
  if (second > 59) return wrong(`There is no second ${text.slice(12, 14)}.`);
  const time = new Date(Date.UTC(2000, month - 1, day, hour, minute, second)).setUTCFullYear(
    year,
    month - 1,
    day,
  );
  return { time, problem: null };
}

function numbersOf(text: string): [number, number, number, number, number, number] {
  const at = (from: number, length = 2) => Number(text.slice(from, from + length));
  return [at(0, 4), at(4), at(6), at(8), at(10), at(12)];
}

/** Why a text is not fourteen digits. */
function shapeProblem(text: string): string {
  if (text === '') return 'It is empty.';
  if (text !== text.trim()) return 'There is white space around it.';
  if (/^\d+$/.test(text)) return digitsProblem(text);
  if (/^\d{4}-\d\d-\d\d[T ]/.test(text)) {
    return 'It is a date in the form of ISO 8601. Leave out its separators: yyyyMMddHHmmss.';
  }
  if (/[ap]\.?m\.?$/i.test(text)) return 'It has a 12-hour clock. Write hours from 00 to 23.';
  if (/[^\x20-\x7e]/.test(text)) return 'It holds characters that are no plain digits.';
  return 'It is not made of 14 digits: yyyyMMddHHmmss.';
}

function digitsProblem(text: string): string {
  const found = `It has ${text.length} ${text.length === 1 ? 'digit' : 'digits'} where 14 are wanted`;
  switch (text.length) {
    case 8:
      return `${found}: the time of day is missing.`;
    case 10:
      return `${found}: this looks like the seconds since 1970.`;
    case 12:
      return `${found}: the seconds, or two of the four digits of the year, are missing.`;
    case 13:
      return text.startsWith('1')
        ? `${found}: this looks like the milliseconds since 1970.`
        : `${found}: a part has lost its leading zero.`;
    case 15:
      return isDayOfYear(Number(text.slice(4, 6)), Number(text.slice(6, 9)))
        ? `${found}: DD gives the day of the year. The day of the month is dd.`
        : `${found}: write no more than yyyyMMddHHmmss.`;
    case 17:
      return `${found}: the milliseconds do not belong to it.`;
    default:
      return text.length < 14
        ? `${found}: parts below 10 need a leading zero.`
        : `${found}: write no more than yyyyMMddHHmmss.`;
  }
}

function monthHint(text: string): string {
  if (text.slice(4, 6) === text.slice(10, 12)) {
    return ' The minutes stand in its place: the month is MM, the minutes are mm.';
  }
  return orderHint(text);
}

function dayHint(month: number, day: number): string {
  return day > 31 && isDayOfYear(month, day)
    ? ' DD gives the day of the year. The day of the month is dd.'
    : '';
}

/** Whether a day, counted from the beginning of the year, may be in a month. */
function isDayOfYear(month: number, day: number): boolean {
  const [first, next] = [month - 1, month].map((months) => Date.UTC(2000, months) - Date.UTC(2000, 0));
  const time = day * 24 * 60 * 60 * 1_000;
  return first !== undefined && next !== undefined && time >= first && time <= next;
}

function orderHint(text: string): string {
  const day = Number(text.slice(0, 2));
  const month = Number(text.slice(2, 4));
  const year = text.slice(4, 8);
  return day <= 31 && month <= 31 && /^(?:19|20)/.test(year) ? ' The year comes first.' : '';
}

function wrong(problem: string): IssuedAtReading {
  return { time: null, problem };
}
