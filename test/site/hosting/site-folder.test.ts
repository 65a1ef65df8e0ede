import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compressFiles } from '../../../src/site/hosting/compression.ts';
import {
  scriptHashes,
  writeFlatPages,
  writePolicies,
  writeServerRules,
} from '../../../src/site/hosting/site-folder.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'api-status-codes-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

const read = (path: string) => readFileSync(join(folder, path));
const files = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .sort();

describe('compression', () => {
  const long = 'a text '.repeat(300);

  test('writes both formats next to each long file, with its modification time', async () => {
    write('codes/index.html', long);
    write('short.json', '{}');
    write('image.png', long);
    utimesSync(join(folder, 'codes/index.html'), 1_000, 1_000);
    expect(await compressFiles(folder)).toBe(1);
    expect(files()).toEqual([
      'codes/index.html',
      'codes/index.html.br',
      'codes/index.html.gz',
      'image.png',
      'short.json',
    ]);
    expect(brotliDecompressSync(read('codes/index.html.br')).toString()).toBe(long);
    expect(gunzipSync(read('codes/index.html.gz')).toString()).toBe(long);
    for (const ending of ['br', 'gz'])
      expect(statSync(join(folder, `codes/index.html.${ending}`)).mtimeMs).toBe(1_000_000);
  });

  test('produces the same bytes each time', async () => {
    write('a.css', long);
    await compressFiles(folder);
    const first = [read('a.css.br'), read('a.css.gz')];
    await compressFiles(folder);
    expect([read('a.css.br'), read('a.css.gz')]).toEqual(first);
    expect(files()).toEqual(['a.css', 'a.css.br', 'a.css.gz']);
  });
});

describe('a built site', () => {
  const hash = 'qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4=';

  test('has the hash of each inline script once', async () => {
    write('index.html', '<head><script>a()</script><script src="/a.js"></script></head>');
    write('codes/index.html', '<head><script>a()</script></head>');
    expect(await scriptHashes(folder)).toEqual([hash]);
    await writeServerRules(folder, join(folder, 'rules'), '/docs');
    expect(files()).toEqual(
      expect.arrayContaining(['rules/nginx-http.conf', 'rules/nginx-server.conf', 'rules/site.caddy']),
    );
    for (const rules of ['rules/nginx-server.conf', 'rules/site.caddy'])
      expect(read(rules).toString()).toContain(hash);
  });

  test('has a policy in each page with the hashes of its own scripts', async () => {
    write('index.html', '<head><script>a()</script></head>');
    write('codes/index.html', '<head></head>');
    await writePolicies(folder);
    expect(read('index.html').toString()).toContain(`'sha256-${hash}'`);
    expect(read('codes/index.html').toString()).toMatch(/http-equiv(?!.*sha256)/);
  });

  test('has a flat file for each page except the home page and the 404 page', async () => {
    for (const page of ['index.html', '404.html', 'codes/index.html', 'codes/403.25/index.html'])
      write(page, page);
    expect(await writeFlatPages(folder)).toBe(2);
    expect(files().filter((name) => name.endsWith('.html'))).toEqual(
      [
        '404.html',
        'codes.html',
        'codes/403.25.html',
        'codes/403.25/index.html',
        'codes/index.html',
        'index.html',
      ].sort(),
    );
    expect(read('codes/403.25.html').toString()).toBe('codes/403.25/index.html');
  });
});
