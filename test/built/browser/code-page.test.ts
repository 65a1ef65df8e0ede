import { describe, expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import type { SitePage } from './site-page.ts';

const open = useBrowser();
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const phone = { viewport: { width: 360, height: 740 } };

const bottomOf = async (site: SitePage, selector: string) => {
  const box = await site.page.locator(selector).first().boundingBox();
  return box === null ? Number.NaN : box.y + box.height;
};
const topOf = async (site: SitePage, selector: string) =>
  (await site.page.locator(selector).first().boundingBox())?.y;
const isOpen = (site: SitePage, id: string) =>
  site.page.locator(`details:has(> summary > #${id})`).evaluate((fold: HTMLDetailsElement) => fold.open);
const meanings = (site: SitePage) => site.page.locator('.meanings > .meaning:visible h2').allTextContents();

describe('the page of a code', () => {
  test.each(['/codes/401-9', '/codes/403-30', '/codes/200', '/codes/404'])(
    'answers on the first screen of a phone, and says soon how to fix it: %s',
    async (path) => {
      const site = await open(path, phone);
      expect(await bottomOf(site, '.tile-first')).toBeLessThanOrEqual(740);
      expect(await topOf(site, '#how-to-fix')).toBeLessThanOrEqual(1_500);
      await site.page.setViewportSize({ width: 1280, height: 900 });
      expect(await topOf(site, '#how-to-fix')).toBeLessThanOrEqual(900);
    },
  );

  test.each(['/codes/401-9', '/codes/403-30', '/codes/404-4', '/codes/404', '/codes/412', '/codes/403-4'])(
    'has four marks of origin at most: %s',
    async (path) => {
      const site = await open(path);
      expect(await site.page.locator('main .provenance-mark').count()).toBeLessThanOrEqual(4);
      expect(await site.page.locator('.page-foot').textContent()).toContain('Unmarked text is our advice');
    },
  );

  test('has facts next to how to fix it where there is room, and below it where there is none', async () => {
    const site = await open('/codes/403-23');
    const [fix, response] = [await topOf(site, '#how-to-fix'), await topOf(site, '#sample-response')];
    expect(Math.abs((fix ?? 0) - (response ?? 0))).toBeLessThan(40);
    await site.page.setViewportSize({ width: 1100, height: 900 });
    expect(await topOf(site, '#sample-response')).toBeGreaterThan((await topOf(site, '#likely-causes')) ?? 0);
  });

  test('copies a summary with the address of the page', async () => {
    const site = await open('/codes/403-23', clipboard);
    await site.page.getByRole('button', { name: 'Copy summary' }).click();
    await expect
      .poll(() => site.page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(new RegExp(`^403\\.23 .*\n(?:- .*\n){3}- More: ${inject('site')}/codes/403-23$`));
  });

  test('has a menu that Escape and a click elsewhere close', async () => {
    const site = await open('/codes/403-23');
    const item = site.page.getByRole('button', { name: 'Copy as Markdown' });
    const opener = site.page.locator('.menu > summary');
    await opener.click();
    expect(await item.isVisible()).toBe(true);
    await site.page.keyboard.press('Escape');
    expect(await item.isVisible()).toBe(false);
    await opener.click();
    await site.page.locator('h1').click();
    expect(await item.isVisible()).toBe(false);
  });
});

describe('a folded section', () => {
  test('is open where the address names it, or something in it', async () => {
    const site = await open('/codes/403-25#history');
    await expect.poll(() => isOpen(site, 'history')).toBe(true);
    expect(await isOpen(site, 'sources')).toBe(false);
  });

  test('opens when a link on the page leads to it, again and again', async () => {
    const site = await open('/codes/403-25');
    for (let i = 0; i < 2; i++) {
      await site.page
        .locator('.fold a.chip[href="#sources"], main a[href="#sources"]')
        .first()
        .evaluate((link) => (link as HTMLElement).click());
      await expect.poll(() => isOpen(site, 'sources')).toBe(true);
      await site.page.locator('summary:has(> #sources)').click();
      await expect.poll(() => isOpen(site, 'sources')).toBe(false);
    }
  });

  test('is open on paper, and closed again after', async () => {
    const site = await open('/codes/403-25');
    await site.page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await site.page.locator('details.fold:not([open])').count()).toBe(0);
    await site.page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    expect(await site.page.locator('details.fold[open]').count()).toBe(0);
  });

  test('opens without JavaScript', async () => {
    const site = await open('/codes/403-25', { javaScriptEnabled: false });
    await site.page.locator('summary:has(> #sources)').click();
    expect(await site.page.locator('.fold-content a:visible').count()).toBeGreaterThan(0);
    expect(await site.page.locator('row-filter form:visible, meaning-picker form:visible').count()).toBe(0);
  });
});

test('the filter of mistakes opens those that match, and closes them when it is empty', async () => {
  const site = await open('/codes/401-9');
  const rows = site.page.locator('row-filter tbody tr:visible');
  expect(await rows.count()).toBe(0);
  await site.page.getByRole('searchbox').fill('utf-16');
  await expect.poll(() => rows.count()).toBeGreaterThan(0);
  expect(await site.page.locator('row-filter [role="status"]').textContent()).toMatch(/^\d+ of \d+$/);
  for (const text of await rows.allTextContents()) expect(text).toMatch(/UTF-16/i);
  await site.page.getByRole('searchbox').fill('no such mistake');
  await expect
    .poll(() => site.page.locator('row-filter [role="status"]').textContent())
    .toBe('Nothing matches.');
  await site.page.getByRole('searchbox').fill('');
  await expect.poll(() => site.page.locator('row-filter details:visible').count()).toBe(6);
  expect(await rows.count()).toBe(0);
});

describe('a code that means different things', () => {
  test('shows every meaning, and that of an endpoint alone once it is chosen', async () => {
    const site = await open('/codes/400-3');
    expect(await meanings(site)).toHaveLength(3);
    await site.page.getByLabel('Which endpoint did you call?').selectOption('1100');
    await expect.poll(() => meanings(site)).toEqual(['Required keys field missing (1100)']);
    expect(site.address).toBe('/codes/400-3?endpoint=1100');
    await site.page.getByLabel('Which endpoint did you call?').selectOption('');
    await expect.poll(() => meanings(site)).toHaveLength(3);
    expect(site.address).toBe('/codes/400-3');
  });

  test('shows the meaning of the endpoint in the address, and every one if it is not known', async () => {
    const site = await open('/codes/400-3?endpoint=1001');
    await expect.poll(() => meanings(site)).toEqual(['Mobile number badly formatted (1001, 1003)']);
    await site.go('/codes/400-3?endpoint=9');
    await expect.poll(() => meanings(site)).toHaveLength(3);
  });

  test('shows every meaning without JavaScript', async () => {
    const site = await open('/codes/400-3?endpoint=1001', { javaScriptEnabled: false });
    expect(await meanings(site)).toHaveLength(3);
  });
});
