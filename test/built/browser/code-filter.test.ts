import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { useBrowser } from './browser.ts';

const open = useBrowser();
const count = entriesOf(catalog).size;

describe('the table of codes', () => {
  test('is narrowed by status, by who can fix it, by retry and by text, and the address remembers it', async () => {
    const site = await open('/codes');
    const rows = site.page.locator('.code-table tbody tr:visible');
    expect(await rows.count()).toBe(count);
    await site.page.getByLabel('Status').selectOption('403');
    await site.page.getByLabel('Text').fill('session');
    await expect.poll(() => rows.count()).toBeLessThan(count);
    expect(site.address).toBe('/codes?status=403&q=session');
    const found = await rows.count();
    await site.page.getByLabel('Who can fix it').selectOption('end-user');
    await site.page.getByLabel('Retry').selectOption('after-reauthentication');
    await expect.poll(() => rows.count()).toBeLessThan(found);
    expect(await rows.locator('a').first().textContent()).toBe('403.23');
    expect(await site.page.locator('[data-filter-count]').textContent()).toMatch(
      new RegExp(`^\\d+ of ${count} codes$`),
    );
  });

  test('names the outcome on a phone where there is nothing to fix', async () => {
    const site = await open('/codes', { viewport: { width: 360, height: 740 } });
    const labelOf = (code: string) =>
      site.page
        .locator('.code-table tr', { has: site.page.getByRole('link', { name: code, exact: true }) })
        .locator('td[data-label]')
        .first()
        .getAttribute('data-label');
    expect(await labelOf('200.2')).toBe('Outcome');
    expect(await labelOf('501.2')).toBe('Outcome');
    expect(await labelOf('403.25')).toBe('Who can fix it');
  });

  test('is narrowed by an address that somebody shared', async () => {
    const site = await open('/codes?retry=poll');
    const polled = catalog.standard.filter(({ retry }) => retry === 'poll').map(({ code }) => code);
    const links = site.page.locator('.code-table tbody tr:visible a');
    await expect.poll(() => links.allTextContents()).toEqual(polled);
  });

  test('says when nothing fits, and comes back whole', async () => {
    const site = await open('/codes');
    await site.page.getByLabel('Text').fill('qwxyz');
    await expect
      .poll(() => site.page.locator('[data-filter-count]').textContent())
      .toBe('No code matches this filter.');
    await site.page.getByRole('button', { name: 'Reset filters' }).click();
    await expect.poll(() => site.page.locator('.code-table tbody tr:visible').count()).toBe(count);
    expect(site.address).toBe('/codes');
  });

  test('finds words in any order, with slips of typing, and by what people call it', async () => {
    const site = await open('/codes');
    const links = site.page.locator('.code-table tbody tr:visible a');
    for (const [words, code] of [
      ['expired session', '403.23'],
      ['sesion expierd', '403.23'],
      ['user does not exist', '404.1'],
    ] as const) {
      await site.page.getByLabel('Text').fill(words);
      await expect.poll(() => links.allTextContents()).toContain(code);
      expect(await links.count()).toBeLessThan(10);
      expect(site.address).toBe(`/codes?q=${words.replaceAll(' ', '+')}`);
    }
  });

  test('finds the words of an address that somebody shared', async () => {
    const site = await open('/codes?q=sesion+expierd');
    const links = site.page.locator('.code-table tbody tr:visible a');
    await expect.poll(() => links.allTextContents()).toContain('403.23');
    expect(await site.page.getByLabel('Text').inputValue()).toBe('sesion expierd');
  });

  test('loads the words only when somebody is about to type, and looks in the rows until then', async () => {
    const site = await open('/codes');
    await site.page.getByLabel('Status').selectOption('403');
    await site.page.waitForLoadState('networkidle');
    site.forgetRequests();
    await site.page.route('**/*.js', (route) => setTimeout(() => void route.continue(), 1_500));
    await site.page.getByLabel('Text').fill('ess');
    const rows = site.page.locator('.code-table tbody tr:visible');
    await expect.poll(() => rows.count()).toBeGreaterThan(3);
    await expect.poll(() => site.requests.length).toBeGreaterThan(0);
    expect(await site.page.getByLabel('Text').inputValue()).toBe('ess');
  });

  test('shows what is an expected answer', async () => {
    const site = await open('/codes?outcome=expected');
    const rows = site.page.locator('.code-table tbody tr:visible');
    await expect.poll(() => rows.count()).toBeLessThan(count);
    for (const text of await rows.allTextContents()) expect(text).toContain('Expected answer');
  });

  test('takes what is not a choice for no filter', async () => {
    const site = await open('/codes?status=banana&fixer=%3Cb%3E');
    await expect.poll(() => site.page.locator('.code-table tbody tr:visible').count()).toBe(count);
    expect(await site.page.getByLabel('Status').locator('option:checked').textContent()).toBe('Any');
    expect(site.address).toBe('/codes');
  });

  test('drops only what is not a choice from the address', async () => {
    const site = await open('/codes?status=403&fixer=banana&q=session');
    await expect.poll(() => site.address).toBe('/codes?status=403&q=session');
  });
});
