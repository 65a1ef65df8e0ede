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
    'word '.repeat(60),
  ])('has not %j', (query) => {
    expect(found(query)).toEqual([]);
  });

  test('prefers the same order', () => {
    const same = names.similarities('the address of the visitor is rejected').get(0) ?? 0;
    expect(names.similarities('rejected is the visitor of the address').get(0)).toBeLessThan(same);
  });
});
