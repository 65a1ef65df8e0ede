import { expect, test } from 'vitest';
import { axeProblems } from './axe.ts';
import { useBrowser } from './browser.ts';
import type { SitePage } from './site-page.ts';

const open = useBrowser();

/** Runs axe in light and in dark. */
async function problemsInBothSchemes(site: SitePage): Promise<string[]> {
  const light = await axeProblems(site);
  await site.switchScheme('dark');
  return [...light, ...(await axeProblems(site))];
}

test('axe finds nothing in the open search', async () => {
  const site = await open('/codes/403-25', { colorScheme: 'light' });
  await site.openSearch();
  await site.page.keyboard.type('403.2');
  await expect.poll(() => site.searchResults.count()).toBeGreaterThan(2);
  expect(await problemsInBothSchemes(site)).toEqual([]);
});

test.each([
  ['nothing', ''],
  ['words of several kinds', 'signature'],
  ['what has no page', '429'],
  ['nonsense', 'qqxz zzkw'],
])('axe finds nothing in the search for %s', async (_, query) => {
  const site = await open('/codes/403-25', { colorScheme: 'light' });
  await site.openSearch();
  await site.page.keyboard.type(query);
  await site.searchSettled();
  await site.page.keyboard.press('ArrowDown');
  expect(await problemsInBothSchemes(site)).toEqual([]);
});

test('axe finds nothing in the answers of the decoder', async () => {
  const site = await open('/decoder', { colorScheme: 'light' });
  await site.decoderInput.fill(
    'ApiStatusSubCode: 403.25\nApiStatusSubCode: 404.4\nstatus=502\nApiStatusSubCode: 401.99',
  );
  await expect.poll(() => site.findings.count()).toBe(4);
  expect(await problemsInBothSchemes(site)).toEqual([]);
});

test.each([
  ['/codes?q=sesion+expierd', '.code-table tbody tr[hidden]'],
  ['/endpoints?q=404.4', '.endpoint-table tbody tr[hidden]'],
  ['/codes/session-expired', '.suggested-pages a'],
])('axe finds nothing in %s', async (path, sign) => {
  const site = await open(path, { colorScheme: 'light' });
  await site.page.locator(sign).first().waitFor({ state: 'attached' });
  expect(await problemsInBothSchemes(site)).toEqual([]);
});

test('an error of axe would be noticed', async () => {
  const site = await open('/decoder');
  await site.page.evaluate(() => document.documentElement.removeAttribute('lang'));
  expect((await axeProblems(site)).join()).toMatch(/html-has-lang/);
});
