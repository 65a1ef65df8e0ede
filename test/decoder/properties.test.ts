import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adversarialTexts } from '../../bench/adversarial.ts';
import type { Evidence } from '../../src/classifier/classify.ts';
import { verdictJson } from '../../src/classifier/verdict.ts';
import { hostileValues, revoked } from '../classifier/hostile-values.ts';
import { verdictKeys } from '../verdict-keys.ts';
import { anyText, chunkLengths } from './any-text.ts';
import { classify, codes, decode, decodeStream } from './decode-text.ts';
import { readFixtures } from './fixtures.ts';
import { isKnown, isReadAgain, isSameInChunks, liesInText } from './properties.ts';

const numRuns = 2_000;
const timeout = 30_000;

describe('in any text', () => {
  const holds = (property: (text: string) => void) => fc.assert(fc.property(anyText, property), { numRuns });

  test('findings are inside the text, in order, at their line and column', { timeout }, () => {
    holds((text) => liesInText(text, decode(text)));
  });

  test('documented codes are in the catalog', { timeout }, () => {
    holds((text) => isKnown(decode(text)));
  });

  test('findings printed as JSON, in one line or indented, give the same codes', { timeout }, () => {
    holds((text) => isReadAgain(decode(text)));
  });

  test('chunks of any length give the same findings', { timeout }, () => {
    const property = fc.property(anyText, chunkLengths, (text, lengths) =>
      isSameInChunks(text, lengths, decode(text)),
    );
    fc.assert(property, { numRuns });
  });
});

test('chunks of any length give the same findings in the output of a tool', () => {
  for (const { text } of readFixtures('tuned').filter((_, i) => i % 7 === 0)) {
    const findings = decode(text);
    for (const length of [1, 7, 64, 1_000]) isSameInChunks(text, [length], findings);
  }
});

describe('for any JavaScript value', () => {
  const given = [
    ...hostileValues,
    revoked,
    ...codes,
    200,
    403,
    999,
    '403',
    '25',
    '1001',
    'GET',
    '/v1/entity',
  ];
  // Indices of the list, because a generator must not read values that throw when read.
  const place = fc.option(fc.nat(given.length - 1), { nil: undefined });
  const at = (index: number | undefined) => (index === undefined ? undefined : given[index]);

  test('classify returns a verdict', { timeout }, () => {
    for (const any of given) expect(classify(any as Evidence).kind).toBe('undocumented-status');
    const property = fc.property(fc.tuple(place, place, place, place, place, place), (places) => {
      const [status, subCode, endpoint, method, url, request = { method, url }] = places.map(at);
      const verdict = classify({ status, subCode, endpoint, request } as Evidence);
      expect(Object.keys(verdictJson(verdict))).toEqual(verdictKeys);
      isKnown([{ ...verdict, line: 1, column: 1, start: 0, end: 1, request: null, time: null }]);
    });
    fc.assert(property, { numRuns: 3_000 });
  });

  test('decode finds nothing in what is not a string', () => {
    for (const any of [...hostileValues, revoked].filter((one) => typeof one !== 'string')) {
      expect(decode(any as string)).toEqual([]);
      const stream = decodeStream();
      expect([...stream.push(any as string), ...stream.end()]).toEqual([]);
    }
  });
});

describe('four times the text takes about four times as long:', () => {
  const length = 30_000;
  /** Quadratic growth would be sixteen. */
  const most = 10;
  /** Shorter times are not significant. */
  const least = 0.5;

  /** Processor time in milliseconds, which does not depend on other programs. */
  const timeOf = (text: string): number => {
    const start = process.cpuUsage();
    decode(text);
    const { user, system } = process.cpuUsage(start);
    return Math.max(least, (user + system) / 1_000);
  };

  test.each(adversarialTexts)('$name', { timeout }, ({ text }) => {
    const [short, long] = [text(length), text(4 * length)];
    decode(short);
    let ratio = Number.POSITIVE_INFINITY;
    // Garbage collection may happen in one of the two.
    for (let i = 0; i < 10 && ratio >= most; i++) ratio = Math.min(ratio, timeOf(long) / timeOf(short));
    expect(ratio).toBeLessThan(most);
  });
});
