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

  test('links every code of the standard list, and fits one screen', async () => {
    const seen = await home.page.locator('code-map a:visible').count();
    expect(seen).toBe(catalog.standard.length);
    const box = await home.page.locator('.map-statuses').boundingBox();
    expect(box?.height).toBeLessThan(900);
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

  test('shows the sub-codes of endpoints when they are switched on', async () => {
    expect(await codeLink('404.5').isVisible()).toBe(false);
    await home.page.getByLabel(/^\s*Also show the \d+ sub-codes that only endpoints define\s*$/).check();
    expect(await codeLink('404.5').isVisible()).toBe(true);
  });

  test('is a list of lists to a screen reader', async () => {
    const tree = await home.page.locator('code-map').ariaSnapshot();
    expect(tree).toMatch(/- listitem:\n\s+- link "403 Entity authentication failed"/);
    expect(tree).toMatch(/- listitem:\n\s+- text: Session \(Data Isolation\)\n\s+- list:\n\s+- listitem:/);
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

  test('a code block has a button that copies it', async () => {
    const site = await open('/codes/403-25', {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await site.page.locator('.code-frame').first().hover();
    await site.page.getByRole('button', { name: 'Copy this code' }).first().click();
    await expect
      .poll(() => site.page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^HTTP\/1\.1 403 Forbidden\nDate: .*\nApiStatusSubCode: 403\.25$/);
  });
});
