import { describe, expect, test } from 'vitest';
import { longestDocument } from '../../src/decoder/extractors/json/exchange-documents.ts';
import { lengthOfHead } from '../../src/decoder/extractors/source-code.ts';
import { createOpening } from '../../src/decoder/opening.ts';

/** Pushes chunks, and returns what each led to, what was released, and what is still held. */
function opened(...chunks: string[]) {
  const released: string[] = [];
  const opening = createOpening((text) => released.push(text));
  const isHeld = chunks.map((chunk) => opening.push(chunk));
  return { isHeld, released, rest: opening.end() };
}

describe('the beginning of a text', () => {
  test.each([
    [['one line\n', 'more'], [true, false], ['one line\n'], null],
    [['one', ' line', '\n'], [true, true, true], ['one line\n'], null],
    [['one\r', 'two\r\n'], [true, true], ['one\rtwo\r\n'], null],
    [['one\r', '\n', 'two'], [true, true, false], ['one\r\n'], null],
    [['one line'], [true], [], 'one line'],
    [[], [], [], ''],
    [['x'.repeat(20_000), 'y'], [true, false], ['x'.repeat(20_000)], null],
  ])('of %j is held until it has a line', (chunks, isHeld, released, rest) => {
    expect(opened(...chunks)).toEqual({ isHeld, released, rest });
  });

  test.each([
    [['{\n', '  "a": 1\n}'], '{\n  "a": 1\n}'],
    [['{', '"a"', ':1}\n'], '{"a":1}\n'],
    [['[\n  {\n    "a": 1\n', '  }\n]\n'], '[\n  {\n    "a": 1\n  }\n]\n'],
    [['\ufeff{\n  "a":', ' 1\n}'], '\ufeff{\n  "a": 1\n}'],
  ])('of the document %j is held to its end', (chunks, text) => {
    expect(opened(...chunks)).toEqual({ isHeld: chunks.map(() => true), released: [], rest: text });
  });

  test('is released where another document follows', () => {
    expect(opened('{"a":1}\n{"a":1}\n', 'x').released).toEqual(['{"a":1}\n{"a":1}\n']);
    expect(opened('{\n  "a": 1\n}\n', '{"a":1}\n').released).toEqual(['{\n  "a": 1\n}\n{"a":1}\n']);
    expect(opened('{\n  "a": 1\n}', '\n{"a":1}\n', 'x').isHeld).toEqual([true, true, false]);
    expect(opened('{\n  "a": 1\n}\n', 'and more').rest).toBeNull();
  });

  test('is released where it is longer than a document', () => {
    const begin = '{\n  "a": "';
    const isHeld = (...chunks: string[]) => opened(...chunks).rest !== null;
    for (const [length, expected] of [
      [longestDocument - 1, true],
      [longestDocument, false],
    ] as const) {
      const rest = 'x'.repeat(length - begin.length);
      expect(isHeld(begin + rest)).toBe(expected);
      expect(isHeld(begin, rest)).toBe(expected);
    }
  });

  test('is released where it is longer than the head of source code', () => {
    const isHeld = (text: string) => opened(text).rest !== null;
    for (const begin of ['x', "import { a } from 'b';\n// "]) {
      expect(isHeld(begin.padEnd(lengthOfHead - 1, 'x'))).toBe(true);
      expect(isHeld(begin.padEnd(lengthOfHead, 'x'))).toBe(false);
    }
  });

  test('is held while it may be source code', () => {
    const source = "import { a } from 'b';\n\n";
    expect(opened(source, 'const x = 1;\n')).toMatchObject({ released: [], rest: `${source}const x = 1;\n` });
  });
});
