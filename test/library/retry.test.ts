import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Retry } from '../../src/catalog/record.ts';
import type { Evidence } from '../../src/classifier/classify.ts';
import { verdictJson } from '../../src/classifier/verdict.ts';
import { classify } from '../../src/endpoints.ts';
import { isRetryable, type RetryOptions, retryDelay } from '../../src/library/retry.ts';
import { everyVerdict, hostile } from './cases.ts';

const waiting = { retry: 'after-delay', repeatable: true } as const;
const kinds: readonly (Retry | null)[] = [
  'never',
  'after-change',
  'after-reauthentication',
  'after-delay',
  'poll',
  null,
];
const now = Date.UTC(2026, 0, 1);
const delayAfter = (value: unknown, options: RetryOptions = {}) =>
  retryDelay(waiting, 1, { headers: { 'Retry-After': value }, now: () => now, random: () => 1, ...options });

describe('isRetryable', () => {
  test.each<Evidence>([{ status: 409 }, { subCode: '409.1' }, { status: 500 }, { status: 202 }])(
    'is true for %j, which a program may repeat',
    (evidence) => {
      expect(isRetryable(classify(evidence))).toBe(true);
    },
  );

  test.each<Evidence>([
    { subCode: '403.30' },
    { subCode: '403.10' },
    { subCode: '403.10', endpoint: '2002' },
    { subCode: '403.10', endpoint: '2005' },
    { subCode: '200.2' },
    { subCode: '200.3' },
    { subCode: '200.2', endpoint: '1003' },
    { subCode: '200.3', endpoint: '1003' },
    { status: 202, endpoint: '1012' },
    { status: 200 },
    { subCode: '403.23' },
    { status: 502 },
    {},
  ])('is false for %j', (evidence) => {
    expect(isRetryable(classify(evidence))).toBe(false);
  });

  test('is true only for a delay and for polling', () => {
    const retryable = everyVerdict.filter(isRetryable);
    expect(retryable.length).toBeGreaterThan(3);
    expect(retryable.filter(({ retry }) => retry !== 'after-delay' && retry !== 'poll')).toEqual([]);
    const others = everyVerdict.filter(
      (verdict) => !isRetryable(verdict) && /delay|poll/.test(`${verdict.retry}`),
    );
    expect(new Set(others.map(({ code }) => code))).toEqual(new Set(['403.30', '403.10']));
  });

  test('is false for the JSON form of a verdict, which does not say it', () => {
    for (const verdict of everyVerdict) expect(isRetryable(verdictJson(verdict) as never)).toBe(false);
  });

  test.each([undefined, null, 7, 'after-delay', {}, { retry: 'poll' }, { repeatable: 'true' }])(
    'is false for %o',
    (value) => {
      expect(isRetryable(value as never)).toBe(false);
    },
  );
});

