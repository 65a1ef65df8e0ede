/** Reads the tables of a font in a WOFF file, and writes tables as a WOFF2 file. */
import { brotliCompressSync, constants, inflateSync } from 'node:zlib';

/** The tables of a font by their tags. */
export type FontTables = ReadonlyMap<string, Buffer>;

const woffHeader = 44;
const woffEntry = 20;

/** Reads all tables of a WOFF file. */
export function readWoff(file: Buffer): FontTables {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('This is no WOFF file.');
  const tables = new Map<string, Buffer>();
  for (let i = 0; i < file.readUInt16BE(12); i++) {
    const at = woffHeader + woffEntry * i;
    const offset = file.readUInt32BE(at + 4);
    const packedLength = file.readUInt32BE(at + 8);
    const packed = file.subarray(offset, offset + packedLength);
    const isPacked = packedLength < file.readUInt32BE(at + 12);
    tables.set(file.toString('latin1', at, at + 4), isPacked ? inflateSync(packed) : packed);
  }
  return tables;
}

/** Marks a tag that is written in full, where WOFF2 has short forms for frequent ones. */
const fullTag = 63;
/** The version of the two tables that WOFF2 would transform, where they are not. */
const untransformed = 3;

/** Writes tables as a WOFF2 file. The same tables always make the same file. */
export function writeWoff2(tables: FontTables): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = sorted.map(([tag, { length }]) => {
    const version = tag === 'glyf' || tag === 'loca' ? untransformed : 0;
    return Buffer.concat([
      Buffer.from([(version << 6) | fullTag]),
      Buffer.from(tag, 'latin1'),
      base128(length),
    ]);
  });
  const content = Buffer.concat(sorted.map(([, table]) => table));
  const packed = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const header = Buffer.alloc(48);
  const body = Buffer.concat([...directory, packed]);
  const padding = Buffer.alloc(padded(body.length) - body.length);
  header.write('wOF2', 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(header.length + body.length + padding.length, 8);
  header.writeUInt16BE(sorted.length, 12);
  header.writeUInt32BE(unpackedSize(sorted.map(([, table]) => table)), 16);
  header.writeUInt32BE(packed.length, 20);
  return Buffer.concat([header, body, padding]);
}

/** Computes the size of the font as a TrueType file. */
function unpackedSize(tables: readonly Buffer[]): number {
  return tables.reduce((sum, { length }) => sum + padded(length), 12 + 16 * tables.length);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

/** Encodes a number in groups of seven bits, all but the last with the highest bit set. */
function base128(value: number): Buffer {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 0x7f) | 0x80);
  return Buffer.from(bytes);
}
