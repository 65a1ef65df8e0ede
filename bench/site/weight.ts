/** What files weigh on the wire. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const known = new Map<string, Buffer>();

/** The file as brotli, as small as it gets; worked out once. */
export function compressed(file: string): Buffer {
  const done = known.get(file) ?? brotliCompressSync(readFileSync(file));
  known.set(file, done);
  return done;
}

/** The mean and the largest of what these files weigh. */
export function weightOf(files: readonly string[]): { mean: number; max: number } {
  const sizes = files.map((file) => compressed(file).length);
  return { mean: sizes.reduce((a, b) => a + b, 0) / sizes.length, max: Math.max(...sizes) };
}
