/** Reads the kerning of some glyphs from a font, and writes it as the short table that browsers read as well. */

/** Two glyphs next to each other, and the units that the space between them is changed by. */
export type KerningPair = readonly [left: number, right: number, units: number];

/** Finds the kerning of two glyphs in a part of a table: `undefined` where another part may have it. */
type FindKerning = (left: number, right: number) => number | undefined;

const extension = 9;
const pairs = 2;
const advance = 0x4;

/** Lists the kerning between all pairs of these glyphs that is at least so many units. */
export function readKerning(gpos: Buffer, glyphs: readonly number[], least: number): KerningPair[] {
  const lookups = kerningLookups(gpos);
  const kerningOf = (left: number, right: number) =>
    lookups.reduce((sum, parts) => sum + (first(parts, left, right) ?? 0), 0);
  return glyphs.flatMap((left) =>
    glyphs.flatMap((right): KerningPair[] => {
      const units = kerningOf(left, right);
      return Math.abs(units) < least ? [] : [[left, right, units]];
    }),
  );
}

function first(parts: readonly FindKerning[], left: number, right: number): number | undefined {
  for (const find of parts) {
    const units = find(left, right);
    if (units !== undefined) return units;
  }
  return undefined;
}

/** Reads the look-ups of the feature `kern`. */
function kerningLookups(gpos: Buffer): FindKerning[][] {
  const features = gpos.readUInt16BE(6);
  const list = gpos.readUInt16BE(8);
  const numbers = new Set<number>();
  for (let i = 0; i < gpos.readUInt16BE(features); i++) {
    const at = features + 2 + 6 * i;
    if (gpos.toString('latin1', at, at + 4) !== 'kern') continue;
    for (const number of list16(gpos, features + gpos.readUInt16BE(at + 4) + 2)) numbers.add(number);
  }
  return [...numbers]
    .sort((a, b) => a - b)
    .map((number) => {
      const lookup = gpos.subarray(list + gpos.readUInt16BE(list + 2 + 2 * number));
      return list16(lookup, 4).flatMap((offset) => {
        const part = lookup.subarray(offset);
        if (lookup.readUInt16BE(0) === pairs) return [kerningIn(part)];
        const isExtended = lookup.readUInt16BE(0) === extension && part.readUInt16BE(2) === pairs;
        return isExtended ? [kerningIn(part.subarray(part.readUInt32BE(4)))] : [];
      });
    });
}

/** Makes the function that finds kerning in one part: a list of pairs, or a table of classes of glyphs. */
function kerningIn(part: Buffer): FindKerning {
  const covered = readCoverage(part.subarray(part.readUInt16BE(2)));
  const [format, other] = [part.readUInt16BE(4), part.readUInt16BE(6)];
  const size = 2 * (bitsOf(format) + bitsOf(other));
  const units = (at: number) =>
    format & advance ? part.readInt16BE(at + 2 * bitsOf(format & (advance - 1))) : 0;
  if (part.readUInt16BE(0) === 1) {
    return (left, right) => {
      const index = covered.get(left);
      if (index === undefined) return undefined;
      const set = part.readUInt16BE(10 + 2 * index);
      for (let i = 0; i < part.readUInt16BE(set); i++) {
        const at = set + 2 + i * (2 + size);
        if (part.readUInt16BE(at) === right) return units(at + 2);
      }
      return undefined;
    };
  }
  const leftClasses = readClasses(part.subarray(part.readUInt16BE(8)));
  const rightClasses = readClasses(part.subarray(part.readUInt16BE(10)));
  const columns = part.readUInt16BE(14);
  return (left, right) => {
    if (!covered.has(left)) return undefined;
    const cell = (leftClasses.get(left) ?? 0) * columns + (rightClasses.get(right) ?? 0);
    return units(16 + cell * size);
  };
}

function bitsOf(value: number): number {
  return value.toString(2).replaceAll('0', '').length;
}

/** Reads a number of values, then the values, of two bytes each. */
function list16(table: Buffer, at: number): number[] {
  return Array.from({ length: table.readUInt16BE(at) }, (_, i) => table.readUInt16BE(at + 2 + 2 * i));
}

/** Reads the index of each glyph that a part is about. */
function readCoverage(table: Buffer): Map<number, number> {
  if (table.readUInt16BE(0) === 1) return new Map(list16(table, 2).map((glyph, index) => [glyph, index]));
  return new Map(ranges(table, 2).map(([glyph, start, value]) => [glyph, value + glyph - start]));
}

/** Reads the class of each glyph; those that are not listed have the class 0. */
function readClasses(table: Buffer): Map<number, number> {
  if (table.readUInt16BE(0) === 2) return new Map(ranges(table, 2).map(([glyph, , value]) => [glyph, value]));
  const start = table.readUInt16BE(2);
  return new Map(list16(table, 4).map((value, i) => [start + i, value]));
}

/** Lists the glyphs of ranges, each with the start and the value of its range. */
function ranges(table: Buffer, at: number): [number, number, number][] {
  return Array.from({ length: table.readUInt16BE(at) }, (_, i) => at + 2 + 6 * i).flatMap((place) => {
    const [start, end] = [table.readUInt16BE(place), table.readUInt16BE(place + 2)];
    const value = table.readUInt16BE(place + 4);
    return Array.from({ length: end - start + 1 }, (_, i): [number, number, number] => [
      start + i,
      start,
      value,
    ]);
  });
}

/** Writes a table `kern` with these pairs. */
export function writeKerning(kerning: readonly KerningPair[]): Buffer {
  const sorted = [...kerning].sort(([a, b], [c, d]) => a - c || b - d);
  const steps = Math.floor(Math.log2(Math.max(1, sorted.length)));
  const table = Buffer.alloc(18 + 6 * sorted.length);
  const header = [0, 1, 0, 14 + 6 * sorted.length, 1, sorted.length, 6 * 2 ** steps, steps];
  for (const [i, value] of header.entries()) table.writeUInt16BE(value & 0xffff, 2 * i);
  table.writeUInt16BE((6 * (sorted.length - 2 ** steps)) & 0xffff, 16);
  for (const [i, [left, right, units]] of sorted.entries()) {
    const at = 18 + 6 * i;
    table.writeUInt16BE(left, at);
    table.writeUInt16BE(right, at + 2);
    table.writeInt16BE(units, at + 4);
  }
  return table;
}
