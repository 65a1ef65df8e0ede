import { describe, expect, test } from 'vitest';
import { codeUrl } from '../../../src/catalog/code.ts';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { spellings } from '../../spellings.ts';
import { useBrowser } from './browser.ts';

const codes = [...entriesOf(catalog).keys()];
const { code: example } = catalog.api.examples;
const open = useBrowser();

describe('the search', () => {
  test('puts the page of every code first, however it is spelled', async () => {
    const site = await open('/');
    await site.openSearch();
    await site.searchField.fill('200');
    await expect.poll(() => site.searchResults.count()).toBeGreaterThan(0);
    const queries = codes.flatMap((code) => spellings(code).map((query) => ({ code, query })));
    expect(queries.length).toBeGreaterThan(8 * codes.length);
    const found = await site.page.evaluate((list) => {
      const field = document.querySelector<HTMLInputElement>('dialog[open] input');
      return Promise.all(
        list.map(async ({ query }) => {
          if (!field) return null;
          field.value = query;
          field.dispatchEvent(new Event('input'));
          return document.querySelector('[data-search-results] a')?.getAttribute('href') ?? null;
        }),
      );
    }, queries);
    const missed = queries.filter(({ code }, i) => found[i] !== `/codes/${code.replace('.', '-')}`);
    expect(missed).toEqual([]);
    console.info(
      `search hits: ${queries.length - missed.length} of ${queries.length} (${codes.length} codes)`,
    );
  });

  test('opens the first result with Enter', async () => {
    const site = await open('/guides/handling-and-retrying');
    await site.openSearch();
    await site.page.keyboard.type('ApiStatusSubCode=401.10');
    await site.page.keyboard.press('Enter');
    await expect.poll(() => site.address).toBe('/codes/401-10');
  });

  test('only points at the nearest result of an unknown sub-code with Enter', async () => {
    const site = await open('/');
    await site.openSearch();
    await site.page.keyboard.type('403.99');
    await site.page.keyboard.press('Enter');
    await expect.poll(() => site.pointedResult()).toBe('/codes/403');
    expect(site.address).toBe('/');
    await site.page.keyboard.press('Enter');
    await expect.poll(() => site.address).toBe('/codes/403');
  });

  test('takes what is typed on a result back into the field', async () => {
    const site = await open('/');
    await site.openSearch();
    await site.page.keyboard.type('403.2');
    await expect.poll(() => site.searchResults.count()).toBeGreaterThan(2);
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.type('5');
    expect(await site.searchField.inputValue()).toBe('403.25');
    expect(await site.searchField.evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test('keeps the field in sight while the results scroll', async () => {
    const site = await open('/', { viewport: { width: 400, height: 320 } });
    await site.openSearch();
    await site.page.keyboard.type('40');
    await expect.poll(() => site.searchResults.count()).toBeGreaterThan(6);
    const scrolled = await site.page.evaluate(() => {
      const results = document.querySelector('[data-search-results]');
      const dialog = document.querySelector('dialog[open]');
      results?.scrollTo(0, 1e6);
      dialog?.scrollTo(0, 1e6);
      return { results: (results?.scrollTop ?? 0) > 0, dialog: (dialog?.scrollTop ?? 0) > 0 };
    });
    expect(scrolled).toEqual({ results: true, dialog: false });
  });

  test('is walked through with the arrow keys', async () => {
    const site = await open('/');
    await site.openSearch();
    await site.page.keyboard.type('401.99');
    await expect.poll(() => site.searchResults.count()).toBeGreaterThan(2);
    await site.page.keyboard.press('ArrowDown');
    await site.page.keyboard.press('ArrowDown');
    const second = await site.searchResults.nth(1).getAttribute('href');
    await site.page.keyboard.press('Enter');
    await expect.poll(() => site.address).toBe(second);
  });

  test('says of an unknown code that it is not documented', async () => {
    const site = await open('/');
    await site.openSearch();
    await site.searchField.fill('401.99');
    await expect.poll(() => site.searchResults.first().textContent()).toContain('401.99 is not documented');
    expect(await site.searchResults.first().getAttribute('href')).toBe('/codes/401');
  });

  test('answers each key of a code without any request', async () => {
    const site = await open('/');
    await site.openSearch();
    await site.page.waitForLoadState('networkidle');
    site.forgetRequests();
    for (const [i] of [...example].entries()) {
      await site.page.keyboard.press(example.charAt(i));
      const typed = example.slice(0, i + 1);
      await expect.poll(() => site.searchResults.first().textContent()).toContain(typed.replace(/\.$/, ''));
    }
    await expect.poll(() => site.searchResults.first().getAttribute('href')).toBe(codeUrl(example));
    expect(site.requests).toEqual([]);
  });

  test('loads the search of pages only when words are typed', async () => {
    const site = await open(codeUrl(example));
    const askedForPages = () =>
      site.requests.filter((url) => /\/(?:pagefind|_astro)\/(?:pagefind|page-search)/.test(url));
    await site.openSearch();
    await site.page.keyboard.type(example);
    await expect.poll(() => site.searchResults.first().getAttribute('href')).toBe(codeUrl(example));
    await site.page.waitForLoadState('networkidle');
    expect(askedForPages()).toEqual([]);
    await site.searchField.fill('clock skew');
    await expect.poll(askedForPages).not.toEqual([]);
  });

  test.each([
    ['clock skew', '/codes/401-6'],
    ['bad signature', '/codes/401'],
    ['rate limit', '/codes/403-30'],
    ['session expired', '/codes/403-23'],
    ['forgotten password', '/endpoints/2003'],
    ['Access-Control-Expose-Headers', '/guides/status-and-sub-code'],
  ])('finds "%s" by its words', async (words, path) => {
    const site = await open('/');
    await site.openSearch();
    await site.page.keyboard.type(words);
    await expect
      .poll(() =>
        site.searchResults.evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute('href'))),
      )
      .toContain(path);
  });

  test('closes with Escape and gives the focus back', async () => {
    const site = await open('/codes/403-25');
    await site.page.locator('site-search [data-open]').focus();
    await site.page.keyboard.press('Enter');
    await expect.poll(() => site.searchField.isVisible()).toBe(true);
    await site.page.keyboard.press('Escape');
    await expect.poll(() => site.page.locator('dialog[open]').count()).toBe(0);
    expect(await site.page.evaluate(() => document.activeElement?.hasAttribute('data-open'))).toBe(true);
  });

  test('shows text as text', async () => {
    const site = await open('/');
    await site.openSearch();
    await site.page.keyboard.type('<img src=x onerror=document.title=1> 403.25');
    await site.page.waitForTimeout(300);
    expect(await site.page.locator('dialog img').count()).toBe(0);
  });
});
