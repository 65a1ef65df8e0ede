import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timeIn } from '../../src/text/timestamps.ts';
import { expectLinearTime, timeout } from '../linear-time.ts';

const iso = (line: string) => {
  const time = timeIn(line);
  return time === null ? null : new Date(time).toISOString();
};

describe('the time of a line', () => {
  test.each([
    ['ISO 8601', '2026-11-22T17:20:08Z INFO start', '2026-11-22T17:20:08.000Z'],
    ['thousandths', '2026-11-22T17:20:08.123Z', '2026-11-22T17:20:08.123Z'],
    ['tenths', '2026-11-22T17:20:08.5Z', '2026-11-22T17:20:08.500Z'],
    [
      'ten-millionths, as .NET writes them',
      '{"@t":"2026-11-22T17:20:08.1239567Z"',
      '2026-11-22T17:20:08.123Z',
    ],
    ['billionths', '2026-11-22T17:20:08.123456789Z', '2026-11-22T17:20:08.123Z'],
    ['a comma, as Python writes it', '2026-11-22 17:20:08,123 - ERROR', '2026-11-22T17:20:08.123Z'],
    ['no seconds', '2026-11-22T17:20Z', '2026-11-22T17:20:00.000Z'],
    ['an offset to the east', '2026-11-22T17:20:08.123+01:00', '2026-11-22T16:20:08.123Z'],
    ['an offset to the west', '2026-11-22 17:20:08 -0330', '2026-11-22T20:50:08.000Z'],
    ['an offset in hours', '2026-11-22T17:20:08+02', '2026-11-22T15:20:08.000Z'],
    ['no zone, which counts as UTC', '[2026-11-22 17:20:08] 403', '2026-11-22T17:20:08.000Z'],
    ['a word for UTC', '2026-11-22 17:20:08 UTC [42] ERROR', '2026-11-22T17:20:08.000Z'],
    ['slashes', '2026/11/22 17:20:08 [error] 7#7', '2026-11-22T17:20:08.000Z'],
    ['columns of the W3C format', '2026-11-22 17:20:08 10.0.0.1 GET /v1', '2026-11-22T17:20:08.000Z'],
    ['columns with a tab', '2026-11-22\t17:20:08\tGET\t/v1', '2026-11-22T17:20:08.000Z'],
    [
      'an access log',
      '::1 - - [22/Nov/2026:17:20:08 +0100] "GET / HTTP/1.1" 403',
      '2026-11-22T16:20:08.000Z',
    ],
    ['an error log', '[Sun Nov 22 17:20:08.123456 2026] [proxy:error]', '2026-11-22T17:20:08.123Z'],
    ['a day of one digit', '[Mon Nov  2 07:20:08 2026] x', '2026-11-02T07:20:08.000Z'],
    ['date', 'Sun Nov 22 17:20:08 UTC 2026: done', '2026-11-22T17:20:08.000Z'],
    ['a field of HTTP', '< date: Sun, 22 Nov 2026 17:20:08 GMT', '2026-11-22T17:20:08.000Z'],
    ['a named number of milliseconds', '{"level":50,"time":1795368008123,"a":1}', '2026-11-22T17:20:08.123Z'],
    ['seconds with a fraction', '{"level":"info","ts":1795368008.1234567}', '2026-11-22T17:20:08.123Z'],
    ['seconds', 'timestamp=1795368008 status=403', '2026-11-22T17:20:08.000Z'],
    ['millionths', '"@timestamp": "1795368008123456"', '2026-11-22T17:20:08.123Z'],
    ['billionths of a second', '"timeUnixNano":"1795368008123456789"', '2026-11-22T17:20:08.123Z'],
    ['an epoch', 'epoch: 1795368008', '2026-11-22T17:20:08.000Z'],
    ['a number of Squid', '1795368008.123     45 10.0.0.1 TCP_MISS/403 512', '2026-11-22T17:20:08.123Z'],
    ['the last day of February', '2024-02-29 00:00:00', '2024-02-29T00:00:00.000Z'],
    ['the first of several', '2026-11-22 17:20:08 {"time":1795368009123}', '2026-11-22T17:20:08.000Z'],
    [
      'the first, in whatever form',
      '[22/Nov/2026:17:20:08 +0000] at 2026-11-23 00:00:00',
      '2026-11-22T17:20:08.000Z',
    ],
    ['one after an expiry', 'expires=2027-01-01T00:00:00Z time=1795368008123', '2026-11-22T17:20:08.123Z'],
  ])('is read from %s', (_, line, time) => {
    expect(iso(line)).toBe(time);
  });

  test.each([
    ['a line without one', 'ApiStatusSubCode: 403.25'],
    ['an empty line', ''],
    ['syslog, which has no year', 'Nov 22 17:20:08 web-1 app[42]: 403.25'],
    ['month 13', '2026-13-22 17:20:08'],
    ['month 0', '2026-00-22 17:20:08'],
    ['February 30', '2026-02-30 17:20:08'],
    ['February 29 of a common year', '2026-02-29 17:20:08'],
    ['day 0', '2026-11-00 17:20:08'],
    ['hour 25', '2026-11-22 25:20:08'],
    ['minute 60', '2026-11-22 17:60:08'],
    ['a month that is none', '22/Foo/2026:17:20:08 +0000'],
    ['a month across two', '22/anf/2026:17:20:08 +0000'],
    ['a year before 1990', '1889-02-20 17:20:08'],
    ['a year after 2100', '2101-01-01 00:00:00'],
    ['a number before 1990', 'time=500000000'],
    ['a duration', '"responseTime":1795368008123'],
    ['a number in a longer one', 'time=17953680081234567890123'],
    ['the expiry of a cookie', 'Set-Cookie: a=b; expires=Sun, 22 Nov 2026 17:20:08 GMT'],
    ['the date of a file', 'last-modified: Sun, 22 Nov 2026 17:20:08 GMT'],
    ['the end of a pause', 'retry-after: Sun, 22 Nov 2026 17:20:08 GMT'],
    ['half a day', '2026/11/22 05:20:08 PM'],
    ['a date alone', '2026-11-22 something'],
    ['a time far into the line', `${'x'.repeat(400)} 2026-11-22 17:20:08`],
  ])('is unknown in %s', (_, line) => {
    expect(timeIn(line)).toBeNull();
  });

  test('is the same in every notation of a date', () => {
    const date = fc.date({
      min: new Date('1990-01-01T00:00:00.000Z'),
      max: new Date('2100-12-31T23:59:59.999Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (at) => {
        const time = at.getTime();
        const second = Math.floor(time / 1000) * 1000;
        expect(timeIn(at.toISOString())).toBe(time);
        expect(timeIn(at.toISOString().replace('T', ' ').replace('Z', ''))).toBe(time);
        expect(timeIn(`date: ${at.toUTCString()}`)).toBe(second);
        expect(timeIn(`{"time":${time}}`)).toBe(time);
        expect(timeIn(`ts=${(time / 1000).toFixed(3)}`)).toBe(time);
      }),
    );
  });

  test('is between 1990 and 2100 or null, and never an exception', () => {
    const fragment = fc.constantFrom(
      ...['2026', '-11-22', 'T', ' ', '17:20:08', '.123', 'Z', '+01:00', '/', '22/Nov/', ':', 'Nov', 'time='],
      ...['"ts":', '1795368008', '123', '99', '-', '00', 'GMT', '[', ',', '@timestamp', 'expires='],
    );
    const line = fc.oneof(
      fc.array(fragment, { maxLength: 12 }).map((fragments) => fragments.join('')),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(line, (text) => {
        const time = timeIn(text);
        if (time === null) return;
        expect(Number.isInteger(time)).toBe(true);
        expect(new Date(time).getUTCFullYear()).toBeGreaterThanOrEqual(1989);
        expect(new Date(time).getUTCFullYear()).toBeLessThanOrEqual(2101);
      }),
      { numRuns: 2000 },
    );
  });

  test.each(['2026-11-22', '1', ' ', 'time=', 'Nov 22 '])(
    'is found as fast in a line sixteen times as long of %j',
    { timeout },
    (fragment) => {
      // Lines grow by the square of the length: time in proportion to a line would fail.
      expectLinearTime((length) => {
        const line = fragment.repeat(length ** 2 / fragment.length);
        return () => {
          for (let i = 0; i < 100; i++) timeIn(line);
        };
      }, 256);
    },
  );
});
