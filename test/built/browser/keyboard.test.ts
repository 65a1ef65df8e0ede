/** Walks through the site with keys alone, and looks at each step where the focus is and whether it can be seen. */
import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { useBrowser } from './browser.ts';
import { clipboard, DecoderPage, eventually } from './decoder-page.ts';
import { SignaturePage } from './signature-page.ts';
import type { SitePage } from './site-page.ts';

const open = useBrowser();

/** Name and role of what has the focus, as far as a test tells elements apart by them. */
function focused(site: SitePage): Promise<string> {
  return site.page.evaluate(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body) return 'nothing';
    const label = (activeElement as HTMLInputElement).labels?.[0]?.textContent;
    const name = activeElement.getAttribute('aria-label') ?? label ?? activeElement.textContent ?? '';
    return activeElement.id || name.replace(/\s+/g, ' ').trim();
  });
}

/** Whether the element with the focus looks otherwise than without it. */
async function focusIsVisible(site: SitePage): Promise<boolean> {
  return site.page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const look = () => {
      const { outlineStyle, outlineWidth, boxShadow, backgroundColor, borderColor } =
        getComputedStyle(element);
      const outline = outlineStyle === 'none' ? 'none' : `${outlineStyle} ${outlineWidth}`;
      return [outline, boxShadow, backgroundColor, borderColor].join('; ');
    };
    const withFocus = look();
    element.blur();
    const without = look();
    element.focus();
    return withFocus !== without;
  });
}

/** Presses Tab until something is reached, and sees to it that the focus shows at every step. */
async function tabTo(site: SitePage, name: RegExp, most = 40): Promise<void> {
  for (let i = 0; i < most; i++) {
    await site.page.keyboard.press('Tab');
    const reached = await focused(site);
    if (reached !== 'nothing') expect([reached, await focusIsVisible(site)]).toEqual([reached, true]);
    if (name.test(reached)) return;
  }
  throw new Error(`${name} was not reached, but ${await focused(site)}`);
}

describe('with keys alone', () => {
  test('one skips to the content, searches, walks through results, and comes back', async () => {
    const site = await open('/codes/403-25');
    const { keyboard } = site.page;
    await tabTo(site, /^Skip to content$/, 1);
    await tabTo(site, /^Search/, 8);
    await keyboard.press('Control+k');
    await eventually(() => site.searchField.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await focusIsVisible(site)).toBe(true);
    await keyboard.type('401.99');
    await eventually(() => site.searchResults.count()).toBeGreaterThan(2);
    const outlines = () =>
      site.searchResults.evaluateAll((links) => links.map((link) => getComputedStyle(link).outlineStyle));
    expect(await outlines()).not.toContain('solid');
    for (const step of [0, 1]) {
      await keyboard.press('ArrowDown');
      expect(await site.pointedResult()).toBe(await site.searchResults.nth(step).getAttribute('href'));
      const pointed = (await outlines()).map((style) => style === 'solid');
      expect([pointed[step], pointed.filter(Boolean).length]).toEqual([true, 1]);
      expect(await focusIsVisible(site)).toBe(true);
    }
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    expect(await site.pointedResult()).toBeNull();
    expect(await site.searchField.evaluate((field) => field === document.activeElement)).toBe(true);
    await keyboard.press('Escape');
    await eventually(() => site.page.locator('dialog[open]').count()).toBe(0);
    expect(await focused(site)).toMatch(/^Search/);
    await keyboard.press('Enter');
    await eventually(() => site.searchField.isVisible()).toBe(true);
    await keyboard.type('403.23');
    await keyboard.press('Enter');
    await eventually(async () => site.address).toBe('/codes/403-23');
  });

  test('one filters the codes, and opens one', async () => {
    const site = await open('/codes');
    const { keyboard } = site.page;
    await site.page.locator('code-filter form').waitFor();
    await site.page.locator('h1').evaluate((heading) => {
      heading.tabIndex = -1;
      heading.focus();
    });
    await tabTo(site, /^Text/, 60);
    await keyboard.type('session key');
    await eventually(() => site.page.locator('[data-filter-count]').textContent()).toMatch(/^\d+ of/);
    await tabTo(site, /^Reset filters$/);
    await keyboard.press('Enter');
    await eventually(async () => site.address).toBe('/codes');
    await tabTo(site, /^\d{3}(\.\d+)?$/);
    await keyboard.press('Enter');
    await eventually(async () => site.address).toMatch(/^\/codes\/\d{3}/);
  });

  test('one decodes a paste, and checks its signature in a dialog that gives the focus back', async () => {
    const decoder = new DecoderPage(await open('/decoder', clipboard));
    const { site } = decoder;
    const { keyboard } = site.page;
    await decoder.paste(
      '> GET /v1/entity HTTP/1.1\n> Host: x.example\n> Signature: {"AppKey":1}\n>\n< HTTP/1.1 401 Unauthorized\n< ApiStatusSubCode: 401.9\n<\n',
    );
    await eventually(() => site.codes()).toEqual(['401.9']);
    expect(await focused(site)).toBe('decoder-input');
    expect(await focusIsVisible(site)).toBe(true);
    await tabTo(site, /^401\.9/);
    await tabTo(site, /^Check this signature$/);
    await keyboard.press('Enter');
    const dialog = site.page.locator('dialog[open]');
    await dialog.waitFor();
    const isInside = () => dialog.evaluate((one) => one.contains(document.activeElement));
    await eventually(isInside).toBe(true);
    await tabTo(site, /^signature-secret$/);
    expect(await isInside()).toBe(true);
    await keyboard.press('Escape');
    await eventually(() => dialog.count()).toBe(0);
    expect(await focused(site)).toBe('Check this signature');
  });

  test('one checks a signature, from the text to a check that failed', async () => {
    const checker = new SignaturePage(await open('/signature'));
    const { site } = checker;
    const { example } = catalog.signature;
    await checker.text.focus();
    await site.page.keyboard.insertText(
      `> GET /entity HTTP/1.1\n> Host: api.rubiq.net\n> Signature: {"AppKey":${example.appKey}}\n>\n`,
    );
    await eventually(() => checker.summaryText()).toMatch(/\d{3}\.\d/);
    await tabTo(site, /^Or type the parts$/, 4);
    await site.page.keyboard.press('Enter');
    for (const field of ['method', 'url', 'value', 'time', 'secret'])
      await tabTo(site, new RegExp(`^signature-${field}$`), 4);
    await tabTo(site, /^Show the secret$/, 1);
    await site.page.keyboard.press('Space');
    expect(await checker.secret.getAttribute('type')).toBe('text');
    await tabTo(site, /^Clear the secret$/, 1);
    const opened = await checker.opened();
    await tabTo(site, /401\.\d+/, 4);
    await site.page.keyboard.press('Enter');
    await eventually(() => checker.opened()).not.toEqual(opened);
  });
});

