import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { useBrowser } from './browser.ts';
import type { SitePage } from './site-page.ts';

const open = useBrowser();
const count = catalog.endpoints.length;

const field = ({ page }: SitePage) => page.getByLabel('Filter by words, code, number, path, or URL');
const rows = ({ page }: SitePage) => page.locator('.endpoint-table tbody tr:visible');
const headings = ({ page }: SitePage) => page.locator('endpoint-filter h2:visible');
const status = ({ page }: SitePage) => page.locator('[data-filter-count]');
const numbers = (site: SitePage) =>
  rows(site).evaluateAll((list) => list.map((row) => (row as HTMLElement).dataset.number));

describe('the list of endpoints', () => {
  test('has every endpoint below the heading of its group', async () => {
    const site = await open('/endpoints');
    expect(await rows(site).count()).toBe(count);
    expect(await headings(site).count()).toBe(catalog.endpointGroups.length);
    expect(await site.page.locator('#lottery').textContent()).toMatch(/^\s*Lottery\s+9402 to 9406\s*$/);
    expect(await status(site).getAttribute('role')).toBe('status');
    await expect.poll(() => status(site).textContent()).toBe(`${count} of ${count} endpoints`);
  });

  test('is narrowed by a code, and the address remembers it', async () => {
    const site = await open('/endpoints');
    await field(site).fill('404.5');
    const listing = catalog.endpoints.filter(({ responses }) =>
      responses.some(({ code }) => code === '404.5'),
    );
    await expect.poll(() => numbers(site)).toEqual(listing.map(({ number }) => number));
    expect(site.address).toBe('/endpoints?q=404.5');
    expect(await status(site).textContent()).toBe(`${listing.length} of ${count} endpoints`);
    expect(await headings(site).count()).toBeLessThan(catalog.endpointGroups.length);
    await site.page.getByRole('button', { name: 'Reset filter' }).click();
    await expect.poll(() => rows(site).count()).toBe(count);
    expect(await headings(site).count()).toBe(catalog.endpointGroups.length);
    expect(site.address).toBe('/endpoints');
  });

  test.each([
    ['create acount', '1001'],
    ['forgot password', '2003'],
    ['https://api.example/v1/entity/id/17/data?x=1', '1002'],
    ['POST /lottery/reservation HTTP/1.1', '9402'],
    ['9404', '9404'],
  ])('is narrowed by %j', async (typed, number) => {
    const site = await open('/endpoints');
    await field(site).fill(typed);
    await expect.poll(() => numbers(site)).toContain(number);
    await expect.poll(() => rows(site).count()).toBeLessThan(5);
  });

  test('is narrowed by an address that somebody shared', async () => {
    const site = await open('/endpoints?q=/entity/id/17/data');
    await expect.poll(() => numbers(site)).toEqual(['1002', '1003']);
    expect(await field(site).inputValue()).toBe('/entity/id/17/data');
  });

  test('says when nothing fits', async () => {
    const site = await open('/endpoints');
    await field(site).fill('qwxyz');
    await expect.poll(() => status(site).textContent()).toBe('No endpoint matches this filter.');
    expect(await headings(site).count()).toBe(0);
    await field(site).fill('403.25');
    await expect.poll(() => status(site).textContent()).toBe('No endpoint lists 403.25.');
  });

  test('loads what finds words only when somebody is about to type', async () => {
    const site = await open('/endpoints');
    await site.page.waitForLoadState('networkidle');
    site.forgetRequests();
    await field(site).focus();
    await expect.poll(() => site.requests.length).toBeGreaterThan(0);
  });

  test('fits a phone', async () => {
    const site = await open('/endpoints', { viewport: { width: 360, height: 800 } });
    const overflow = () => document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await site.page.evaluate(overflow)).toBe(false);
  });
});
