import { describe, expect, test } from 'vitest';
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

  test('is held while it may be source code', () => {
    const source = "import { a } from 'b';\n\n";
    expect(opened(source, 'const x = 1;\n')).toMatchObject({ released: [], rest: `${source}const x = 1;\n` });
  });
});
