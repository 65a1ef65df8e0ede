import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeIn } from '../../src/text/timestamps.ts';
import { linesOf } from './lines-of.ts';

test('the length of chunks makes no difference', () => {
  const chunk = fc.oneof(
    fc.constantFrom('\r', '\n', '\r\n', '\r\r\n', '\ufeff', 'a,', '', 'b'),
    fc.integer({ min: 60_000, max: 70_000 }).map((length) => 'x, '.repeat(length / 3)),
  );
  fc.assert(
    fc.property(fc.array(chunk, { maxLength: 12 }), (chunks) => {
      const text = chunks.join('');
      const whole = linesOf(text);
      expect(linesOf(...chunks)).toEqual(whole);
      expect(whole.map(({ start, text: line }) => text.startsWith(line, start))).not.toContain(false);
    }),
    { numRuns: 200 },
  );
});

test('the time of a line is the same in every notation of a date', () => {
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

test('the time of a line is between 1990 and 2100 or null, and never an exception', () => {
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
