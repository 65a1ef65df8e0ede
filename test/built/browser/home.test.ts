import { beforeEach, describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { useBrowser } from './browser.ts';
import type { SitePage } from './site-page.ts';

const open = useBrowser();
let home: SitePage;

const atHome = () =>
  beforeEach(async () => {
    home = await open('/');
  });

describe('the map of all codes', () => {
  atHome();

  const codeLink = (code: string) =>
    home.page.locator('code-map').getByRole('link', { name: new RegExp(`^${code} `) });
  const detail = (code: string) => home.page.locator(`#map-${code.replace('.', '-')}`);

  const shownCodes = () => home.page.locator('code-map li:visible').count();
  const press = (name: string | RegExp) =>
    home.page.locator('code-map').getByRole('button', { name, exact: true }).click();
  const count = () => home.page.locator('code-map [data-filter-count]').textContent();

  test('links every code of the standard list, in equal cells, and fits one screen', async () => {
    expect(await shownCodes()).toBe(catalog.standard.length);
    const box = await home.page.locator('.map-codes').boundingBox();
    expect(box?.height).toBeLessThan(900);
    const sizes = await home.page.locator('code-map li:visible a').evaluateAll((cells) =>
      cells.map((cell) => {
        const { width, height } = cell.getBoundingClientRect();
        return `${Math.round(width)} × ${Math.round(height)}`;
      }),
    );
    expect(new Set(sizes).size).toBe(1);
  });

  test('shows message and retry where one points, until Escape puts them away', async () => {
    await codeLink('401.6').hover();
    await expect
      .poll(() => detail('401.6').innerText())
      .toMatch(/timestamp[\s\S]*Retry:[\s\S]*Who can fix it:/);
    await home.page.keyboard.press('Escape');
    await expect.poll(() => detail('401.6').isVisible()).toBe(false);
  });

  test('shows them to whom comes with the keyboard too, and reads them as a description', async () => {
    await codeLink('403.23').focus();
    await home.page.keyboard.press('Tab');
    await expect.poll(() => detail('403.25').isVisible()).toBe(true);
    expect(await codeLink('403.25').getAttribute('aria-describedby')).toBe('map-403-25');
  });

  test('is filtered by buttons, and so is the table that it links to', async () => {
    expect(await codeLink('404.5').isVisible()).toBe(false);
    await press(/^Also show the \d+ sub-codes that only endpoints define$/);
    expect(await codeLink('404.5').isVisible()).toBe(true);
    const all = await shownCodes();
    expect((await count())?.trim()).toBe(`${all} of ${all} codes`);
    await press('The end user');
    await press('After re-authentication');
    expect(await shownCodes()).toBe(1);
    expect(await codeLink('403.23').isVisible()).toBe(true);
    expect(await count()).toBe(`1 of ${all} codes`);
    const table = home.page.getByRole('link', { name: 'table with filters' });
    expect(await table.getAttribute('href')).toMatch(/\/codes\?fixer=end-user&retry=after-reauthentication$/);
    await press('After re-authentication');
    const pressed = home.page.locator('code-map [aria-pressed="true"]');
    expect((await pressed.allTextContents()).map((text) => text.trim())).toEqual([
      'The end user',
      expect.stringMatching(/^Also show/),
    ]);
  });

  test('is a list of links and groups of buttons to a screen reader', async () => {
    const tree = await home.page.locator('code-map').ariaSnapshot();
    expect(tree).toMatch(/- group "Who can fix it":\n[^\n]*\n\s+- button "You \(the caller\)"/);
    expect(tree).toMatch(/- listitem:\n\s+- link "403 Entity authentication failed"/);
  });
});

describe('the box', () => {
  atHome();

  test('gets the cursor with Ctrl+/', async () => {
    await home.page.keyboard.press('Control+/');
    expect(await home.page.evaluate(() => document.activeElement?.id)).toBe('decoder-input');
  });

  test('takes what is pasted anywhere on the page', async () => {
    await home.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'HTTP/1.1 401\nApiStatusSubCode: 401.9');
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    await expect.poll(() => home.codes()).toEqual(['401.9']);
    expect(await home.page.evaluate(() => document.activeElement?.id)).toBe('decoder-input');
  });

  test('leaves alone what is pasted into another field', async () => {
    await home.openSearch();
    await home.page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '401.9');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    expect(await home.decoderInput.inputValue()).toBe('');
  });
});

describe('elsewhere', () => {
  test('Ctrl+/ opens the search where there is no box', async () => {
    const site = await open('/codes/403-25');
    await site.page.keyboard.press('Control+/');
    await expect.poll(() => site.searchField.isVisible()).toBe(true);
  });

  test('a theme that is chosen stays on the next page, from its first frame', async () => {
    const site = await open('/codes/403-25', { colorScheme: 'dark' });
    const theme = () => site.page.evaluate(() => document.documentElement.dataset.theme);
    expect(await theme()).toBe('dark');
    const button = site.page.getByRole('button', { name: /^Theme: / });
    await button.click();
    expect(await theme()).toBe('light');
    await site.go('/codes');
    expect(await theme()).toBe('light');
    expect(await button.getAttribute('aria-label')).toBe('Theme: light. Switch to dark.');
    await button.click();
    expect(await theme()).toBe('dark');
    await button.click();
    expect(await button.getAttribute('aria-label')).toBe('Theme: automatic. Switch to light.');
    expect(await theme()).toBe('dark');
    await site.page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(theme).toBe('light');
  });

  test.each([
    ['a code block', '/codes/403-25', /^HTTP\/1\.1 403 Forbidden\nDate: .*\nApiStatusSubCode: 403\.25$/],
    ['of commands with output only the commands', '/cli', /^npx api-status-codes explain 403\.25$/],
  ])('a button copies %s', async (_what, path, text) => {
    const site = await open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    await site.page.getByRole('button', { name: 'Copy this code' }).first().click();
    await expect.poll(() => site.page.evaluate(() => navigator.clipboard.readText())).toMatch(text);
  });
});
