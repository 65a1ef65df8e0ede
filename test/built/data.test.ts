import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, inject, test } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { entriesOf } from '../../src/catalog/entries.ts';
import { catalog } from '../../src/catalog/index.ts';
import { readCsv } from '../csv.ts';
import { useBrowser } from './browser/browser.ts';
import type { SitePage } from './browser/site-page.ts';
import { readPages } from './page-file.ts';

async function get(path: string): Promise<{ type: string | null; text: string }> {
  const response = await fetch(`${inject('site')}${path}`, { redirect: 'error' });
  expect(response.status, path).toBe(200);
  return { type: response.headers.get('content-type'), text: await response.text() };
}

describe('data files', () => {
  test('of a code are served as JSON and as Markdown', async () => {
    const json = await get('/codes/403-25.json');
    const markdown = await get('/codes/403-25.md');
    expect(json.type).toMatch(/^application\/json/);
    expect(JSON.parse(json.text)).toMatchObject({
      kind: 'documented',
      code: '403.25',
      status: 403,
      url: '/codes/403-25',
    });
    expect(markdown.type).toMatch(/^text\/markdown/);
    expect(markdown.text).toMatch(/^# 403\.25 /);
    expect(markdown.text).toContain('> Access denied. The ApiSession does not have access to this resource');
  });

  test('of all codes and endpoints hold them all, and name a schema that is there', async () => {
    const codes = JSON.parse((await get('/codes.json')).text);
    const endpoints = JSON.parse((await get('/endpoints.json')).text);
    expect([codes.codes.length, endpoints.endpoints.length]).toEqual([
      entriesOf(catalog).size,
      catalog.endpoints.length,
    ]);
    expect(JSON.parse((await get(codes.$schema)).text)).toMatchObject({ $id: '/codes.schema.json' });
    expect(JSON.parse((await get(endpoints.$schema)).text)).toMatchObject({ $id: '/endpoints.schema.json' });
  });

  test('keep to their schemas, and say of which version they are', async () => {
    for (const name of ['codes', 'endpoints']) {
      const data = JSON.parse((await get(`/${name}.json`)).text);
      const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
      addFormats.default(ajv);
      const validate = ajv.compile(JSON.parse((await get(data.$schema)).text));
      validate(data);
      expect([name, validate.errors, data.version]).toEqual([name, null, packageJson.version]);
    }
  });

  test('of an endpoint are served as Markdown', async () => {
    const { type, text } = await get('/endpoints/1001.md');
    expect(type).toMatch(/^text\/markdown/);
    expect(text).toMatch(/^# 1001 Create account\n/);
  });

  test('for spreadsheets and for language models have the right media type', async () => {
    const table = await get('/codes.csv');
    expect(table.type).toMatch(/^text\/csv/);
    expect(readCsv(table.text).map(([code]) => code)).toContain('HTTP 401.10');
    for (const path of ['/llms.txt', '/llms-full.txt']) {
      const { type, text } = await get(path);
      expect([path, type]).toEqual([path, expect.stringMatching(/^text\/plain/)]);
      expect(text).toMatch(/^# API Status Codes\n/);
    }
  });

  test('lead somewhere wherever /llms.txt links to, and every guide and manual is among it', async () => {
    const urls = [...(await get('/llms.txt')).text.matchAll(/\]\((\S+?)\)/g)].map(([, url]) => url as string);
    const guides = readPages().flatMap(({ path }) => (path.startsWith('/guides/') ? [path] : []));
    expect(urls).toEqual(expect.arrayContaining([...guides, '/library', '/cli', '/data']));
    for (const url of urls) await get(url);
  });
});

describe('Copy as Markdown', () => {
  const open = useBrowser();
  const button = 'copy-button[data-copy-from] button';
  const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

  /** Opens the menu with the button; on the page of an endpoint there is none. */
  async function openMenu({ page }: SitePage): Promise<void> {
    const menu = page.locator('.menu > summary');
    if ((await menu.count()) > 0) await menu.click();
  }

  test.each(['/codes/403-25', '/endpoints/1001'])('copies %s, and asks for it only then', async (path) => {
    const site = await open(path, clipboard);
    await site.page.waitForLoadState('networkidle');
    const asked = () => site.requests.filter((url) => url.endsWith('.md'));
    expect(asked()).toEqual([]);
    site.forgetRequests();
    await openMenu(site);
    await site.page.click(button);
    await expect
      .poll(() => site.page.textContent(`copy-button[data-copy-from] [role="status"]`))
      .toBe('Copied');
    expect(await site.page.evaluate(() => navigator.clipboard.readText())).toBe(
      (await get(`${path}.md`)).text,
    );
    expect(site.requests).toEqual([`${inject('site')}${path}.md`]);
  });

  test('says so where the file cannot be loaded or the browser refuses', async () => {
    const lost = await open('/codes/403-25', clipboard);
    await lost.page.route('**/*.md', (route) => route.fulfill({ status: 404 }));
    await openMenu(lost);
    await lost.page.click(button);
    const said = `copy-button[data-copy-from] [role="status"]`;
    await expect.poll(() => lost.page.textContent(said)).toBe('Loading failed');
    const refused = await open('/codes/403-25');
    await refused.page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('refused'));
    });
    await openMenu(refused);
    await refused.page.click(button);
    await expect.poll(() => refused.page.textContent(said)).toBe('Copying failed');
  });

  test('stands on every page of a code and of an endpoint, and on no other', () => {
    const from = readPages().flatMap(({ path, elements }) =>
      elements.flatMap(({ attributes }) =>
        attributes['data-copy-from'] ? [{ path, file: attributes['data-copy-from'] }] : [],
      ),
    );
    expect(from).toHaveLength(entriesOf(catalog).size + catalog.endpoints.length);
    expect(from.filter(({ path, file }) => file !== `${path}.md`)).toEqual([]);
  });
});
