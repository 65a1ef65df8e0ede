import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adversarialTexts } from '../../bench/adversarial.ts';
import type { Evidence } from '../../src/classifier/classify.ts';
import { verdictJson } from '../../src/classifier/verdict.ts';
import { hostileValues, revoked } from '../classifier/hostile-values.ts';
import { verdictKeys } from '../verdict-keys.ts';
import { anyText, pieceLengths } from './any-text.ts';
import { classify, codes, decode, decodeStream } from './decode-text.ts';
import { isKnown, isReadAgain, isSameInPieces, liesInText } from './properties.ts';

const numRuns = 2_000;
const timeout = 30_000;

describe('whatever the text', () => {
  const holds = (property: (text: string) => void) => fc.assert(fc.property(anyText, property), { numRuns });

  test('findings lie in it, in order, in the line and column that they say', { timeout }, () => {
    holds((text) => liesInText(text, decode(text)));
  });

  test('what is documented is in the catalog', { timeout }, () => {
    holds((text) => isKnown(decode(text)));
  });

  test('its findings as JSON, in one line or indented, give the same codes', { timeout }, () => {
    holds((text) => isReadAgain(decode(text)));
  });

  test('it gives the same in pieces of any length', { timeout }, () => {
    const property = fc.property(anyText, pieceLengths, (text, lengths) =>
      isSameInPieces(text, lengths, decode(text)),
    );
    fc.assert(property, { numRuns });
  });
});

describe('whatever plain JavaScript passes', () => {
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
  // Places in the list, since a generator must not touch what throws when touched.
  const place = fc.option(fc.nat(given.length - 1), { nil: undefined });
  const at = (index: number | undefined) => (index === undefined ? undefined : given[index]);

  test('classify gives a verdict', { timeout }, () => {
    for (const any of given) expect(classify(any as Evidence).kind).toBe('undocumented-status');
    const property = fc.property(fc.tuple(place, place, place, place, place, place), (places) => {
      const [status, subCode, endpoint, method, url, request = { method, url }] = places.map(at);
      const verdict = classify({ status, subCode, endpoint, request } as Evidence);
      expect(Object.keys(verdictJson(verdict))).toEqual(verdictKeys);
      isKnown([{ ...verdict, line: 1, column: 1, start: 0, end: 1, request: null, time: null }]);
    });
    fc.assert(property, { numRuns: 3_000 });
  });

  test('decode finds nothing in what is no text', () => {
    for (const any of [...hostileValues, revoked].filter((one) => typeof one !== 'string')) {
      expect(decode(any as string)).toEqual([]);
      const stream = decodeStream();
      expect([...stream.push(any as string), ...stream.end()]).toEqual([]);
    }
  });
});

describe('four times the text takes about four times as long:', () => {
  const length = 30_000;
  /** Sixteen would be quadratic. */
  const most = 10;
  /** Shorter times say nothing. */
  const least = 0.5;

  /** Processor time in milliseconds: what else runs on the machine does not count. */
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
    // Collecting garbage may fall into one of the two.
    for (let i = 0; i < 10 && ratio >= most; i++) ratio = Math.min(ratio, timeOf(long) / timeOf(short));
    expect(ratio).toBeLessThan(most);
  });
});
