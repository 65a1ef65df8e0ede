import { describe, expect, test } from 'vitest';
import { formatTime, formatTimeSpan, timeFormatWithin } from '../../../src/text/formatting/format-time.ts';

const time = Date.UTC(2026, 10, 22, 2, 13, 44);

describe('a time', () => {
  test('is shown in UTC', () => {
    expect(formatTime(time)).toBe('2026-11-22 02:13:44');
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, 8.65e15])('%d is not shown', (none) => {
    expect(formatTime(none)).toBe('');
    for (const style of [timeFormatWithin(time, none), timeFormatWithin(none, time)]) {
      expect([style.title, style.text(none), style.text(time)]).toEqual(['UTC', '', '2026-11-22 02:13:44']);
    }
  });

  test('far from now is shown as well', () => {
    expect(formatTime(Date.UTC(12026, 0, 2))).toBe('+012026-01-02 00:00:00');
  });

  test.each([
    ['within minutes', 60_000, '2026-11-22, UTC', '02:13:44'],
    ['within ten minutes', 600_000, '2026-11-22, UTC', '02:13:44'],
    ['over more than ten minutes', 600_001, '2026-11-22, UTC', '02:13'],
    ['within a day', 3_600_000, '2026-11-22, UTC', '02:13'],
    ['over days', 86_400_000, 'UTC', '2026-11-22 02:13'],
  ])('has the shortest format %s', (_, length, title, text) => {
    const style = timeFormatWithin(time, time + length);
    expect([style.title, style.text(time)]).toEqual([title, text]);
  });
});

test.each([
  ['of one time', time, time, '2026-11-22 02:13:44'],
  ['within a day', time, time + 60_000, '2026-11-22 02:13:44 to 02:14:44'],
  ['over days', time, time + 86_400_000, '2026-11-22 02:13:44 to 2026-11-23 02:13:44'],
  ['without a valid end', time, Number.NaN, '2026-11-22 02:13:44'],
  ['without a valid start', Number.NaN, time, ''],
  ['without any', Number.NaN, Number.NaN, ''],
])('a span %s does not repeat the day', (_, first, last, text) => {
  expect(formatTimeSpan(first, last)).toBe(text);
});
