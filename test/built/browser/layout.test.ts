import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { layoutShifts } from './layout-shifts.ts';

const open = useBrowser();

describe.each([360, 1280])('on a page that loads, %i pixels wide,', (width) => {
  test.each(['/', '/codes', '/codes/403-25', '/decoder'])('nothing moves: %s', async (path) => {
    const site = await open(path, { viewport: { width, height: 800 } });
    expect(await site.page.evaluate(layoutShifts)).toEqual([]);
  });
});

describe.each([360, 768, 1280, 1920])('from page to page, %i pixels wide,', (width) => {
  test('the header and the content begin at the same place', async () => {
    const site = await open('/', { viewport: { width, height: 800 }, bypassCSP: true });
    const leftOf = (selector: string) =>
      site.page.locator(selector).evaluateAll((all) => all.map((one) => one.getBoundingClientRect().left));
    const places = async () => {
      // A font that comes late is not used: on a busy machine, pages would differ by their fonts.
      await site.page.addStyleTag({ content: '* { font-family: sans-serif !important }' });
      return {
        header: [
          ...(await leftOf('.site-name')),
          ...(await leftOf('.site-areas a')),
          ...(await leftOf('.site-search button[data-open]')),
        ],
        content: await leftOf('h1'),
      };
    };
    const { header } = await places();
    const first = await site.go('/codes').then(places);
    expect(header.length).toBeGreaterThan(7);
    expect(first.header).toEqual(header);
    for (const path of ['/endpoints/1001', '/guides/getting-started', '/decoder', '/changes', '/404.html']) {
      await site.go(path);
      expect([path, await places()]).toEqual([path, first]);
    }
  });
});

test('paper shows the page in light, without navigation', async () => {
  const site = await open('/codes/401-9', { colorScheme: 'dark' });
  await site.page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const shown = await site.page.evaluate(() => {
    const navigation = document.querySelectorAll('nav, .site-search, .site-theme, .menu-button');
    return {
      ground: getComputedStyle(document.body).backgroundColor,
      text: getComputedStyle(document.querySelector('h1') ?? document.body).color,
      navigation: [...navigation].filter((one) => one.checkVisibility()).map((one) => one.className),
    };
  });
  expect(shown.ground).toBe('rgb(255, 255, 255)');
  expect(shown.text).toMatch(/^rgb\((?:\d|[1-4]\d), /);
  expect(shown.navigation).toEqual([]);
});
