/** Reduces a font to some characters: the files of its package have three times as many. */
import type { FontTables } from './font-tables.ts';
import { glyphReader, type ReadGlyph, withComponents } from './glyphs.ts';
import { readKerning, writeKerning } from './kerning.ts';

/** The tables that are copied as they are. */
const copied = ['OS/2', 'gasp', 'name'];
/** A table without names of glyphs. */
const namelessPost = 0x00030000;
/** Kerning below this part of an em cannot be seen in text. */
const leastKerning = 3 / 200;

/** Makes the tables of a font with only these characters. It throws where the font lacks one. */
export function subsetTables(font: FontTables, characters: readonly string[]): FontTables {
  const glyphOf = readCharacterMap(table(font, 'cmap'));
  const mapped = characters.map((character): [number, number] => {
    const point = character.codePointAt(0) ?? 0;
    const glyph = glyphOf(point);
    if (glyph === 0) throw new Error(`The font has no ${JSON.stringify(character)}.`);
    return [point, glyph];
  });
  const read = glyphReader(table(font, 'glyf'), table(font, 'loca'), longOffsets(font));
  const glyphs = withComponents([0, ...mapped.map(([, glyph]) => glyph)], read);
  const places = new Map(glyphs.map((glyph, i) => [glyph, i]));
  const { glyf, loca } = writeGlyphs(glyphs, places, read);
  const characterMap = mapped.map(([point, glyph]): [number, number] => [point, places.get(glyph) ?? 0]);
  return new Map([
    ...copied.flatMap((tag) => (font.has(tag) ? [[tag, table(font, tag)] as const] : [])),
    ['cmap', writeCharacterMap(characterMap)],
    ['glyf', glyf],
    ['head', edited(font, 'head', (head) => head.writeUInt32BE(0, 8) && head.writeInt16BE(1, 50))],
    ['hhea', edited(font, 'hhea', (hhea) => hhea.writeUInt16BE(glyphs.length, 34))],
    ['hmtx', Buffer.concat(glyphs.map((glyph) => metricsOf(font, glyph)))],
    ...kerningTable(font, glyphs, places),
    ['loca', loca],
    ['maxp', edited(font, 'maxp', (maxp) => maxp.writeUInt16BE(glyphs.length, 4))],
    ['post', edited(font, 'post', (post) => post.writeUInt32BE(namelessPost, 0)).subarray(0, 32)],
  ]);
}

function table(font: FontTables, tag: string): Buffer {
  const found = font.get(tag);
  if (!found) throw new Error(`The font has no table ${tag}.`);
  return found;
}

function edited(font: FontTables, tag: string, edit: (copy: Buffer) => unknown): Buffer {
  const copy = Buffer.from(table(font, tag));
  edit(copy);
  return copy;
}

function longOffsets(font: FontTables): boolean {
  return table(font, 'head').readInt16BE(50) === 1;
}

/** Reads the width and the left side bearing of a glyph; those at the end share the last width. */
function metricsOf(font: FontTables, glyph: number): Buffer {
  const hmtx = table(font, 'hmtx');
  const count = table(font, 'hhea').readUInt16BE(34);
  if (glyph < count) return hmtx.subarray(4 * glyph, 4 * glyph + 4);
  const bearing = 4 * count + 2 * (glyph - count);
  return Buffer.concat([hmtx.subarray(4 * count - 4, 4 * count - 2), hmtx.subarray(bearing, bearing + 2)]);
}

/** Makes the table of the kerning, if there is any. */
function kerningTable(
  font: FontTables,
  glyphs: readonly number[],
  places: ReadonlyMap<number, number>,
): [string, Buffer][] {
  const gpos = font.get('GPOS');
  if (!gpos) return [];
  const least = leastKerning * table(font, 'head').readUInt16BE(18);
  const kerning = readKerning(gpos, glyphs, least);
  const place = (glyph: number) => places.get(glyph) ?? 0;
  if (kerning.length === 0) return [];
  return [['kern', writeKerning(kerning.map(([left, right, units]) => [place(left), place(right), units]))]];
}

function writeGlyphs(glyphs: readonly number[], places: ReadonlyMap<number, number>, read: ReadGlyph) {
  const written = glyphs.map((glyph) => read(glyph).renumbered(places));
  const loca = Buffer.alloc(4 * (written.length + 1));
  let offset = 0;
  for (const [i, { length }] of written.entries()) {
    offset += length;
    loca.writeUInt32BE(offset, 4 * (i + 1));
  }
  return { glyf: Buffer.concat(written), loca };
}

/** Makes the function that finds the glyph of a code point, 0 where there is none, from a table of format 4. */
function readCharacterMap(cmap: Buffer): (point: number) => number {
  const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.readUInt32BE(8 + 8 * i));
  const start = offsets.find((offset) => cmap.readUInt16BE(offset) === 4);
  if (start === undefined) throw new Error('The font has no table of characters that can be read.');
  const size = cmap.readUInt16BE(start + 6);
  const [ends, starts] = [start + 14, start + 16 + size];
  const [deltas, ranges] = [starts + size, starts + 2 * size];
  return (point) => {
    for (let i = 0; i < size; i += 2) {
      if (point > cmap.readUInt16BE(ends + i)) continue;
      const first = cmap.readUInt16BE(starts + i);
      if (point < first) return 0;
      const delta = cmap.readUInt16BE(deltas + i);
      const range = cmap.readUInt16BE(ranges + i);
      if (range === 0) return (point + delta) & 0xffff;
      const glyph = cmap.readUInt16BE(ranges + i + range + 2 * (point - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** Writes a table of format 12, with a group for each character. */
function writeCharacterMap(mapped: readonly (readonly [number, number])[]): Buffer {
  const sorted = [...mapped].sort(([a], [b]) => a - b);
  const header = Buffer.alloc(28);
  header.writeUInt16BE(1, 2);
  header.writeUInt16BE(3, 4);
  header.writeUInt16BE(10, 6);
  header.writeUInt32BE(12, 8);
  header.writeUInt16BE(12, 12);
  header.writeUInt32BE(16 + 12 * sorted.length, 16);
  header.writeUInt32BE(sorted.length, 24);
  const groups = sorted.map(([point, glyph]) => {
    const group = Buffer.alloc(12);
    for (const [i, value] of [point, point, glyph].entries()) group.writeUInt32BE(value, 4 * i);
    return group;
  });
  return Buffer.concat([header, ...groups]);
}
