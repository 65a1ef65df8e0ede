import { expect, test } from 'vitest';
import { splitLines } from '../../../src/classifier/decode/line.ts';

test.each([
  ['', [['', 0, 1]]],
  ['a', [['a', 0, 1]]],
  [
    'a\nb',
    [
      ['a', 0, 1],
      ['b', 2, 2],
    ],
  ],
  [
    'a\r\nb',
    [
      ['a', 0, 1],
      ['b', 3, 2],
    ],
  ],
  [
    'a\rb',
    [
      ['a', 0, 1],
      ['b', 2, 2],
    ],
  ],
  [
    'a\r\r\nb',
    [
      ['a', 0, 1],
      ['b', 4, 2],
    ],
  ],
  [
    'a\n\nb\n',
    [
      ['a', 0, 1],
      ['', 2, 2],
      ['b', 3, 3],
      ['', 5, 4],
    ],
  ],
  [
    '\ufeffa\nb',
    [
      ['a', 1, 1],
      ['b', 3, 2],
    ],
  ],
])('splitLines splits %j', (text, lines) => {
  expect(splitLines(text).map(({ text: line, start, number }) => [line, start, number])).toEqual(lines);
});
