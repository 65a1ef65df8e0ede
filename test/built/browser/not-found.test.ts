import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();

test.each([
  '/codes/403.25',
  '/codes/403_25',
  '/codes/40325',
  '/codes/403/25',
  '/codes/403-25.',
  '/codes/403-25)',
  '/codes/403.25)',
  '/codes/403%2E25',
  '/codes/403,25',
])('%s leads to the page of 403.25', async (path) => {
  const site = await open(path);
  await expect.poll(() => site.address).toBe('/codes/403-25');
});

test('an address with an unknown code gets what is known of its status', async () => {
  const site = await open('/codes/403-99');
  await expect.poll(() => site.page.locator('h1').textContent()).toBe('403.99 is not documented');
  expect(await site.page.locator('address-decoder').textContent()).toMatch(
    /403\.30 Blocked .+Who can fix it/s,
  );
  expect(await site.page.locator('address-decoder a[href="/codes/403"]').count()).toBe(1);
  expect(await site.page.title()).toMatch(/^403\.99 is not documented \| /);
});

test.each(['/endpoints/1001.', '/endpoints/1001)'])('%s leads to the page of endpoint 1001', async (path) => {
  const site = await open(path);
  await expect.poll(() => site.address).toBe('/endpoints/1001');
});

test('the number of an endpoint among the codes gets a link to the endpoint', async () => {
  const site = await open('/codes/1001');
  await expect
    .poll(() => site.page.locator('address-decoder').textContent())
    .toContain('1001 Create account');
  expect(await site.page.locator('address-decoder a').getAttribute('href')).toBe('/endpoints/1001');
});

test('the field of the 404 page opens the search with what is typed', async () => {
  const site = await open('/codes/403-99');
  const field = site.page.locator('search input');
  await field.fill('session expired');
  await field.press('Enter');
  await expect.poll(() => site.searchResults.first().getAttribute('href')).toBe('/codes/403-23');
});

test('promises nothing on the 404 page that needs JavaScript', async () => {
  const site = await open('/codes/403-99', { javaScriptEnabled: false });
  expect(await site.page.locator('address-decoder').textContent()).not.toContain('Look');
  expect(await site.page.locator('main a[href="/codes"]').isVisible()).toBe(true);
});

test('an address that is no code gets a list of ways on', async () => {
  const site = await open('/no/such/page');
  expect(await site.page.locator('h1').textContent()).toContain('no page at this address');
  expect(await site.page.locator('main a[href="/codes"]').count()).toBe(1);
});

test.each([
  ['/codes/session-expired', '/codes/403-23'],
  ['/docs/errors/unauthorized', '/codes/401'],
  ['/endpoint/create-account', '/endpoints/1001'],
  ['/guides/sign-requests', '/guides/signing-a-request'],
])('the words of %s lead to %s, first of at most five', async (path, url) => {
  const site = await open(path);
  const links = site.page.locator('address-decoder .suggested-pages a');
  await expect.poll(() => links.count()).toBeGreaterThan(0);
  expect(await links.first().getAttribute('href')).toBe(url);
  expect(await links.count()).toBeLessThanOrEqual(5);
  expect(await site.page.locator('address-decoder h2').textContent()).toBe('Did you mean');
  expect(await site.page.locator('main a[href="/codes"]').isVisible()).toBe(true);
});

test('nothing is suggested where nothing fits', async () => {
  const site = await open('/no/banana');
  await site.page.waitForLoadState('networkidle');
  expect(await site.page.locator('address-decoder h2').count()).toBe(0);
});
