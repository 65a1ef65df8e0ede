import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyOf, openImageCache } from '../../../src/site/preview-images/image-cache.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'api-status-codes-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const image = (...bytes: number[]) => Uint8Array.from(bytes);

test('an image is kept from one build to the next', async () => {
  const first = await openImageCache(join(folder, 'a/b'));
  expect(await first.read('key')).toBeNull();
  await first.write('key', image(1, 2));
  const second = await openImageCache(join(folder, 'a/b'));
  expect(await second.read('key')).toEqual(Buffer.from([1, 2]));
});

test('an image that no page uses any more is removed', async () => {
  const first = await openImageCache(folder);
  await first.write('old', image(1));
  await first.write('read', image(2));
  const second = await openImageCache(folder);
  await second.read('read');
  await second.write('written', image(3));
  await second.prune();
  expect(readdirSync(folder).sort()).toEqual(['read.png', 'written.png']);
});

test('a key depends on every part and on where each begins', () => {
  expect(keyOf('a', 'b')).toBe(keyOf('a', Buffer.from('b')));
  expect(new Set([keyOf('a', 'b'), keyOf('ab'), keyOf('b', 'a'), keyOf('a')]).size).toBe(4);
});
