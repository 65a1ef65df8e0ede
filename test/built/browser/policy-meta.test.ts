import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { withOwnPolicy } from '../../../src/site/hosting/site-folder.ts';
import { sharedChromium } from '../chromium.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await sharedChromium();
});

interface Visit {
  readonly page: Page;
  /** Complaints of the browser. */
  readonly complaints: string[];
}

/** Opens a page as it is on a host that sends no header fields of ours: with its policy in its head. */
async function visit(path: string): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.route(`${inject('site')}/**`, async (route) => {
    const response = await route.fetch();
    const { 'content-security-policy': _, ...headers } = response.headers();
    const isPage = headers['content-type']?.startsWith('text/html');
    const body = isPage ? withOwnPolicy(await response.text()) : await response.body();
    await route.fulfill({ response, headers, body });
  });
  const response = await page.goto(inject('site') + path);
  expect(response?.headers()['content-security-policy']).toBeUndefined();
  return { page, complaints };
}

/** Closes a page, whatever is still on its way to it. */
async function close(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
}

test.each(['/codes/403-25', '/guides/signing-a-request', '/decoder'])(
  '%s works with its policy in the page, and breaks no rule of it',
  async (path) => {
    const { page, complaints } = await visit(path);
    await page.keyboard.press('Control+k');
    await page.locator('dialog[open] input').fill('clock skew');
    await expect.poll(() => page.locator('[data-search-results] a').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close(page);
  },
);

test('the policy in the page keeps foreign scripts and requests out', async () => {
  const { page, complaints } = await visit('/codes/403-25');
  const tried = await page.evaluate(async () => {
    const attempt = async (what: () => unknown): Promise<string> => {
      try {
        await what();
        return 'allowed';
      } catch (error) {
        return String(error);
      }
    };
    return [
      await attempt(() => {
        document.createElement('script').textContent = 'document.title = "foreign"';
      }),
      await attempt(() => fetch('https://other.example/')),
    ];
  });
  expect(tried[0]).toMatch(/TrustedScript/);
  expect(tried[1]).toMatch(/Failed to fetch/);
  expect(complaints.join('\n')).toMatch(/other\.example[\s\S]*Content Security Policy/);
  await close(page);
});
