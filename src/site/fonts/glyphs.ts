/** Reads the outlines of a font, glyph by glyph. */

/** A glyph, with the numbers of those that it is composed of. */
export interface Glyph {
  readonly components: readonly number[];
  /** Returns its outline with the numbers of its components replaced. */
  renumbered(places: ReadonlyMap<number, number>): Buffer;
}

export type ReadGlyph = (number: number) => Glyph;

/** The flags of a component that say how long it is, and whether another one follows. */
const flags = { wordArguments: 0x1, scale: 0x8, moreComponents: 0x20, twoScales: 0x40, matrix: 0x80 };

/** Makes the function that reads a glyph. */
export function glyphReader(glyf: Buffer, loca: Buffer, longOffsets: boolean): ReadGlyph {
  const offset = (i: number) => (longOffsets ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i));
  return (number) => {
    const outline = glyf.subarray(offset(number), offset(number + 1));
    const at = componentsOf(outline);
    return {
      components: at.map((place) => outline.readUInt16BE(place)),
      renumbered(places) {
        const copy = Buffer.from(outline);
        for (const place of at) copy.writeUInt16BE(places.get(outline.readUInt16BE(place)) ?? 0, place);
        return copy;
      },
    };
  };
}

/** Finds where an outline holds the numbers of its components; it has none if its contours are its own. */
function componentsOf(outline: Buffer): number[] {
  const found: number[] = [];
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return found;
  for (let at = 10; ; ) {
    const flag = outline.readUInt16BE(at);
    found.push(at + 2);
    at += flag & flags.wordArguments ? 8 : 6;
    if (flag & flags.scale) at += 2;
    else if (flag & flags.twoScales) at += 4;
    else if (flag & flags.matrix) at += 8;
    if (!(flag & flags.moreComponents)) return found;
  }
}

/** Adds the components of glyphs, and lists each glyph once. */
export function withComponents(glyphs: readonly number[], read: ReadGlyph): number[] {
  const all = new Set(glyphs);
  for (const glyph of all) for (const component of read(glyph).components) all.add(component);
  return [...all];
}
