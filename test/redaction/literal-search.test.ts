import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLiteralSearch, type Literal } from '../../src/redaction/literal-search.ts';

const whole = (text: string): Literal => ({ text, prefixLength: 0, wholeLength: null });

function found(literals: readonly Literal[], text: string): string[] {
  return createLiteralSearch(literals)(text).map(({ start, end }) => text.slice(start, end));
}

test('finds each string in any case, the longer of two first', () => {
  expect(found([whole('abc'), whole('ABCd'), whole('x.z')], 'abCDxyz Abc X.Z')).toEqual([
    'abCD',
    'Abc',
    'X.Z',
  ]);
});

test('finds what follows a prefix', () => {
  expect(found([{ text: 'key=1', prefixLength: 4, wholeLength: null }], '1 Key=11')).toEqual(['1']);
});

test('finds a string with a known beginning up to the end of the parameter', () => {
  expect(found([{ text: 'abc', prefixLength: 0, wholeLength: 6 }], 'abc&12345&6')).toEqual(['abc&12345']);
  expect(found([{ text: 'abc', prefixLength: 0, wholeLength: 6 }], 'abc')).toEqual(['abc']);
});

test('finds nothing without strings or text', () => {
  expect(found([], 'abc')).toEqual([]);
  expect(found([whole('')], 'abc')).toEqual([]);
  expect(found([whole('abc')], '')).toEqual([]);
});

test('finds one string where a plain search does', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'A'), maxLength: 30 });
  const property = fc.property(
    fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1 }),
    text,
    (one, all) => {
      const [hit] = createLiteralSearch([whole(one)])(all);
      expect(hit?.start ?? -1).toBe(all.toLowerCase().indexOf(one));
    },
  );
  fc.assert(property);
});
