import { describe, expect, test } from 'vitest';
import { axeProblems } from './axe.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();

/** One page of every kind. */
const kinds = [
  '/',
  '/codes',
  '/codes/403',
  '/codes/401-10',
  '/codes/404-4',
  '/codes/403-4',
  '/endpoints',
  '/endpoints/1001',
  '/endpoints/1200',
  '/decoder',
  '/signature',
  '/changes',
  '/guides/status-and-sub-code',
  '/guides/signing-a-request',
  '/codes/401-9',
  '/404.html',
];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(kinds)('axe finds nothing on %s', async (path) => {
    expect(await axeProblems(await open(path, { colorScheme }))).toEqual([]);
  });

  test('axe finds nothing in the open search', async () => {
    const site = await open('/codes/403-25', { colorScheme });
    await site.openSearch();
    await site.page.keyboard.type('403.2');
    await expect.poll(() => site.searchResults.count()).toBeGreaterThan(2);
    expect(await axeProblems(site)).toEqual([]);
  });

  test('axe finds nothing in the answers of the decoder', async () => {
    const site = await open('/decoder', { colorScheme });
    await site.decoderInput.fill(
      'ApiStatusSubCode: 403.25\nApiStatusSubCode: 404.4\nstatus=502\nApiStatusSubCode: 401.99',
    );
    await expect.poll(() => site.findings.count()).toBe(4);
    expect(await axeProblems(site)).toEqual([]);
  });
});

describe.each([320, 360, 768, 1280])('at a width of %i px', (width) => {
  test.each(kinds)('%s does not scroll sideways', async (path) => {
    const site = await open(path, { viewport: { width, height: 800 } });
    expect(await site.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
});

test('an error of axe would be noticed', async () => {
  const site = await open('/decoder');
  await site.page.evaluate(() => document.documentElement.removeAttribute('lang'));
  expect((await axeProblems(site)).join()).toMatch(/html-has-lang/);
});
