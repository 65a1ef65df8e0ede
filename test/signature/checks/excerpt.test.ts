import { expect, test } from 'vitest';
import { beginningOf } from '../../../src/signature/checks/excerpt.ts';

test.each([
  ['', ''],
  ['abcd', 'abcd'],
  ['abcde', 'abcd… (5 characters)'],
  ['abc😀e', 'abc… (6 characters)'],
])('%j is shortened to %j', (text, shown) => {
  expect(beginningOf(text)).toBe(shown);
});
