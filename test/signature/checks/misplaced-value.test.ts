import { expect, test } from 'vitest';
import { lengthInWords } from '../../../src/signature/checks/misplaced-value.ts';

test.each([
  ['', null],
  ['abcd', null],
  ['abcde', 'a string of 5 characters'],
  ['x'.repeat(1_000), 'a string of 1,000 characters'],
])('%j is described as %j', (text, words) => {
  expect(lengthInWords(text)).toBe(words);
});
