import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSearchFiles } from '../../../../src/site/plugins/output/search-files.ts';

let site: string;

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'search-files-'));
});

afterEach(() => rmSync(site, { recursive: true, force: true }));

async function write(): Promise<string[]> {
  const hook = writeSearchFiles().hooks['astro:build:done'] as (options: object) => Promise<void>;
  await hook({ dir: pathToFileURL(`${site}/`) });
  return readdirSync(join(site, 'pagefind'));
}

test('every file is whole, and the user interface of Pagefind is not among them', async () => {
  writeFileSync(join(site, 'index.html'), '<html lang="en"><body><main>Some words.</main></body></html>');
  const files = await write();
  expect(files).toEqual(expect.arrayContaining(['fragment', 'index', 'pagefind-worker.js', 'pagefind.js']));
  expect(files.filter((file) => file.includes('ui') || file.includes('highlight'))).toEqual([]);
  expect(readFileSync(join(site, 'pagefind/pagefind-worker.js'), 'utf8')).toMatch(/pagefind_version/);
  expect(JSON.parse(readFileSync(join(site, 'pagefind/pagefind-entry.json'), 'utf8'))).toMatchObject({
    languages: { en: { page_count: 1 } },
  });
});