describe('retryDelay', () => {
  test('doubles from a second to a minute', () => {
    const delays = [1, 2, 3, 4, 5, 6, 7, 8, 1_000].map((n) => retryDelay(waiting, n, { random: () => 1 }));
    expect(delays).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000, 60_000]);
  });

  test('randomizes half of the delay', () => {
    expect(retryDelay(waiting, 3, { random: () => 0 })).toBe(2_000);
    expect(retryDelay(waiting, 3, { random: () => 0.5 })).toBe(3_000);
    expect(new Set(Array.from({ length: 50 }, () => retryDelay(waiting, 3))).size).toBeGreaterThan(1);
  });

  test('uses the given first and longest delay', () => {
    const options = { first: 10, longest: 30, random: () => 1 };
    expect([1, 2, 3].map((attempt) => retryDelay(waiting, attempt, options))).toEqual([10, 20, 30]);
  });

  test.each([
    [{ first: 0 }, [0, 0]],
    [{ longest: 0 }, [0, 0]],
    [{ first: 0, longest: 5 }, [0, 0]],
  ])('does not wait with %j', (options, delays) => {
    expect([1, 9].map((attempt) => retryDelay(waiting, attempt, { ...options, random: () => 1 }))).toEqual(
      delays,
    );
  });

  test.each(['never', 'after-change', null] as const)(
    'is null for %s, whatever a server asks for',
    (retry) => {
      fc.assert(
        fc.property(fc.integer(), fc.string(), (attempt, value) => {
          const verdict = { retry, repeatable: false };
          expect(retryDelay(verdict, attempt, { headers: { 'Retry-After': value } })).toBeNull();
          expect(retryDelay(verdict, attempt, { headers: { 'Retry-After': '5' } })).toBeNull();
        }),
      );
    },
  );

  test('is null for every verdict that a program may not repeat, unless a re-authentication helps', () => {
    for (const verdict of everyVerdict) {
      const isNull = !isRetryable(verdict) && verdict.retry !== 'after-reauthentication';
      expect(retryDelay(verdict, 1) === null, `${verdict.kind} ${verdict.code}`).toBe(isNull);
    }
  });

  test('is null after an error that a person has to look at, whatever a server asks for', () => {
    const verdict = classify({ subCode: '403.30' });
    expect(verdict.retry).toBe('after-delay');
    expect(retryDelay(verdict, 1, { headers: { 'Retry-After': '5' } })).toBeNull();
  });

  test('allows one retry right after a re-authentication', () => {
    const options = { headers: { 'Retry-After': '9' } };
    const renewing = { retry: 'after-reauthentication', repeatable: false } as const;
    const delays = [1, 2, 3].map((n) => retryDelay(renewing, n, options));
    expect(delays).toEqual([0, null, null]);
  });

  test.each([Number.NaN, 0, -5, 0.5, '2', undefined, null])('treats attempt %o as the first', (attempt) => {
    expect(retryDelay(waiting, attempt as number, { random: () => 1 })).toBe(1_000);
  });

  test('never decreases with the attempts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.nat(100_000),
        fc.nat(1e7),
        (attempt, first, longest) => {
          const options = { first, longest, random: () => 1 };
          const [one, next] = [attempt, attempt + 1].map((n) => retryDelay(waiting, n, options) as number);
          expect(next).toBeGreaterThanOrEqual(one as number);
        },
      ),
    );
  });

  test('is at least half of the full delay, and at most the longest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -5, max: 2_000 }),
        fc.nat(100_000),
        fc.nat(1e7),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, first, longest, random) => {
          const delay = retryDelay(waiting, attempt, { first, longest, random: () => random }) as number;
          const whole = retryDelay(waiting, attempt, { first, longest, random: () => 1 }) as number;
          expect(delay).toBeGreaterThanOrEqual(Math.floor(whole / 2));
          expect(delay).toBeLessThanOrEqual(whole);
          expect(delay).toBeLessThanOrEqual(longest);
          expect(Number.isInteger(delay)).toBe(true);
        },
      ),
    );
  });

  test('is never negative and never NaN, whatever the arguments are', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withSparseArray: true });
    fc.assert(
      fc.property(
        fc.record({ retry: fc.constantFrom(...kinds), repeatable: fc.boolean() }),
        anything,
        anything,
        fc.double(),
        fc.double(),
        (verdict, attempt, headers, first, longest) => {
          const delay = retryDelay(verdict, attempt as number, { headers, first, longest });
          if (delay !== null) expect(delay).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  test.each(hostile)('ignores headers that are %s', (_, headers) => {
    expect(retryDelay(waiting, 1, { headers })).toBeGreaterThanOrEqual(500);
  });

  test.each([undefined, null, 7, 'x', []])('ignores headers of a wrong type: %o', (headers) => {
    expect(retryDelay(waiting, 1, { headers })).toBeGreaterThanOrEqual(500);
  });

  test.each([undefined, null, 7, 'after-delay', {}])('is null for %o', (value) => {
    expect(retryDelay(value as never, 1)).toBeNull();
  });

  test.each<unknown>([Number.NaN, -1, '5', null])('uses the default instead of a delay of %o', (delay) => {
    const options = { first: delay as number, longest: delay as number, random: () => 1 };
    expect(retryDelay(waiting, 1, options)).toBe(1_000);
    expect(retryDelay(waiting, 99, options)).toBe(60_000);
  });
});

describe('Retry-After', () => {
  test.each([
    ['0', 0],
    ['7', 7_000],
    [' 120 ', 120_000],
    [7, 7_000],
    [['5'], 5_000],
    ['Thu, 01 Jan 2026 00:00:30 GMT', 30_000],
    ['Thursday, 01-Jan-26 00:00:30 GMT', 30_000],
    ['Thu Jan  1 00:00:30 2026', 30_000],
    ['99999999999', 99_999_999_999_000],
    ['9'.repeat(30), Number.MAX_SAFE_INTEGER],
    ['Thu, 01 Jan 2026 00:00:00 GMT', 0],
    ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
  ])('is used: %o', (value, delay) => {
    expect(delayAfter(value)).toBe(delay);
  });

  test('takes precedence over the longest delay, and is not randomized', () => {
    expect(delayAfter('600', { longest: 1_000, random: () => 0 })).toBe(600_000);
  });

  test('takes precedence over the number of attempts', () => {
    expect(retryDelay(waiting, 9, { headers: { 'retry-after': '2' } })).toBe(2_000);
  });

  test.each([
    '',
    'soon',
    '-5',
    '1.5',
    '1e9',
    '0x10',
    '2026-01-01',
    'Thu, soon',
    '7, 9',
    null,
    {},
    Object.create(null),
  ])('is ignored if it is %o', (value) => {
    expect(delayAfter(value)).toBe(1_000);
  });

  test.each([
    ['Headers', new Headers({ 'Retry-After': '7' })],
    ['a map', new Map([['retry-after', '7']])],
    ['a plain object', { 'RETRY-AFTER': '7' }],
    ['pairs', [['Retry-After', '7']]],
    ['raw headers', ['Date', 'x', 'Retry-After', '7']],
  ])('is found in %s', (_, headers) => {
    expect(retryDelay(waiting, 1, { headers })).toBe(7_000);
  });

  test('applies to polling too', () => {
    const polling = { retry: 'poll', repeatable: true } as const;
    expect(retryDelay(polling, 1, { headers: { 'Retry-After': '7' } })).toBe(7_000);
  });
});
