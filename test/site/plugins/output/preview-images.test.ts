import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

let folder: string;

beforeEach(() => {
  vi.resetModules();
  folder = mkdtempSync(join(tmpdir(), 'api-status-codes-'));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

test('a build without images writes and caches none', async () => {
  vi.stubEnv('PREVIEW_IMAGES', 'none');
  const { previewImages } = await import('../../../../src/site/plugins/output/preview-images.ts');
  const { hooks } = previewImages();
  const cacheDir = pathToFileURL(folder + sep);
  const said: string[] = [];
  const logger = { info: (message: string) => said.push(message) };
  hooks['astro:config:done']?.({ config: { cacheDir } } as never);
  await hooks['astro:build:done']?.({ dir: cacheDir, logger } as never);
  expect(readdirSync(folder)).toEqual([]);
  expect(said).toEqual([]);
});
