import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import type { SitePage } from './site-page.ts';

const open = useBrowser();

/** Tries to make markup or code of a text on a page, and returns the results. */
async function attempts(site: SitePage): Promise<string[]> {
  const came = await site.page.evaluate(() => {
    const createPolicy = (name: string) =>
      (
        window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
      ).trustedTypes.createPolicy(name, { createScriptURL: (url: string) => url });
    const tries: Record<string, () => unknown> = {
      markup: () => {
        document.createElement('div').innerHTML = '<b>';
      },
      document: () => new DOMParser().parseFromString('<b>', 'text/html'),
      script: () => {
        document.createElement('script').src = '/pagefind/pagefind.js';
      },
      worker: () => new Worker('/pagefind/pagefind.js'),
      policy: () => createPolicy('other'),
      'the policy that is allowed': () => createPolicy('default'),
    };
    return Object.entries(tries).flatMap(([name, attempt]) => {
      try {
        attempt();
        return [name];
      } catch {
        return [];
      }
    });
  });
  site.errors.length = 0;
  return came;
}

describe('a page', () => {
  test('makes neither markup nor code of a text', async () => {
    expect(await attempts(await open('/decoder'))).toEqual([]);
  });

  test('lets the search load its own worker, and nothing else by it', async () => {
    const site = await open('/codes/403-25');
    const worker = site.page.waitForEvent('worker');
    await site.openSearch();
    await site.page.keyboard.type('clock skew');
    expect(new URL((await worker).url()).pathname).toBe('/pagefind/pagefind-worker.js');
    await expect.poll(() => site.searchResults.count()).toBeGreaterThan(0);
    expect(await attempts(site)).toEqual([]);
  });
});
