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
    ['the first digits of a long fraction', '2026-11-22T17:20:08.12Z', '2026-11-22T17:20:08.120Z'],
    ['an offset without a colon to the minute', '2026-11-22T17:20:08+0130', '2026-11-22T15:50:08.000Z'],
    ['a leap second', '2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['the last moment of a day', '2026-11-22T23:59:59Z', '2026-11-22T23:59:59.000Z'],
    ['the first day of a month', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000Z'],
    ['the last day of the year', '2026-12-31T00:00:00Z', '2026-12-31T00:00:00.000Z'],
    ['an underscore', '2026-11-22_17:20:08', '2026-11-22T17:20:08.000Z'],
    ['the first moment that counts', '1990-01-01T00:00:00Z', '1990-01-01T00:00:00.000Z'],
    ['the last moment that counts', '2100-12-31T23:59:59.999Z', '2100-12-31T23:59:59.999Z'],
    ['a name with its unit', 'time_ms=1795368008123', '2026-11-22T17:20:08.123Z'],
    ['a name joined with its unit', 'timeMs=1795368008123', '2026-11-22T17:20:08.123Z'],
    ['an epoch with its unit', 'epoch_ms: 1795368008123', '2026-11-22T17:20:08.123Z'],
    ['an epoch joined with its unit', 'epochMillis=1795368008123', '2026-11-22T17:20:08.123Z'],
    ['a name of one letter', 't=1795368008', '2026-11-22T17:20:08.000Z'],
    ['a name in a string within JSON', '\\"time\\":\\"1795368008123\\"', '2026-11-22T17:20:08.123Z'],
    ['a name in single quotation marks', "{'ts': 1795368008}", '2026-11-22T17:20:08.000Z'],
    ['one after a number that is none', 'ts=500000000 ts=1795368008', '2026-11-22T17:20:08.000Z'],
    ['the latest start that counts', `${'x'.repeat(280)} 2026-11-22 17:20:08`, '2026-11-22T17:20:08.000Z'],
    ['a date after a number', '7 2026-11-22 17:20:08', '2026-11-22T17:20:08.000Z'],
    ['the later notation that comes first', 'ts=1795368009 2026-11-22 17:20:08', '2026-11-22T17:20:09.000Z'],
    [
      'the earliest of three notations',
      '"a":1,"xyz":1,"t":1795368007 22/Nov/2026:17:20:08 2026-11-22 17:20:09',
      '2026-11-22T17:20:07.000Z',
    ],
    [
      'the first of several further on',
      `${'x'.repeat(20)} 2026-11-22 17:20:08 {"time":1795368009123}`,
      '2026-11-22T17:20:08.000Z',
    ],
    ['a time before a duration', '2026-11-22 17:20:08 +01:00:00 then', '2026-11-22T17:20:08.000Z'],
    ['a name after a tab', 'time\t:\t1795368008', '2026-11-22T17:20:08.000Z'],
    ['Squid, after a line that has one', '1795368008.123 x 2026-11-22 17:20:09', '2026-11-22T17:20:08.123Z'],
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
    ['the beginning of a period', 'not_before=2026-11-22T17:20:08Z'],
    ['the beginning of a period in one word', 'notBefore: 2026-11-22T17:20:08Z'],
    ['the end of a period', '"notAfter": "2026-11-22T17:20:08Z"'],
    ['a date of issue', 'issued_at=2026-11-22T17:20:08Z'],
    ['a date of issue in one word', '"issuedAt":"2026-11-22T17:20:08Z"'],
    ['a date of validity', 'valid_until 2026-11-22T17:20:08Z'],
    ['a date of validity in one word', '"validUntil":"2026-11-22T17:20:08Z"'],
    ['a date of validity in a string within JSON', '\\"validTo\\":\\"2026-11-22T17:20:08Z\\"'],
    ['an expiry with spaces', '"expires" : "2026-11-22T17:20:08Z"'],
    ['an expiry without quotation marks', 'expiresAt 2026-11-22T17:20:08Z'],
    ['the end of a pause, as a day of the week', 'retry-after: Sun 22-Nov-2026 17:20:08 GMT'],
    ['a number before 1990 at the beginning', '123456789.123 x'],
    ['since when', 'since 2026-11-22T17:20:08Z'],
    ['until when', 'until=2026-11-22T17:20:08Z'],
    ['a part of a longer number', '12026-11-22 17:20:08'],
    ['a part of a version', '1.2026-11-22 17:20:08'],
    ['mixed signs', '2026-11/22 17:20:08'],
    ['second 61', '2026-11-22 17:20:61'],
    ['hour 24', '2026-11-22 24:20:08'],
    ['day 32', '2026-12-32 10:20:08'],
    ['a time with more fields', '2026-11-22 17:20:08:09'],
    ['half a day, written closely', '2026/11/22 05:20:08am'],
    ['a number of Squid within a line', 'x 1795368008.123     45 10.0.0.1'],
    ['a longer name', 'runtime=1795368008'],
    ['a name after a point', 'x.time=1795368008'],
    ['a number that a word follows', 'time=1795368008ms'],
    ['half a day', '2026/11/22 05:20:08 PM'],
    ['a date alone', '2026-11-22 something'],
    ['a time far into the line', `${'x'.repeat(400)} 2026-11-22 17:20:08`],
  ])('is unknown in %s', (_, line) => {
    expect(timeIn(line)).toBeNull();
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
