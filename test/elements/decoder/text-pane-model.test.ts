import { expect, test } from 'vitest';
import { linesCovered, numberedLines } from '../../../src/elements/decoder/text-pane-model.ts';

const sight = { top: 0, height: 100, lineHeight: 20 };

test('a range covers the lines that it begins, passes and ends in', () => {
  expect(linesCovered('one\ntwo\nthree', 0, 3)).toBe(1);
  expect(linesCovered('one\ntwo\nthree', 1, 9)).toBe(3);
});

test('only the lines in sight are numbered', () => {
  const text = 'x\n'.repeat(1_000);
  expect(numberedLines(text, sight)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(numberedLines(text, { ...sight, top: 410 }).slice(0, 2)).toEqual([21, 22]);
  expect(numberedLines('one\ntwo', sight)).toEqual([1, 2]);
  expect(numberedLines('', sight)).toEqual([]);
});