describe('before the content', () => {
  test.each(['/', '/codes/401-9', '/endpoints/1001', '/guides/signing-a-request', '/decoder', '/library'])(
    'Tab stops at most 12 times: %s',
    async (path) => {
      const site = await open(path);
      await site.page.locator('theme-button button[aria-label]').first().waitFor();
      const isInContent = () => site.page.evaluate(() => document.activeElement?.closest('main') !== null);
      let stops = 0;
      for (; stops <= 12; stops++) {
        await site.page.keyboard.press('Tab');
        if (await isInContent()) break;
      }
      expect(stops).toBeGreaterThan(2);
      expect(stops).toBeLessThanOrEqual(12);
    },
  );
});

describe('on a phone', () => {
  test('the menu opens, keeps the focus, and closes', async () => {
    const site = await open('/codes/401-9', { viewport: { width: 360, height: 740 } });
    const menu = site.page.getByRole('navigation', { name: 'Section' });
    expect(await menu.isVisible()).toBe(false);
    await tabTo(site, /^Menu$/, 6);
    await site.page.keyboard.press('Enter');
    await eventually(() => menu.isVisible()).toBe(true);
    expect(await menu.getByRole('link', { name: 'Guides' }).isVisible()).toBe(true);
    await tabTo(site, /^401\.9/);
    await eventually(() => site.page.locator('.main-frame').getAttribute('inert')).toBe('');
    await site.page.keyboard.press('Escape');
    await eventually(() => menu.isVisible()).toBe(false);
    await eventually(() => site.page.locator('.main-frame').getAttribute('inert')).toBeNull();
  });
});

test('a focus that does not show would be noticed', async () => {
  const site = await open('/codes/403-25');
  await site.page.evaluate(() => {
    const plain = new CSSStyleSheet();
    plain.replaceSync(
      '* { outline: none !important; box-shadow: none !important; background: none !important; border-color: red !important }',
    );
    document.adoptedStyleSheets = [plain];
  });
  await site.page.keyboard.press('Tab');
  await site.page.keyboard.press('Tab');
  expect(await focusIsVisible(site)).toBe(false);
});
