import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';

const site = new URL('https://status.example/ignored');

beforeEach(() => vi.resetModules());

afterEach(() => vi.unstubAllEnvs());

async function tags(previewImages: string, address: URL | undefined): Promise<string[]> {
  vi.stubEnv('PREVIEW_IMAGES', previewImages);
  const { createPreviewTags } = await import('../../../src/site/preview-images/site-previews.ts');
  const tagsOf = createPreviewTags(catalog, entriesOf(catalog), '');
  return tagsOf('codes/403-25', address).map(({ attrs }) => attrs.content);
}

test('a page names its image', async () => {
  expect(await tags('', site)).toContain('https://status.example/codes/403-25.png');
});

test('a page names no image where none were drawn', async () => {
  expect(await tags('none', site)).toEqual([]);
});

test('a page names no image where the address of the site is not known', async () => {
  expect(await tags('', undefined)).toEqual([]);
});
