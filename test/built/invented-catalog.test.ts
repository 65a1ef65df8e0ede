import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { Validator } from '@seriousme/openapi-schema-validator';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiWordsIn } from '../api-words.ts';
import { inventedCatalog } from '../fixtures/invented-catalog.ts';
import { programEnvironment } from './environment.ts';
import { type PageFile, readAddresses, readPages } from './page-file.ts';
import { copySources } from './source-copy.ts';

let folder: string;
let outDir: string;
let pages: PageFile[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'api-status-codes-'));
  const file = join(folder, 'catalog.json');
  writeFileSync(file, JSON.stringify(inventedCatalog));
  const sources = join(folder, 'sources');
  mkdirSync(sources);
  copySources(sources);
  outDir = join(sources, 'site');
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', 'site'], {
    cwd: sources,
    env: programEnvironment({ CATALOG_FILE: file, PREVIEW_IMAGES: 'none' }),
    stdio: 'pipe',
  });
  pages = readPages(outDir);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(outDir, file), 'utf8');
const page = (path: string) => pages.find((one) => one.path === path) as PageFile;
const hrefs = ({ elements }: PageFile) => elements.flatMap(({ attributes: { href } }) => href ?? []);

describe('the site of another catalog', () => {
  test('holds no word of this API in any file', () => {
    const files = readdirSync(outDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(60);
    const found = files
      .map((file) => [file, apiWordsIn(readFileSync(file, 'latin1'))] as const)
      .filter(([, words]) => words.length > 0);
    expect(found).toEqual([]);
  });

  test('has pages of its codes, and none of endpoints, signatures or guides', () => {
    const paths = pages.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['/', '/codes', '/codes/500-100', '/decoder', '/changes']));
    expect(paths.filter((path) => /^\/(?:endpoints|signature|guides|library|cli|data)/.test(path))).toEqual(
      [],
    );
    expect(page('/').title).toContain('Turnstile Codes');
    expect(page('/codes/500.100').meta.get('refresh')).toBe('0;url=/codes/500-100');
  });

  test('has no link that leads nowhere', () => {
    const addresses = readAddresses(outDir);
    const byPath = new Map(pages.map((one) => [one.path, one]));
    const broken = pages.flatMap((from) =>
      hrefs(from).flatMap((href) => {
        const { host, pathname, hash } = new URL(href, `http://site${from.path}`);
        if (host !== 'site') return [];
        const path = decodeURIComponent(pathname).replace(/(.)\/$/, '$1');
        const anchor = decodeURIComponent(hash.slice(1));
        const leads = addresses.has(path) && (anchor === '' || byPath.get(path)?.ids.has(anchor));
        return leads ? [] : `${from.path} -> ${href}`;
      }),
    );
    expect(broken).toEqual([]);
    const named = [...read('llms.txt').matchAll(/\]\((\/[^)]*)\)/g)].map(([, path = '']) => path);
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !addresses.has(path))).toEqual([]);
  });

  test('asks for no endpoint and no signature in its decoder', () => {
    const { elements } = page('/decoder');
    const names = elements.flatMap(({ attributes: { name, id } }) => [name, id]);
    expect(names).toEqual(expect.arrayContaining(['status', 'subCode', 'decoder-input']));
    expect(names.filter((name) => /endpoint|signature/.test(name ?? ''))).toEqual([]);
  });

  test('describes no server, path or credential in its OpenAPI document', async () => {
    const document = JSON.parse(read('openapi.json'));
    expect(await new Validator().validate(document)).toMatchObject({ valid: true });
    expect(document).toMatchObject({ paths: {}, security: [], components: { securitySchemes: {} } });
    expect(document).not.toHaveProperty('servers');
    expect(document.info.title).toBe('Turnstile API: status codes and sub-codes');
  });

  test('gives its codes as data, with the sub-number of three digits', () => {
    expect(JSON.parse(read('codes.json'))).toMatchObject({ api: 'Turnstile API', header: 'X-Sub-Status' });
    expect(JSON.parse(read('codes/500-100.json'))).toMatchObject({ code: '500.100', url: '/codes/500-100' });
    expect(JSON.parse(read('endpoints.json')).endpoints).toEqual([]);
    expect(read('codes.csv')).toContain('HTTP 500.100,500,100,Script failed');
  });
});
