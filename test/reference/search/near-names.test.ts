import { describe, expect, test } from 'vitest';
import { NearNames } from '../../../src/reference/search/near-names.ts';

const names = new NearNames([
  { document: 0, text: 'The address of the visitor is rejected.' },
  { document: 1, text: 'The address of the visitor is not known.' },
  { document: 2, text: 'Card expired' },
]);
const found = (query: string) =>
  [...names.similarities(query)].sort(([, a], [, b]) => b - a).map(([document]) => document);

describe('names that are nearly a query', () => {
  test.each([
    ['the address of the visitor is rejected', 0],
    ['the address of the visitor rejected', 0],
    ['the address of the visitor is always rejected', 0],
    ['the address of the guest is rejected', 0],
    ['the address of this visitor is not known', 1],
    ['rejected is the visitor of the address', 0],
  ])('has %j', (query, document) => {
    expect(found(query)[0]).toBe(document);
  });

  test.each([
    '',
    'card expired',
    'the address of the',
    'my card of the museum has expired',
    'rejected rejected rejected rejected',
    'word '.repeat(60),
  ])('has not %j', (query) => {
    expect(found(query)).toEqual([]);
  });

  test.each([
    ['the address of the visitor is rejected', 1],
    // All words but one of half the weight, and of six pairs of words all but two for one that is new.
    ['the address of the visitor rejected', 0.9 * (9 / 9.5) + 0.1 * (8 / 11)],
    ['the address of the guest is rejected', 0.9 * (8 / 10) + 0.1 * (8 / 12)],
  ])('is by the weight of the words and their order: %j', (query, similarity) => {
    expect(names.similarities(query).get(0)).toBeCloseTo(similarity, 10);
  });

  test('gives a word that only holds a sentence together half the weight, in whatever form', () => {
    const gate = new NearNames([{ document: 0, text: 'The card does open a gate' }]);
    expect(gate.similarities('The card can open a gate').get(0)).toBeCloseTo(
      0.9 * (8 / 9) + 0.1 * (6 / 10),
      10,
    );
  });

  test('takes the most similar name of a document', () => {
    const both = ['The card of the visitor expired', 'The card of a visitor has expired'];
    for (const texts of [both, both.toReversed()]) {
      const near = new NearNames(texts.map((text) => ({ document: 0, text })));
      expect(near.similarities('the card of the visitor expired').get(0)).toBe(1);
    }
  });

  const numbered = (count: number, from = 0) =>
    Array.from({ length: count }, (_, i) => `word${from + i}`).join(' ');

  test.each([
    [4, 4, true],
    [3, 3, false],
    [40, 40, true],
    [41, 41, false],
    [25, 19, true],
    [25, 18, false],
  ])('of a query of %i words of which a name as long has %i: %s', (count, same, isNear) => {
    const near = new NearNames([{ document: 0, text: numbered(count) }]);
    const query = `${numbered(same)} ${numbered(count - same, 100)}`;
    expect(near.similarities(query).has(0)).toBe(isNear);
  });

  test('prefers the same order', () => {
    const same = names.similarities('the address of the visitor is rejected').get(0) ?? 0;
    expect(names.similarities('rejected is the visitor of the address').get(0)).toBeLessThan(same);
  });
});
