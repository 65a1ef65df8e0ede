import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliDecompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { charactersOf, faces } from '../../../src/site/fonts/faces.ts';
import { readWoff, writeWoff2 } from '../../../src/site/fonts/font-tables.ts';
import { subsetTables } from '../../../src/site/fonts/subset.ts';

const { resolve } = createRequire(import.meta.url);
const font = readWoff(
  readFileSync(resolve('@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff')),
);
const numberOfGlyphs = (tables: ReturnType<typeof readWoff>) => tables.get('maxp')?.readUInt16BE(4);
const words = (table: Buffer | undefined, size: number) => (table?.length ?? 0) / size;

describe('a font with fewer characters', () => {
  const two = subsetTables(font, ['A', '.']);

  test('has their glyphs, and that of missing characters', () => {
    expect(numberOfGlyphs(two)).toBe(3);
    expect(words(two.get('hmtx'), 4)).toBe(3);
    expect(words(two.get('loca'), 4)).toBe(4);
    expect(two.get('loca')?.readUInt32BE(12)).toBe(two.get('glyf')?.length);
  });

  test('has the glyphs that they are composed of', () => {
    expect(numberOfGlyphs(subsetTables(font, ['Ä']))).toBeGreaterThan(3);
  });

  test('keeps the outlines and the widths', () => {
    const whole = subsetTables(font, ['A', '.', 'B']);
    expect(
      two.get('glyf')?.equals(whole.get('glyf')?.subarray(0, two.get('glyf')?.length) ?? Buffer.of()),
    ).toBe(true);
    expect(two.get('hmtx')?.equals(whole.get('hmtx')?.subarray(0, 12) ?? Buffer.of())).toBe(true);
  });

  test('is not made where the font lacks one of them', () => {
    expect(() => subsetTables(font, ['A', '漢'])).toThrow('漢');
  });
});

describe('a WOFF2 file', () => {
  const tables = subsetTables(font, ['A', '.']);
  const file = writeWoff2(tables);

  test('says its own length and the number of its tables', () => {
    expect(file.toString('latin1', 0, 4)).toBe('wOF2');
    expect(file.readUInt32BE(8)).toBe(file.length);
    expect(file.readUInt16BE(12)).toBe(tables.size);
  });

  test('has the tables, one after the other', () => {
    // After the header, each table has its flags, its tag and its length, in up to five bytes.
    const lengths = [...tables.values()].map(({ length }) => Math.ceil(Math.log2(length + 1) / 7));
    const directory = lengths.reduce((sum, length) => sum + 5 + length, 48);
    const content = brotliDecompressSync(file.subarray(directory, directory + file.readUInt32BE(20)));
    const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, table]) => table);
    expect(content.equals(Buffer.concat(sorted))).toBe(true);
  });

  test('that is no WOFF file is not read', () => {
    expect(() => readWoff(file)).toThrow('WOFF');
  });
});

test.each(faces)('$name is small', ({ from, range }) => {
  const made = writeWoff2(subsetTables(readWoff(readFileSync(resolve(from))), charactersOf(range)));
  expect(made.length).toBeLessThan(8_500);
});
