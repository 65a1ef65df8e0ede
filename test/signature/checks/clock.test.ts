import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { checkClock, compareClocks, duration, readTime } from '../../../src/signature/checks/clock.ts';
import { readIssuedAt } from '../../../src/signature/signing/issued-at.ts';
import { hostileValues, revoked } from '../../classifier/hostile-values.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const server = Date.UTC(2014, 3, 8, 4, 59, 41);

function check(ahead: number, toleranceMinutes: number = catalog.signature.toleranceMinutes) {
  return checkClock(compareClocks(server + ahead, server), { ...catalog.signature, toleranceMinutes });
}

describe('the server time', () => {
  test.each<[unknown]>([
    ['Tue, 08 Apr 2014 04:59:41 GMT'],
    [' 2014-04-08T04:59:41Z '],
    ['2014-04-08T06:59:41+02:00'],
    [server],
    [new Date(server)],
  ])('is read from %j', (given) => {
    expect(readTime(given)).toBe(server);
  });

  test.each<[unknown]>([
    ['soon'],
    ['Tue, 31 Apr 2014 04:59:41 GMT'],
    [Number.NaN],
    [Infinity],
    [1e300],
    [8.64e15],
    [-8.64e15],
    [new Date(Number.NaN)],
    [new Date(8.64e15)],
    [{}],
    [true],
  ])('is not read from %j', (given) => {
    expect(readTime(given)).toBeNull();
  });

  test('is not read from a value that throws', () => {
    for (const value of [...hostileValues, revoked]) expect(() => readTime(value)).not.toThrow();
    const lying = new Date();
    lying.getTime = () => {
      throw new Error('touched');
    };
    expect(readTime(lying)).toBeNull();
  });
});

describe('a clock', () => {
  test.each([
    [0, 'IssuedAt is the same as the server time.'],
    [999, 'IssuedAt is the same as the server time.'],
    [-3_000, 'IssuedAt is 3 s behind the server time.'],
    [30 * minute - 1, 'IssuedAt is 29 min 59 s ahead of the server time.'],
    [
      60 * minute,
      'IssuedAt is 1 h ahead of the server time. This looks like local time in UTC+1 instead of UTC: it is at the limit of 60 minutes and will fail in daylight saving time.',
    ],
    [
      -56 * minute,
      'IssuedAt is 56 min behind the server time. This looks like local time in UTC−1 instead of UTC: it is at the limit of 60 minutes and will fail after a small delay.',
    ],
    [
      45 * minute,
      'IssuedAt is 45 min ahead of the server time. This is large, but within the limit: synchronize the clock with NTP.',
    ],
    [
      -30 * minute,
      'IssuedAt is 30 min behind the server time. This is large, but within the limit: synchronize the clock with NTP, and create a new signature for each request.',
    ],
    [
      30 * minute,
      'IssuedAt is 30 min ahead of the server time. This is large, but within the limit: synchronize the clock with NTP.',
    ],
  ])('that is %j ms ahead passes', (ahead, finding) => {
    expect(check(ahead)).toMatchObject({
      state: 'passed',
      finding,
      found: expect.stringMatching(/^\d{14}$/),
    });
  });

  test.each([
    [60 * minute + 1_000, 'This may be local time in UTC+1 instead of UTC.'],
    [65 * minute, 'This may be local time in UTC+1 instead of UTC.'],
    [65 * minute + 1, 'The clock is fast: synchronize it with NTP.'],
    [-5 * hour - 20_000, 'This may be local time in UTC−5 instead of UTC.'],
    [5.5 * hour, 'This may be local time in UTC+5:30 instead of UTC.'],
    [5.75 * hour + 4 * minute, 'This may be local time in UTC+5:45 instead of UTC.'],
    [-3.5 * hour, 'This may be local time in UTC−3:30 instead of UTC.'],
    [14 * hour, 'This may be local time in UTC+14 instead of UTC.'],
    [-12 * hour, 'This may be a 12-hour clock (hh instead of HH), or local time in UTC−12 instead of UTC.'],
    [12 * hour, 'This may be a 12-hour clock (hh instead of HH), or local time in UTC+12 instead of UTC.'],
    [75 * minute, 'The clock is fast: synchronize it with NTP.'],
    [
      -75 * minute,
      'The clock is slow, or an earlier signature was sent again: create a new signature for each request.',
    ],
    [15 * hour, 'The clock is fast: synchronize it with NTP.'],
    [
      -30 * day,
      'The clock is slow, or an earlier signature was sent again: create a new signature for each request.',
    ],
  ])('that is %j ms ahead fails: %s', (ahead, reason) => {
    const { state, finding, expected } = check(ahead);
    expect(state).toBe('failed');
    const [, found] = /^IssuedAt is .+? the server time\. (.*)$/.exec(finding) ?? [];
    expect(found).toBe(reason);
    expect(expected).toBe('within 60 minutes of 20140408045941');
  });

  test('is explained by every time zone that has no full hour, and by no other', () => {
    const zones = new Set<string>();
    for (let ahead = 61; ahead < 20 * 60; ahead++) {
      for (const sign of [1, -1]) {
        const zone = /UTC[+−]\d+:\d+/.exec(check(sign * ahead * minute).finding)?.[0];
        if (zone !== undefined) zones.add(zone);
      }
    }
    expect([...zones].toSorted()).toEqual(
      [
        'UTC−9:30',
        'UTC−3:30',
        'UTC−2:30',
        'UTC+3:30',
        'UTC+4:30',
        'UTC+5:30',
        'UTC+5:45',
        'UTC+6:30',
        'UTC+8:45',
        'UTC+9:30',
        'UTC+10:30',
        'UTC+12:45',
        'UTC+13:45',
      ].toSorted(),
    );
  });

  test('of an API with a small tolerance is not called local time in UTC, nor a right one inexact', () => {
    expect(check(0, 3).finding).toBe('IssuedAt is the same as the server time.');
    expect(check(4 * minute, 3).finding).toBe(
      'IssuedAt is 4 min ahead of the server time. The clock is fast: synchronize it with NTP.',
    );
  });
});

describe('minutes instead of the month', () => {
  const hint = 'Month and minutes are the same: the format may have mm (minutes) instead of MM (month).';

  test.each([
    ['20140708050700', '20140408050700', true],
    ['20140408050400', '20140708050700', true],
    ['20140708050800', '20140408050700', false],
    ['20140408050400', '20140408030400', false],
    ['20140408050400', '20140314050400', false],
  ])('are explained for %s at %s: %j', (issuedAt, serverTime, isExplained) => {
    const time = (text: string) => readIssuedAt(text).time ?? Number.NaN;
    const { finding } = checkClock(compareClocks(time(issuedAt), time(serverTime)), catalog.signature);
    expect(finding.includes(hint)).toBe(isExplained);
  });
});

test.each([
  [0, ''],
  [999, ''],
  [1_000, '1 s'],
  [61_000, '1 min 1 s'],
  [3_600_000, '1 h'],
  [3_601_000, '1 h'],
  [2 * hour + 5 * minute, '2 h 5 min'],
  [49 * hour, '2 d 1 h'],
])('%j ms are written as %j', (length, written) => {
  expect(duration(length)).toBe(written);
});
