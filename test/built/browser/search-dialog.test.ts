/** How the search looks and behaves around its results. */
import { describe, expect, test } from 'vitest';
import { codeUrl } from '../../../src/catalog/code.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { useBrowser } from './browser.ts';
import type { SitePage } from './site-page.ts';

const { code: example, common } = catalog.api.examples;
const open = useBrowser();
const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** Opens the search of a page and types. */
async function search(query: string, ...where: Parameters<typeof open>): Promise<SitePage> {
  const site = await open(...where);
  await site.openSearch();
  await site.page.keyboard.type(query);
  if (query !== '') await expect.poll(() => site.page.locator('[data-search-start]').isHidden()).toBe(true);
  return site;
}

function groups(site: SitePage): Promise<[heading: string | null, count: number][]> {
  return site.page
    .locator('[data-search-results] [role="group"]')
    .evaluateAll((all) =>
      all.map((group) => [group.getAttribute('aria-label'), group.querySelectorAll('a').length]),
    );
}

describe('the field', () => {
  test('is a combobox that controls options, which are links', async () => {
    const site = await search('403.2', '/');
    await expect.poll(() => site.searchResults.count()).toBeGreaterThan(2);
    const { role, expanded, controls } = await site.searchField.evaluate((field) => ({
      role: field.getAttribute('role'),
      expanded: field.getAttribute('aria-expanded'),
      controls: document.getElementById(field.getAttribute('aria-controls') ?? '')?.getAttribute('role'),
    }));
    expect([role, expanded, controls]).toEqual(['combobox', 'true', 'listbox']);
    expect(await site.page.locator('[data-search-results] a:not([role="option"][href])').count()).toBe(0);
    await site.page.keyboard.press('ArrowUp');
    expect(await site.pointedResult()).toBe(await site.searchResults.last().getAttribute('href'));
    expect(await site.page.locator('[aria-selected="true"]').count()).toBe(1);
    await site.page.keyboard.press('ArrowDown');
    expect(await site.pointedResult()).toBeNull();
  });

  test('takes the lines of a pasted response as they are', async () => {
    const site = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await site.openSearch();
    await site.page.evaluate(() =>
      navigator.clipboard.writeText('HTTP/1.1 403 Forbidden\nServer: 404.4\nApiStatusSubCode: 403.23\n'),
    );
    await site.page.keyboard.press('Control+v');
    await expect.poll(() => site.searchResults.first().getAttribute('href')).toBe('/codes/403-23');
    expect(await site.searchField.inputValue()).toMatch(/Forbidden Server: 404\.4 ApiStatusSubCode: 403\.23/);
    expect(await site.page.locator('[data-search-decoder]').isVisible()).toBe(true);
    await site.page.keyboard.press('Enter');
    await expect.poll(() => site.address).toBe('/codes/403-23');
  });

  test('announces the number of results once typing pauses', async () => {
    const site = await search('403.2', '/');
    const status = site.page.locator('[data-search-status]');
    await expect.poll(() => status.textContent()).toMatch(/^\d+ results$/);
    expect(await status.getAttribute('role')).toBe('status');
    expect(await status.textContent()).toBe(`${await site.searchResults.count()} results`);
    await site.searchField.fill(example);
    await expect.poll(() => status.textContent()).toBe('1 result');
  });
});

describe('an empty search', () => {
  test('shows what can be typed, and common codes to open', async () => {
    const site = await search('', '/codes');
    const start = site.page.locator('[data-search-start]');
    expect(await start.locator('dt').allTextContents()).toContainEqual(expect.stringContaining(example));
    expect(
      await start.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual(common.map((code) => codeUrl(code)));
    await expect.poll(() => site.searchField.getAttribute('aria-controls')).toBe('search-start');
    await site.page.keyboard.press('Enter');
    expect(site.address).toBe('/codes');
    await expect
      .poll(async () => {
        await site.page.keyboard.press('ArrowDown');
        return site.pointedResult();
      })
      .toBe(codeUrl(common[1]));
    await site.page.keyboard.press('Enter');
    await expect.poll(() => site.address).toBe(codeUrl(common[1]));
  });

  test('lists what was opened from this page, and stores nothing', async () => {
    const site = await search(example, '/');
    await expect.poll(() => site.searchResults.count()).toBe(1);
    const opened = site.page.context().waitForEvent('page');
    await site.searchResults.first().click({ modifiers: ['ControlOrMeta'] });
    await (await opened).close();
    await site.searchField.fill('');
    const links = site.page.locator('[data-search-opened] a');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      codeUrl(example),
    ]);
    expect(
      await site.page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage, ...history.state })),
    ).toEqual([]);
  });
});

