/** Compares the time of signing with the server's. */

import type { SignatureScheme } from '../../catalog/record.ts';
import { called } from '../../http/property.ts';
import { timeIn } from '../../text/timestamps.ts';
import { type CheckResult, type ClockReading, failed, passed } from '../report/report.ts';
import { formatIssuedAt, isWritable } from '../signing/issued-at.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** How far a difference may be from full quarters of an hour and still look like a time zone. */
const nearZone = 5 * minute;
/** Zones that are not full hours from UTC, in quarters of an hour. */
const oddZones = [-38, -14, -10, 14, 18, 22, 23, 26, 35, 38, 42, 51, 55];

/** A time that may be given as a `Date`, in milliseconds, as an HTTP date or in ISO 8601; `null` where it is none. */
export function readTime(given: unknown): number | null {
  const time =
    typeof given === 'string'
      ? timeIn(given.trim())
      : called(() => (given instanceof Date ? given.getTime() : given));
  return typeof time === 'number' && isWritable(time) ? time : null;
}

export function compareClocks(issuedAt: number, serverTime: number): ClockReading {
  return { issuedAt, serverTime, aheadSeconds: Math.round((issuedAt - serverTime) / second) };
}

/** Whether the times are near enough to each other, and if not, why that may be. */
export function checkClock(
  { issuedAt, serverTime }: ClockReading,
  { issuedAt: name, toleranceMinutes }: Pick<SignatureScheme, 'issuedAt' | 'toleranceMinutes'>,
): CheckResult {
  const ahead = issuedAt - serverTime;
  const told = `${name} is ${distance(ahead)} the server’s time.`;
  if (Math.abs(ahead) <= toleranceMinutes * minute) {
    return passed(`${told}${warningOf(ahead, toleranceMinutes)}`, formatIssuedAt(new Date(issuedAt)));
  }
  return failed(
    `${told} ${monthHint(issuedAt, serverTime)}${reasonOf(ahead)}`,
    formatIssuedAt(new Date(issuedAt)),
    `within ${toleranceMinutes} minutes of ${formatIssuedAt(new Date(serverTime))}`,
  );
}

/** `2 h 5 min ahead of`, `3 s behind`, `the same as`. */
function distance(ahead: number): string {
  const length = duration(Math.abs(ahead));
  if (length === '') return 'the same as';
  return ahead > 0 ? `${length} ahead of` : `${length} behind`;
}

/** A length of time in its two greatest units; nothing where it is shorter than a second. */
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
    .filter(([count]) => first >= 0 && count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ');
}

/** What may soon make it fail, though it is near enough. */
function warningOf(ahead: number, toleranceMinutes: number): string {
  const quarters = zoneQuarters(ahead);
  if (quarters !== null && quarters !== 0) {
    const looks = `That looks like the local time of ${zoneOf(quarters)} in place of UTC`;
    return quarters > 0
      ? ` ${looks}: it is at the limit of ${toleranceMinutes} minutes, and fails in summer time.`
      : ` ${looks}: it is at the limit of ${toleranceMinutes} minutes, and fails with a little delay.`;
  }
  if (Math.abs(ahead) < (toleranceMinutes * minute) / 2 - nearZone) return '';
  return ahead > 0
    ? ' That is much, though within the limit: let the clock be set by NTP.'
    : ' That is much, though within the limit: let the clock be set by NTP, and sign each request anew.';
}

/** The time zone that a difference looks like, in quarters of an hour; `null` where it looks like none. */
function zoneQuarters(ahead: number): number | null {
  const quarters = Math.round(ahead / (15 * minute));
  const isZone =
    Math.abs(ahead - quarters * 15 * minute) <= nearZone &&
    ((quarters % 4 === 0 && quarters >= -48 && quarters <= 56) || oddZones.includes(quarters));
  return isZone ? quarters : null;
}

/** Minutes in the place of the month give a time that is there, months away. */
function monthHint(issuedAt: number, serverTime: number): string {
  const text = formatIssuedAt(new Date(issuedAt));
  const isMinutes = text.slice(4, 6) === text.slice(10, 12);
  return isMinutes && Math.abs(issuedAt - serverTime) > 25 * day
    ? 'Month and minutes are the same: the format may have mm, the minutes, in place of MM. '
    : '';
}

function reasonOf(ahead: number): string {
  const quarters = zoneQuarters(ahead);
  if (quarters !== null && Math.abs(quarters) === 48) {
    return `That may be a 12-hour clock (hh in place of HH), or the local time of ${zoneOf(quarters)} in place of UTC.`;
  }
  if (quarters !== null) return `That may be the local time of ${zoneOf(quarters)} in place of UTC.`;
  if (ahead < 0)
    return 'The clock is slow, or the signature was made earlier and sent again: sign each request anew.';
  return 'The clock is fast: let it be set by NTP.';
}

function zoneOf(quarters: number): string {
  const minutes = (Math.abs(quarters) % 4) * 15;
  const hours = Math.floor(Math.abs(quarters) / 4);
  return `UTC${quarters < 0 ? '−' : '+'}${hours}${minutes === 0 ? '' : `:${minutes}`}`;
}
