import { expect, test } from 'vitest';
import { firstDifference } from '../../src/text/first-difference.ts';

test.each([
  ['', '', null],
  ['same', 'same', null],
  ['a', '', 0],
  ['', 'a', 0],
  ['abc', 'abd', 2],
  ['abc', 'abcd', 3],
])('%j and %j differ at %j', (one, other, at) => {
  expect(firstDifference(one, other)).toBe(at);
});
