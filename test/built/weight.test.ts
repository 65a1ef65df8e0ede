import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const weight = (file: string) => brotliCompressSync(readFileSync(join(dist, file))).length;

test('the stylesheet of the site weighs at most 14 kB in brotli', () => {
  const sheets = readdirSync(join(dist, '_astro')).filter((file) => /^style\..*\.css$/.test(file));
  expect(sheets).toHaveLength(1);
  expect(weight(`_astro/${sheets[0]}`)).toBeLessThanOrEqual(14_000);
});

test('the HTML of the page of a sub-code weighs at most 7 kB in brotli', () => {
  expect(weight('codes/403-25/index.html')).toBeLessThanOrEqual(7_000);
});
