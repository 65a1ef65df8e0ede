import { describe, expect, test } from 'vitest';
import {
  isLineOfLog,
  type Line,
  LineReader,
  memoized,
  offsetIn,
  partOf,
  startShape,
} from '../../src/text/lines.ts';
import { linesOf } from './lines-of.ts';

test('a text that has ended is not read again', () => {
  const texts: string[] = [];
  const reader = new LineReader(({ text }) => texts.push(text));
  reader.push('a\nb');
  reader.end();
  reader.end();
  expect(texts.filter((text) => text !== '')).toEqual(['a', 'b']);
});

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

test.each([
  ['a\r\r\nb\r\nc\rd\n', ['a', 'b', 'c', 'd', '']],
  ['a\r', ['a', '']],
  ['a\r\r', ['a', '', '']],
  ['a\r\rb', ['a', '', 'b']],
  ['a\rb\nc', ['a', 'b', 'c']],
  ['\ufeffa\n\ufeffb', ['a', '\ufeffb']],
])('%j is split into the same lines wherever it is cut', (text, lines) => {
  for (let at = 0; at <= text.length; at++) {
    const read = linesOf(text.slice(0, at), text.slice(at));
    expect(read.map((line) => line.text)).toEqual(lines);
    expect(read).toEqual(linesOf(text));
  }
  expect(linesOf(...text)).toEqual(linesOf(text));
});

test('a line names the characters that are removed from it, if any', () => {
  expect(linesOf('a&nbsp;b<b>c')[0]?.cuts).toEqual([
    [2, 5],
    [3, 8],
  ]);
  expect(linesOf('a b')[0]?.cuts).toEqual([]);
  expect(linesOf('a <x> b\\"')[0]?.cuts).toEqual([[7, 1]]);
});

test('a very long line is read in parts with their columns', () => {
  const parts = linesOf(`first\n${'ab,'.repeat(50_000)}\nlast`);
  expect([...new Set(parts.map(({ number }) => number))]).toEqual([1, 2, 3]);
  expect(parts.filter(({ continued }) => !continued)).toHaveLength(3);
  expect(parts.every(({ text }) => text.length <= 8_192)).toBe(true);
  expect(parts.length).toBeGreaterThan(20);
  for (const { start, column, number } of parts) if (number === 2) expect(column).toBe(start - 6 + 1);
});

describe('a very long line', () => {
  /** Text without a separator, except for some at given indices. */
  const withAt = (length: number, ...signs: [at: number, text: string][]) => {
    let text = 'x'.repeat(length);
    for (const [at, sign] of signs) text = text.slice(0, at) + sign + text.slice(at + sign.length);
    return text;
  };
  const startsOf = (text: string) => linesOf(text).map(({ start }) => start);

  test('is one of more than 8,192 characters, whose later parts have at most 4,096', () => {
    expect(startsOf(withAt(8_192))).toEqual([0]);
    expect(startsOf(withAt(8_193))).toEqual([0, 4_096, 8_192]);
    expect(startsOf(withAt(4_096 * 3))).toEqual([0, 4_096, 8_192]);
    expect(startsOf(`${withAt(8_192)}\n${withAt(8_192)}`)).toEqual([0, 8_193]);
  });

  test.each([
    ['},', 255, 257],
    ['],', 255, 257],
    ['},', 4_094, 4_096],
  ])('ends a part after %s at %i', (sign, at, end) => {
    expect(startsOf(withAt(8_300, [at, sign]))[1]).toBe(end);
  });

  test('ends a part after the first bracket and comma, and before any other sign', () => {
    expect(startsOf(withAt(8_300, [300, '},'], [400, '],'], [3_500, ' ']))[1]).toBe(302);
    expect(startsOf(withAt(8_300, [300, 'x,'], [400, '}x'], [500, '],']))[1]).toBe(502);
  });

  test.each([
    ['},', 254],
    ['},', 4_095],
    ['x,', 3_000],
    ['} ', 3_000],
    [' ', 3_071],
    ['x', 3_500],
  ])('ends no part after %s at %i', (sign, at) => {
    expect(startsOf(withAt(8_300, [at, sign]))[1]).toBe(4_096);
  });

  test.each([',', '}', ']', ' ', '\t', ';', '&'])('else ends a part after the last %j that fits', (sign) => {
    expect(startsOf(withAt(8_300, [3_072, sign]))[1]).toBe(3_073);
    expect(startsOf(withAt(8_300, [3_500, sign], [4_000, sign]))[1]).toBe(4_001);
    expect(startsOf(withAt(8_300, [4_095, sign], [4_096, sign]))[1]).toBe(4_096);
  });

  test('looks for the end of its last part no further than its own end', () => {
    expect(startsOf(`${withAt(8_193)}\n${' '.repeat(10)}`)).toEqual([0, 4_096, 8_192, 8_194]);
  });

  test('loses the later parts that can be left out, and keeps place and number of what follows', () => {
    const asked: [from: number, to: number, isPart: boolean][] = [];
    const lines: Line[] = [];
    const reader = new LineReader(
      (line) => lines.push(line),
      (_, from, to, isPart) => {
        asked.push([from, to, isPart]);
        return isPart && from === 4_096;
      },
    );
    reader.push(`${withAt(4_096 * 3 + 5)}\nlast\n`);
    reader.end();
    expect(asked).toEqual([
      [4_096, 8_192, true],
      [8_192, 12_288, true],
      [12_294, 12_298, false],
    ]);
    expect(lines.map(({ start, number, column, continued }) => [start, number, column, continued])).toEqual([
      [0, 1, 1, true],
      [8_192, 1, 8_193, true],
      [12_288, 1, 12_289, false],
      [12_294, 2, 1, false],
      [12_299, 3, 1, false],
    ]);
  });
});

