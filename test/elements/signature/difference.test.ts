import { expect, test } from 'vitest';
import { differenceOf } from '../../../src/elements/signature/difference.ts';

test.each([
  ['', '', null],
  ['same', 'same', null],
  ['entity2014', 'entity/2014', { start: 6, ends: [6, 7] }],
  ['GET/a', 'POST/a', { start: 0, ends: [2, 3] }],
  ['a b', 'a%20b', { start: 1, ends: [2, 4] }],
  ['aaa', 'aaaa', { start: 3, ends: [3, 4] }],
  ['abc', 'abd!', { start: 2, ends: [3, 4] }],
  ['', 'x', { start: 0, ends: [0, 1] }],
])('%j and %j differ in %j', (one, other, difference) => {
  expect(differenceOf(one, other)).toEqual(difference);
});
