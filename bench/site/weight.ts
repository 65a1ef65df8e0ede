/** Measures the compressed sizes of files. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const cache = new Map<string, Buffer>();

/** Compresses a file with brotli at its best quality, once. */
export function compressed(file: string): Buffer {
  const content = cache.get(file) ?? brotliCompressSync(readFileSync(file));
  cache.set(file, content);
  return content;
}

/** Measures the mean and the largest compressed size of these files. */
export function weightOf(files: readonly string[]): { mean: number; max: number } {
  const sizes = files.map((file) => compressed(file).length);
  return { mean: sizes.reduce((a, b) => a + b, 0) / sizes.length, max: Math.max(...sizes) };
}
