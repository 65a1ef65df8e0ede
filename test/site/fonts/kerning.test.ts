import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { readWoff } from '../../../src/site/fonts/font-tables.ts';
import { readKerning, writeKerning } from '../../../src/site/fonts/kerning.ts';
import { subsetTables } from '../../../src/site/fonts/subset.ts';

const { resolve } = createRequire(import.meta.url);
const sans = '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff';
const font = readWoff(readFileSync(resolve(sans)));
const gpos = font.get('GPOS') as Buffer;

/** Lists the pairs of a written table. */
function pairsOf(kern: Buffer | undefined): number[][] {
  const table = kern ?? Buffer.alloc(18);
  return Array.from({ length: table.readUInt16BE(10) }, (_, i) => [
    table.readUInt16BE(18 + 6 * i),
    table.readUInt16BE(20 + 6 * i),
    table.readInt16BE(22 + 6 * i),
  ]);
}

test('letters that lean towards each other come closer', () => {
  const pairs = pairsOf(subsetTables(font, ['T', 'o', 'H']).get('kern'));
  // After the glyph of missing characters, the glyphs are in the order of the characters.
  expect(pairs.find(([left, right]) => left === 1 && right === 2)?.[2]).toBeLessThan(-30);
  expect(pairs.find(([left, right]) => left === 3 && right === 2)).toBeUndefined();
});

test('pairs that are too small to see are left out', () => {
  const glyphs = Array.from({ length: 60 }, (_, i) => i);
  const all = readKerning(gpos, glyphs, 1);
  const visible = readKerning(gpos, glyphs, 15);
  expect(visible.length).toBeGreaterThan(10);
  expect(visible.length).toBeLessThan(all.length);
  expect(visible.every(([, , units]) => Math.abs(units) >= 15)).toBe(true);
});

test('pairs are written in order, with what a search by halves needs', () => {
  const table = writeKerning([
    [2, 1, -20],
    [1, 9, 15],
    [1, 2, -30],
  ]);
  expect(pairsOf(table)).toEqual([
    [1, 2, -30],
    [1, 9, 15],
    [2, 1, -20],
  ]);
  expect([10, 12, 14, 16].map((at) => table.readUInt16BE(at))).toEqual([3, 12, 1, 6]);
  expect(table.length).toBe(18 + 3 * 6);
});
