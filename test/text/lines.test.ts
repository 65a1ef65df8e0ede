import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isLineOfLog,
  type Line,
  LineReader,
  memoized,
  offsetIn,
  partOf,
  startShape,
} from '../../src/text/lines.ts';

function linesOf(...chunks: string[]): Line[] {
  const lines: Line[] = [];
  const reader = new LineReader((line) => lines.push(line));
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return lines;
}

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
    'a\rb\r',
    [
      ['a', 0, 1],
      ['b', 2, 2],
      ['', 4, 3],
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
])('%j is split into its lines', (text, lines) => {
  expect(linesOf(text).map(({ text: line, start, number }) => [line, start, number])).toEqual(lines);
});

test('the length of chunks makes no difference', () => {
  const chunk = fc.oneof(
    fc.constantFrom('\r', '\n', '\r\n', '\r\r\n', '\ufeff', 'a,', '', 'b'),
    fc.integer({ min: 60_000, max: 70_000 }).map((length) => 'x, '.repeat(length / 3)),
  );
  fc.assert(
    fc.property(fc.array(chunk, { maxLength: 12 }), (chunks) => {
      const text = chunks.join('');
      const whole = linesOf(text);
      expect(linesOf(...chunks)).toEqual(whole);
      expect(whole.map(({ start, text: line }) => text.startsWith(line, start))).not.toContain(false);
    }),
    { numRuns: 200 },
  );
});

test('a very long line is read in parts with their columns', () => {
  const parts = linesOf(`first\n${'ab,'.repeat(50_000)}\nlast`);
  expect([...new Set(parts.map(({ number }) => number))]).toEqual([1, 2, 3]);
  expect(parts.filter(({ continued }) => !continued)).toHaveLength(3);
  expect(parts.every(({ text }) => text.length <= 8_192)).toBe(true);
  expect(parts.length).toBeGreaterThan(20);
  for (const { start, column, number } of parts) if (number === 2) expect(column).toBe(start - 6 + 1);
});

test('spaces of HTML are plain ones, and places are those of the whole text', () => {
  const text = '<td>HTTP/1.1&nbsp;400&nbsp;Bad</td>';
  const [line] = linesOf(text);
  expect(line?.text).toBe('<td>HTTP/1.1 400 Bad</td>');
  expect(line && offsetIn(line, line.text.indexOf('400'))).toBe(text.indexOf('400'));
  expect(line && offsetIn(line, line.text.indexOf('Bad'))).toBe(text.indexOf('Bad'));
});

test('a part of a line has its own place, and the cuts within it', () => {
  const line: Line = {
    text: 'abcdefgh',
    start: 100,
    number: 7,
    column: 11,
    continued: false,
    cuts: [
      [1, 3],
      [3, 5],
      [5, 9],
      [6, 10],
    ],
  };
  const part = partOf(line, 3, 6, true);
  expect(part).toEqual({
    text: 'def',
    start: 108,
    number: 7,
    column: 19,
    continued: true,
    cuts: [[2, 4]],
  });
  for (const index of [0, 1, 2]) expect(offsetIn(part, index)).toBe(offsetIn(line, index + 3));
  expect(partOf({ ...line, cuts: [] }, 2, 4, false)).toMatchObject({
    text: 'cd',
    start: 102,
    column: 13,
    cuts: [],
  });
});

test('the beginning of a line has the same shape whatever its digits are', () => {
  expect(startShape({ text: '2026-11-22 08:00:00 403' })).toBe('0000-00-00 0');
  expect(startShape({ text: 'a1' })).toBe('a0');
});

test('the last answer is remembered, and no other', () => {
  const asked: string[] = [];
  const length = memoized((text) => {
    asked.push(text);
    return text.length;
  });
  expect(['a', 'a', 'bc', 'bc', 'a'].map(length)).toEqual([1, 1, 2, 2, 1]);
  expect(asked).toEqual(['a', 'bc', 'a']);
});

test.each([
  ['2026-11-22 08:00:00 x', true],
  ['[2026/11/22] x', true],
  ['11/22 08:00 x', true],
  ['8:00 x', true],
  ['Nov 22 08:00', true],
  ['Nov  2 08:00', true],
  ['<WARN> x', true],
  ['error: x', true],
  ['{"a":1}', true],
  ['{"a":1} x', false],
  ['---- 2026-11-22', false],
  ['2026 x', false],
  ['Nov x', false],
  ['errors', false],
  ['see ERROR', false],
])('that a line is one of a log shows in its beginning: %s', (text, isOne) => {
  expect(isLineOfLog(text)).toBe(isOne);
});
