import { expect, test } from 'vitest';
import { parseHttpDate } from '../../src/http/http-date.ts';

const now = Date.UTC(2026, 10, 29);

test.each(['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994'])(
  'the three forms of HTTP name the same time: %s',
  (text) => {
    expect(parseHttpDate(text, now)).toBe(Date.UTC(1994, 10, 6, 8, 49, 37));
  },
);

test('a day may have two digits in each form', () => {
  expect(parseHttpDate('Wed Nov 16 08:49:37 1994', now)).toBe(Date.UTC(1994, 10, 16, 8, 49, 37));
});

test('a year of two digits is at most 50 years ahead', () => {
  expect(parseHttpDate('Thursday, 05-Nov-76 00:00:00 GMT', now)).toBe(Date.UTC(2076, 10, 5));
  expect(parseHttpDate('Thursday, 05-Nov-76 00:00:00 GMT', Date.UTC(2076, 10, 5) - 18_263 * 86_400_000)).toBe(
    Date.UTC(2076, 10, 5),
  );
  expect(parseHttpDate('Friday, 05-Nov-77 00:00:00 GMT', now)).toBe(Date.UTC(1977, 10, 5));
});

test.each([
  '',
  '2026-11-29',
  'soon',
  'Sunday, 06-Nov-94',
  '29 Nov 2026',
  'x Sun, 06 Nov 1994 08:49:37 GMT',
  'x Sunday, 06-Nov-94 08:49:37 GMT',
  'Sunday, 06-Nov-94 08:49:37 GMT x',
  'x Sun Nov  6 08:49:37 1994',
  'Sun Nov  6 08:49:37 1994 x',
])('%j is no such date', (text) => {
  expect(parseHttpDate(text, now)).toBeNaN();
});
