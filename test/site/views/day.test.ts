import { expect, test } from 'vitest';
import { dayInWords, dayOf, daysInWords } from '../../../src/site/views/day.ts';

test.each([
  ['2026-11-22', '22 November 2026'],
  ['2027-01-02', '2 January 2027'],
  ['2028-02-29', '29 February 2028'],
] as const)('%s is said as %s, and read back', (day, words) => {
  expect(dayInWords(day)).toBe(words);
  expect([...`on ${words}.`.matchAll(daysInWords)].map(dayOf)).toEqual([day]);
});
