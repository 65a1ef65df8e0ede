import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterEach, beforeAll, expect } from 'vitest';
import { sharedChromium } from '../chromium.ts';
import { SitePage } from './site-page.ts';

/**
 * Opens pages for the tests of a file. What they open is closed after each test, which fails where
 * a page reported an error or asked another host for anything.
 */
export function useBrowser(): (path: string, options?: BrowserContextOptions) => Promise<SitePage> {
  let browser: Browser;
  const opened: SitePage[] = [];

  beforeAll(async () => {
    browser = await sharedChromium();
  });

  afterEach(async () => {
    for (const site of opened.splice(0)) {
      const errors = site.errors.filter((error) => !/status of 404/.test(error));
      await site.close();
      expect([...errors, ...site.foreignRequests]).toEqual([]);
    }
  });

  return async (path, options) => {
    const site = await SitePage.open(browser, path, options);
    opened.push(site);
    return site;
  };
}
