import { expect, test } from 'vitest';
import { attempt, property } from '../../src/http/property.ts';

const throwing = {
  get length(): never {
    throw new Error('no');
  },
};

test.each<[string, unknown, unknown]>([
  ['an object', { length: 7 }, 7],
  ['a function', (_: unknown) => 0, 1],
  ['an object without it', {}, undefined],
  ['an object that throws', throwing, undefined],
  ['a string', 'abc', undefined],
  ['nothing', undefined, undefined],
  ['null', null, undefined],
])('a property of %s', (_, object, value) => {
  expect(property(object, 'length')).toBe(value);
});

test('an attempt gives the result, or nothing', () => {
  expect(attempt(() => 7)).toBe(7);
  expect(attempt(() => throwing.length)).toBeUndefined();
});
