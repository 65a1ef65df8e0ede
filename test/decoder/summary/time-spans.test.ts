import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpanBuilder } from '../../../src/decoder/summary/time-spans.ts';

const start = Date.UTC(2026, 10, 22, 17);
const second = 1000;
const hour = 3600 * second;

function spansOf(times: readonly number[]) {
  const builder = createSpanBuilder();
  for (const time of times) builder.add(time, 'a');
  return builder.spans();
}

describe('spans of time', () => {
  test('are none where fewer than two times are known', () => {
    expect(spansOf([])).toBeNull();
    expect(spansOf([start])).toBeNull();
    expect(spansOf([Number.NaN, Number.POSITIVE_INFINITY])).toBeNull();
  });

  test('begin with a second, and count each code', () => {
    const builder = createSpanBuilder();
    builder.add(start, 'a');
    builder.add(start + 999, 'b');
    builder.add(start + 2000, 'a');
    builder.add(start + 2001, 'a');
    expect(builder.spans()).toEqual({
      lengthMs: second,
      list: [
        {
          start,
          counts: new Map([
            ['a', 1],
            ['b', 1],
          ]),
        },
        { start: start + 1000, counts: new Map() },
        { start: start + 2000, counts: new Map([['a', 2]]) },
      ],
    });
  });

  test.each([
    [59 * second, second],
    [60 * second, 5 * second],
    [hour, 300 * second],
    [24 * hour, hour / 2],
    [48 * hour, hour],
    [100 * hour, 2 * hour],
    [300 * hour, 6 * hour],
    [700 * hour, 12 * hour],
    [1000 * hour, 24 * hour],
    [60 * 24 * hour, 48 * hour],
    [110 * 365 * 24 * hour, 1024 * 24 * hour],
  ])('over %i ms have a length of %i ms', (span, length) => {
    expect(spansOf([start, start + span])?.lengthMs).toBe(length);
  });

  test('do not depend on the order of the times', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: start, max: start + 90 * 24 * hour }), { minLength: 2 }),
        (times) => {
          expect(spansOf(times)).toEqual(spansOf([...times].reverse()));
        },
      ),
    );
  });

  test('are at most 60, equal, without gaps, and contain every time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 4e12 }), { minLength: 2 }), (times) => {
        const { lengthMs, list } = spansOf(times) ?? { lengthMs: 0, list: [] };
        expect(list.length).toBeLessThanOrEqual(60);
        expect(list.every(({ start: at }, i) => at === (list[0]?.start ?? 0) + i * lengthMs)).toBe(true);
        for (const { start: at, counts } of list) {
          expect(counts.get('a') ?? 0).toBe(
            times.filter((time) => time >= at && time < at + lengthMs).length,
          );
        }
        expect(list[0]?.counts.size).toBe(1);
        expect(list.at(-1)?.counts.size).toBe(1);
      }),
    );
  });

  test('do not change after they were returned', () => {
    const builder = createSpanBuilder();
    builder.add(start, 'a');
    builder.add(start, 'a');
    const before = builder.spans();
    builder.add(start, 'a');
    expect(before?.list[0]?.counts.get('a')).toBe(2);
  });
});