describe('results', () => {
  test('show the code, the title, the message, and who can fix it', async () => {
    const site = await search('session expired', '/');
    await expect.poll(() => site.searchResults.count()).toBeGreaterThan(2);
    const first = site.searchResults.first();
    expect(await first.getAttribute('data-status')).toBe('4');
    expect(await first.locator('.search-sign').textContent()).toBe('403.23');
    expect(await first.locator('.search-title mark').allTextContents()).toEqual(['Session', 'expired']);
    expect(await first.locator('.search-text').textContent()).toMatch(/expired/);
    expect(await first.locator('.search-handling').textContent()).toMatch(/^Who can fix it: .+ · Retry: /);
  });

  test('of several kinds are in groups, none twice, and pages with the words follow', async () => {
    const site = await search('token', '/');
    await expect.poll(() => groups(site)).toContainEqual(['In the text of pages', expect.any(Number)]);
    const [best, ...others] = await groups(site);
    expect(best).toEqual(['Best matches', 3]);
    expect(others.map(([heading]) => heading)).toEqual(expect.arrayContaining(['Codes', 'Tools']));
    const urls = await site.searchResults.evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')),
    );
    expect(new Set(urls).size).toBe(urls.length);
  });

  test('stay where they are when pages with the words follow', async () => {
    const site = await search('session expired', '/');
    await expect.poll(() => site.searchResults.count()).toBeGreaterThan(0);
    const height = () => site.page.locator('dialog[open]').evaluate((dialog) => dialog.clientHeight);
    const top = () => site.searchResults.first().evaluate((link) => link.getBoundingClientRect().top);
    await site.page.keyboard.press('ArrowDown');
    const before = [await height(), await top(), await site.pointedResult()];
    await expect.poll(() => groups(site)).toContainEqual(['In the text of pages', expect.any(Number)]);
    expect([await height(), await top(), await site.pointedResult()]).toEqual(before);
  });

  test('are shown in the frame after a key', async () => {
    const site = await search('session expire', '/');
    await expect.poll(() => site.searchResults.count()).toBeGreaterThan(0);
    const shown = await site.searchField.evaluate((field) => {
      (field as HTMLInputElement).value = 'rate limit';
      field.dispatchEvent(new Event('input'));
      return document.querySelector('[data-search-results] a')?.getAttribute('href');
    });
    expect(shown).toBe('/codes/403-30');
  });

  test('are five on the first screen of a phone', async () => {
    for (const query of ['duplicate', '403.2', 'signature']) {
      const site = await search(query, '/', phone);
      await expect.poll(() => site.searchResults.count()).toBeGreaterThan(4);
      const visible = await site.searchResults.evaluateAll((links) => {
        const end = document.querySelector('.search-foot')?.getBoundingClientRect().top ?? 0;
        return links.filter((link) => link.getBoundingClientRect().bottom <= end).length;
      });
      expect([query, visible >= 5]).toEqual([query, true]);
      expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    }
  });
});

describe('without a page', () => {
  test('a status is explained once', async () => {
    const site = await search('429', '/');
    const dialog = site.page.locator('dialog[open]');
    const sentence = /429 Too Many Requests is not a code of this API/g;
    await expect.poll(() => dialog.textContent()).toMatch(sentence);
    await site.searchSettled();
    expect((await dialog.textContent())?.match(sentence)).toHaveLength(1);
  });

  test('nonsense finds nothing, and Enter opens the decoder', async () => {
    const site = await search('qqxz zzkw', '/codes');
    const notes = site.page.locator('[data-search-notes]');
    await expect.poll(() => notes.textContent()).toMatch(/^Nothing found\./);
    expect(await notes.getAttribute('role')).toBe('status');
    expect(await site.searchResults.count()).toBe(0);
    expect(await site.searchField.getAttribute('aria-expanded')).toBe('false');
    await site.page.keyboard.press('Enter');
    await expect.poll(() => site.address).toBe('/decoder');
  });

  test('the decoder of the same page gets the focus', async () => {
    const site = await search('qwxzv', '/decoder');
    await site.page.keyboard.press('Control+/');
    await expect.poll(() => site.page.locator('dialog[open]').count()).toBe(0);
    expect(await site.decoderInput.evaluate((input) => input === document.activeElement)).toBe(true);
    expect(await site.decoderInput.inputValue()).toBe('');
  });
});

test('a search that cannot be loaded says so', async () => {
  const site = await open('/');
  await site.page.route(/search-panel/, (route) => route.fulfill({ status: 404 }));
  await site.openSearch();
  const notes = site.page.locator('[data-search-notes]');
  await expect.poll(() => notes.textContent()).toMatch(/^The search could not be loaded\./);
  await site.page.keyboard.press('Enter');
  expect(site.address).toBe('/');
});

test('the button has the focus where nothing had it before', async () => {
  const site = await search('', '/codes');
  await site.page.keyboard.press('Escape');
  await expect.poll(() => site.page.locator('dialog[open]').count()).toBe(0);
  await expect
    .poll(() => site.page.evaluate(() => document.activeElement?.hasAttribute('data-open')))
    .toBe(true);
});

test('shortcuts are named as on the keyboard', async () => {
  const site = await open('/');
  const keys = site.page.locator('site-search [data-key]');
  expect(await keys.allTextContents()).toEqual(['Ctrl K', 'Ctrl /']);
  await site.page.addInitScript(() => Object.defineProperty(navigator, 'platform', { value: 'MacIntel' }));
  await site.page.reload();
  await expect.poll(() => keys.allTextContents()).toEqual(['⌘K', '⌘/']);
});