describe('lines that can be left out', () => {
  test('are counted', () => {
    const lines: Line[] = [];
    const reader = new LineReader(
      (line) => lines.push(line),
      (text, from, to) => text.slice(from, to) === 'no',
    );
    for (const chunk of ['no\nyes', '\r\nno\r\nn', 'o\n', 'yes\n']) reader.push(chunk);
    reader.end();
    expect(lines.map(({ text, start, number }) => [text, start, number])).toEqual([
      ['yes', 3, 2],
      ['yes', 15, 5],
      ['', 19, 6],
    ]);
  });

  test('are passed over together, where they begin', () => {
    const asked: [from: number, number: number, offset: number][] = [];
    const lines: Line[] = [];
    const reader = new LineReader(
      (line) => lines.push(line),
      undefined,
      (text, from, number, offset) => {
        asked.push([from, number, offset]);
        return text.startsWith('no\nno\n', from) ? from + 6 : from;
      },
    );
    reader.push('a\nno\nno\nno\nno\nb\r\n');
    reader.push('no\nno\nc');
    reader.end();
    expect(lines.map(({ text, start, number }) => [text, start, number])).toEqual([
      ['a', 0, 1],
      ['b', 14, 6],
      ['c', 23, 9],
    ]);
    expect(asked).toEqual([
      [0, 1, 0],
      [2, 2, 0],
      [8, 4, 0],
      [14, 6, 0],
      [17, 7, 0],
      [0, 7, 17],
      [6, 9, 17],
      [0, 9, 23],
    ]);
  });

  test('are not looked for within a long line', () => {
    let asked = 0;
    const reader = new LineReader(
      () => {},
      undefined,
      (_, from) => {
        asked++;
        return from;
      },
    );
    reader.push(`${'x'.repeat(20_000)}`);
    expect(asked).toBe(1);
  });
});

test.each([
  ['\u001b[31mred\u001b[0m \u001b[1;38;5;196mx\u001b[m', 'red x'],
  ['https:\\/\\/x.example\\/a', 'https://x.example/a'],
  ['{\\"a\\":\\"b\\"}', '{"a":"b"}'],
  ['\\\\"a', '"a'],
  ['a\\:b', 'a:b'],
  ['a\\nb\\rc\\td', 'a b c d'],
  ['a\\n', 'a\\n'],
  ['a\\n b', 'a\\n b'],
  ['a\\n]', 'a\\n]'],
  ['C:\\x', 'C:\\x'],
  ['a&nbsp;b', 'a b'],
  ['<b>a</b> <i class="x">b</i> <u>c</u> <em>d</em> <strong>e</strong> <span id=f>f</span>', 'a b c d e f'],
  ['<br>a<button>', '<br>a<button>'],
  ['<b>a', 'a'],
  ['a\u00a0b\u2007c\u202fd', 'a b c d'],
  ['a\u2003b', 'a\u2003b'],
  ['nothing: "here"/', 'nothing: "here"/'],
])('%j is read as %j', (given, text) => {
  const [line] = linesOf(given);
  expect(line?.text).toBe(text);
  for (const { 0: letter, index } of text.matchAll(/[a-z]/g))
    expect(line && given[offsetIn(line, index)]).toBe(letter);
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
