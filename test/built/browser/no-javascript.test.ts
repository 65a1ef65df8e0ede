import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const count = entriesOf(catalog).size;
const off = { javaScriptEnabled: false };

describe('without JavaScript', () => {
  test('a code’s page reads, and shows no button that does nothing', async () => {
    const site = await open('/codes/403-25', off);
    expect(await site.page.locator('main').textContent()).toContain(
      'Access denied. The ApiSession does not have access to this resource',
    );
    expect(await site.page.locator('copy-button:visible').count()).toBe(0);
  });

  test('the table of codes is whole, without a filter', async () => {
    const site = await open('/codes', off);
    expect(await site.page.locator('.code-table tbody tr:visible').count()).toBe(count);
    expect(await site.page.locator('code-filter form').isVisible()).toBe(false);
  });

  test('the list of endpoints is whole, without a filter', async () => {
    const site = await open('/endpoints', off);
    expect(await site.page.locator('.endpoint-table tbody tr:visible').count()).toBe(
      catalog.endpoints.length,
    );
    expect(await site.page.locator('endpoint-filter form').isVisible()).toBe(false);
  });

  test('the decoder says what it needs', async () => {
    const site = await open('/decoder', off);
    expect(await site.page.locator('code-decoder > noscript').textContent()).toContain('requires JavaScript');
  });

  test('another spelling of an address leads to the page', async () => {
    const site = await open('/codes/403.25', off);
    await expect.poll(() => site.address).toBe('/codes/403-25');
  });
});
