import { describe, expect, test } from 'vitest';
import { isOtherNumber, otherNumbers } from '../../../src/decoder/tokens/other-numbers.ts';

/** Reads a text with a number between `«` and `»`. */
function isOther(marked: string): boolean {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return isOtherNumber(marked.replace(/[«»]/g, ''), start, end);
}

describe('a number that only looks like a status', () => {
  test.each(otherNumbers)('is recognized where it is $id', ({ pattern, example }) => {
    expect(example).toMatch(pattern);
    expect(isOther(example)).toBe(true);
  });

  test.each(otherNumbers)('differs from the status in: $counterexample', ({ counterexample }) => {
    expect(counterexample).toMatch(/«\d{3}(?:\.\d{1,3})?»/);
    expect(isOther(counterexample)).toBe(false);
  });
});
