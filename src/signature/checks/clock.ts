/** Compares the time of signing with the server time. */

import type { SignatureScheme } from '../../catalog/record.ts';
import { attempt } from '../../http/property.ts';
import { timeIn } from '../../text/timestamps.ts';
import { type CheckResult, type ClockReading, failed, passed } from '../report/report.ts';
import { formatIssuedAt, isWritable } from '../signing/issued-at.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** The tolerance within which a difference of full quarters of an hour looks like a time zone. */
const nearZone = 5 * minute;
/** Offsets of time zones that are not full hours, in quarters of an hour. */
const oddZones = [-38, -14, -10, 14, 18, 22, 23, 26, 35, 38, 42, 51, 55];

/** Reads a time given as a `Date`, in milliseconds, as an HTTP date or in ISO 8601; `null` where it is none of these. */
export function readTime(given: unknown): number | null {
  const time =
    typeof given === 'string'
      ? timeIn(given)
      : attempt(() => (given instanceof Date ? given.getTime() : given));
  return typeof time === 'number' && isWritable(time) ? time : null;
}

/** Measures how far the time of signing is ahead of the server time. */
export function compareClocks(issuedAt: number, serverTime: number): ClockReading {
  return { issuedAt, serverTime, aheadSeconds: Math.round((issuedAt - serverTime) / second) };
}

/** Checks that the time of signing is within the tolerance, and names the likely cause where it is not. */
export function checkClock(
  { issuedAt, serverTime }: ClockReading,
  { issuedAt: name, toleranceMinutes }: Pick<SignatureScheme, 'issuedAt' | 'toleranceMinutes'>,
): CheckResult {
  const ahead = issuedAt - serverTime;
  const comparison = `${name} is ${distance(ahead)} the server time.`;
  if (Math.abs(ahead) <= toleranceMinutes * minute) {
    return passed(`${comparison}${warningOf(ahead, toleranceMinutes)}`, formatIssuedAt(new Date(issuedAt)));
  }
  return failed(
    `${comparison} ${monthHint(issuedAt, serverTime)}${reasonOf(ahead)}`,
    formatIssuedAt(new Date(issuedAt)),
    `within ${toleranceMinutes} minutes of ${formatIssuedAt(new Date(serverTime))}`,
  );
}

/** Writes a difference: `2 h 5 min ahead of`, `3 s behind`, `the same as`. */
function distance(ahead: number): string {
  const length = duration(Math.abs(ahead));
  if (length === '') return 'the same as';
  return ahead > 0 ? `${length} ahead of` : `${length} behind`;
}

/** Writes a duration in its two largest units; empty where it is shorter than a second. */
export function duration(milliseconds: number): string {
  const units = [
    [Math.floor(milliseconds / day), 'd'],
    [Math.floor((milliseconds % day) / hour), 'h'],
    [Math.floor((milliseconds % hour) / minute), 'min'],
    [Math.floor((milliseconds % minute) / second), 's'],
  ] as const;
  const first = units.findIndex(([count]) => count > 0);
  return units
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** Warns of a difference within the tolerance that may soon exceed it. */
function warningOf(ahead: number, toleranceMinutes: number): string {
  const quarters = zoneQuarters(ahead);
  if (quarters !== null) {
    const looks = `This looks like local time in ${zoneOf(quarters)} instead of UTC`;
    return quarters > 0
      ? ` ${looks}: it is at the limit of ${toleranceMinutes} minutes and will fail in daylight saving time.`
      : ` ${looks}: it is at the limit of ${toleranceMinutes} minutes and will fail after a small delay.`;
  }
  if (Math.abs(ahead) < (toleranceMinutes * minute) / 2) return '';
  return ahead > 0
    ? ' This is large, but within the limit: synchronize the clock with NTP.'
    : ' This is large, but within the limit: synchronize the clock with NTP, and create a new signature for each request.';
}

/** Finds the time zone that a difference looks like, in quarters of an hour; `null` where it looks like none. */
function zoneQuarters(ahead: number): number | null {
  const quarters = Math.round(ahead / (15 * minute));
  const isZone =
    quarters !== 0 &&
    Math.abs(ahead - quarters * 15 * minute) <= nearZone &&
    ((quarters % 4 === 0 && quarters >= -48 && quarters <= 56) || oddZones.includes(quarters));
  return isZone ? quarters : null;
}

/** Explains a time that is months away: the minutes, written instead of the month, may be a valid month. */
function monthHint(issuedAt: number, serverTime: number): string {
  const text = formatIssuedAt(new Date(issuedAt));
  const isMinutes = text.slice(4, 6) === text.slice(10, 12);
  return isMinutes && Math.abs(issuedAt - serverTime) > 25 * day
    ? 'Month and minutes are the same: the format may have mm (minutes) instead of MM (month). '
    : '';
}

function reasonOf(ahead: number): string {
  const quarters = zoneQuarters(ahead);
  if (quarters === null) {
    return ahead < 0
      ? 'The clock is slow, or an earlier signature was sent again: create a new signature for each request.'
      : 'The clock is fast: synchronize it with NTP.';
  }
  const halfDay = Math.abs(quarters) === 48 ? 'a 12-hour clock (hh instead of HH), or ' : '';
  return `This may be ${halfDay}local time in ${zoneOf(quarters)} instead of UTC.`;
}

function zoneOf(quarters: number): string {
  const minutes = (Math.abs(quarters) % 4) * 15;
  const hours = Math.floor(Math.abs(quarters) / 4);
  return `UTC${quarters < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${minutes}`}`;
}
