import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/catalog/entries.ts';
import { catalog } from '../../src/catalog/index.ts';
import { previewIds } from '../../src/site/preview-images/previews.ts';
import { readPages } from './page-file.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const images = previewIds(catalog, entriesOf(catalog)).map((id) => ({
  id,
  bytes: readFileSync(`${dist}${id}.png`),
}));

describe('the images of link previews', () => {
  test('are PNG files of the size that chat programs ask for', () => {
    const wrong = images.filter(({ bytes }) => {
      const header = bytes.subarray(0, 8).toString('latin1') + bytes.subarray(12, 16).toString('latin1');
      const size = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)].join(' × ');
      return header !== '\x89PNG\r\n\x1a\nIHDR' || size !== '1200 × 630';
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('are no two the same', () => {
    const hashes = images.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
    expect(new Set(hashes).size).toBe(images.length);
  });

  test('take 50 kB at most, and more than an empty one', () => {
    const wrong = images.filter(({ bytes }) => bytes.length > 50_000 || bytes.length < 8_000);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

test('without the address of the site, no page names an image', () => {
  const naming = readPages().filter(({ meta }) =>
    [...meta.keys()].some((name) => name.startsWith('og:image')),
  );
  expect(naming.map(({ path }) => path)).toEqual([]);
});
