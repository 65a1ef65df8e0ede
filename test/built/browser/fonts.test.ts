import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { layoutShifts } from './layout-shifts.ts';

const open = useBrowser();
const pages = ['/', '/codes', '/codes/403-25', '/endpoints/1001', '/guides/getting-started', '/decoder'];
const lateMs = 500;

describe('the fonts', () => {
  test.each(pages)('are small files of this site: %s', async (path) => {
    const site = await open(path);
    await site.page.waitForLoadState('networkidle');
    const families = await site.page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
    });
    expect(families).toEqual(expect.arrayContaining(['IBM Plex Sans', 'IBM Plex Mono']));
    const bytes = await site.page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.woff2'))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    );
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(30_000);
  });

  test('that are preloaded are used', async () => {
    const site = await open('/codes/403-25');
    await site.page.evaluate(() => document.fonts.ready);
    const unused = await site.page.evaluate(() => {
      const preloaded = [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="font"]')];
      const requests = performance.getEntriesByType('resource').map(({ name }) => name);
      return preloaded.filter(({ href }) => requests.filter((name) => name === href).length !== 1).length;
    });
    expect(unused).toBe(0);
    expect(site.warnings).toEqual([]);
  });
});

describe.each([
  [360, pages],
  [1280, pages.slice(0, 3)],
])('where fonts come late, %i pixels wide,', (width, visited) => {
  test.each(visited)('nothing moves: %s', async (path) => {
    const site = await open('/404.html', { viewport: { width, height: 800 } });
    await site.page.route(/\.woff2$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, lateMs));
      await route.continue();
    });
    await site.page.goto(new URL(path, site.page.url()).href, { waitUntil: 'load' });
    await site.page.evaluate(() => document.fonts.ready);
    expect(await site.page.evaluate(layoutShifts)).toEqual([]);
  });
});
