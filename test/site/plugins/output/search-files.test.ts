import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishSearchFiles } from '../../../../src/site/plugins/output/search-files.ts';

let site: string;
const warnings: string[] = [];

beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'search-files-'));
  mkdirSync(join(site, 'pagefind'));
  writeFileSync(join(site, 'index.html'), '<html lang="en"><body><main>Some words.</main></body></html>');
  writeFileSync(join(site, 'pagefind/pagefind-ui.js'), '');
  warnings.length = 0;
});

afterEach(() => rmSync(site, { recursive: true, force: true }));

async function finish(): Promise<void> {
  const hook = finishSearchFiles().hooks['astro:build:done'] as (options: object) => Promise<void>;
  await hook({
    dir: pathToFileURL(`${site}/`),
    logger: { warn: (text: string) => warnings.push(text) },
  });
}

const entry = () => join(site, 'pagefind/pagefind-entry.json');

test('complete files stay, without the user interface', async () => {
  writeFileSync(entry(), '{"version":"1"}');
  await finish();
  expect(readFileSync(entry(), 'utf8')).toBe('{"version":"1"}');
  expect(existsSync(join(site, 'pagefind/pagefind-ui.js'))).toBe(false);
  expect(warnings).toEqual([]);
});

test('an entry that was left empty is written again', async () => {
  writeFileSync(entry(), '');
  await finish();
  expect(JSON.parse(readFileSync(entry(), 'utf8'))).toMatchObject({ languages: { en: { page_count: 1 } } });
  expect(warnings).toHaveLength(1);
});
