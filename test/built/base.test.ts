import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atomProblems, childrenOf, readAtom } from '../atom.ts';
import { sharedChromium } from './chromium.ts';
import { programEnvironment } from './environment.ts';
import { type PageFile, readAddresses, readPages } from './page-file.ts';
import { type PreviewServer, startPreview } from './preview.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const base = '/docs/status';
const where = { BASE_PATH: base, SITE_URL: 'https://status.example' };

let outDir: string;
let pages: PageFile[];
let preview: PreviewServer;
let tab: Page;

beforeAll(async () => {
  // In the project, so that no other build uses the same folder for what it writes in between.
  outDir = mkdtempSync(join(root, 'node_modules', '.site-'));
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', outDir], {
    cwd: root,
    env: programEnvironment(where),
    stdio: 'pipe',
  });
  pages = readPages(outDir);
  preview = await startPreview(outDir, where);
  tab = await (await sharedChromium()).newPage();
});

afterAll(async () => {
  await tab?.close();
  await preview?.stop();
  rmSync(outDir, { recursive: true, force: true });
});

const page = (path: string) => pages.find((one) => one.path === path) as PageFile;
const read = (file: string) => readFileSync(join(outDir, file), 'utf8');

describe('a site below a path', () => {
  test('has it in every link and every file that it loads', () => {
    const addresses = readAddresses(outDir);
    const references = pages.flatMap(({ path, elements }) =>
      elements.flatMap(({ attributes: { href, src } }) =>
        [href, src].filter((one) => one?.startsWith('/')).map((one) => ({ path, one: one as string })),
      ),
    );
    expect(references.length).toBeGreaterThan(5_000);
    expect(references.filter(({ one }) => one !== base && !one.startsWith(`${base}/`))).toEqual([]);
    const broken = references.filter(({ one }) => {
      const path =
        decodeURIComponent(one.slice(base.length))
          .replace(/[?#].*/, '')
          .replace(/(.)\/$/, '$1') || '/';
      return !addresses.has(path);
    });
    expect(broken).toEqual([]);
  });

  test('has it in aliases and data files', () => {
    expect(page('/codes/403.25').meta.get('refresh')).toBe(`0;url=${base}/codes/403-25`);
    expect(JSON.parse(read('codes/403-25.json'))).toMatchObject({ url: `${base}/codes/403-25` });
    expect(JSON.parse(read('codes.json')).$schema).toBe(`${base}/codes.schema.json`);
    expect(read('codes/403-25.md')).toContain(`https://status.example${base}/codes/403-21`);
    expect(page('/codes/403-25').elements.map(({ attributes }) => attributes['data-copy-from'])).toContain(
      `${base}/codes/403-25.md`,
    );
    for (const file of ['openapi.json', 'llms.txt', 'llms-full.txt', 'codes.csv']) {
      expect([file, read(file)]).toEqual([
        file,
        expect.stringContaining(`https://status.example${base}/codes/403-25`),
      ]);
    }
  });

  test('names itself by its canonical address, and keeps aliases out of its sitemap', () => {
    const canonical = page('/codes/403-25').elements.find(({ attributes }) => attributes.rel === 'canonical');
    expect(canonical?.attributes.href).toMatch(
      new RegExp(`^https://status\\.example${base}/codes/403-25/?$`),
    );
    const sitemap = read('sitemap-0.xml');
    expect(sitemap).toMatch(
      /<loc>https:\/\/status\.example\/docs\/status\/codes\/403-25\/?<\/loc><lastmod>\d{4}-\d\d-\d\dT/,
    );
    expect(sitemap).toContain(`${base}/codes/403-25`);
    expect(sitemap).not.toMatch(/codes\/(?:403\.25|403_25|40325|403\/25)/);
  });

  test('has its whole address in its feed, and a path to it in every page', () => {
    const feed = readAtom(read('changes.xml'));
    expect(atomProblems(feed)).toEqual([]);
    expect(childrenOf(feed, 'link').map(({ attributes }) => attributes.href)).toEqual([
      `https://status.example${base}/changes.xml`,
      `https://status.example${base}/changes`,
    ]);
    expect(page('/').elements.map(({ attributes }) => attributes.href)).toContain(`${base}/changes.xml`);
  });

  test('names the image of its preview by the full address, on aliases too', () => {
    const addresses = readAddresses(outDir);
    const images = pages.map(({ path, meta }) => ({ path, image: meta.get('og:image') }));
    const prefix = `https://status.example${base}`;
    expect(images.filter(({ image }) => !addresses.has(image?.slice(prefix.length) ?? ''))).toEqual([]);
    for (const path of ['/codes/403-25', '/codes/403.25', '/codes/40325']) {
      expect([path, page(path).meta.get('og:image')]).toEqual([path, `${prefix}/codes/403-25.png`]);
      expect(page(path).meta.get('twitter:card')).toBe('summary_large_image');
      expect(page(path).meta.get('og:image:alt')).toMatch(/^403\.25 .*Retry: .*Who can fix it: /);
    }
    expect(page('/endpoints/1001').meta.get('og:image')).toBe(`${prefix}/endpoints/1001.png`);
    expect(page('/decoder').meta.get('og:image')).toBe(`${prefix}/preview.png`);
  });

  test('searches and decodes there', async () => {
    await tab.goto(`${preview.url}/decoder`);
    await tab.locator('#decoder-input').fill('ApiStatusSubCode: 403.25');
    await expect
      .poll(() => tab.locator('[data-code] h2 a').getAttribute('href'))
      .toBe(`${base}/codes/403-25`);
    await tab.keyboard.press('Control+k');
    await tab.locator('dialog[open] input').fill('clock skew');
    await expect
      .poll(() =>
        tab
          .locator('[data-search-results] a')
          .evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute('href'))),
      )
      .toContain(`${base}/codes/401-6`);
    await tab.goto(`${preview.url}/codes/403-25)`);
    await expect.poll(() => new URL(tab.url()).pathname).toBe(`${base}/codes/403-25`);
  });
});
