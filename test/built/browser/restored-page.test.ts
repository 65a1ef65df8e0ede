/** A browser may restore a page with the results of the last visit and with empty fields: both must agree. */
import { expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();
/** Does the same as a browser that restores a page without its fields. */
const restore = () => {
  for (const field of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'main input, main textarea',
  ))
    field.value = '';
  window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
};

test('the filter of codes has the words of the address again', async () => {
  const site = await open('/codes?q=password');
  await site.page.evaluate(restore);
  expect(await site.page.locator('[name="q"]').inputValue()).toBe('password');
});

test('the filter of endpoints has the words of the address again', async () => {
  const site = await open('/endpoints?q=4001');
  await site.page.evaluate(restore);
  expect(await site.page.locator('[name="q"]').inputValue()).toBe('4001');
});

test('the decoder has no answer to an empty field', async () => {
  const site = await open('/decoder');
  await site.page.fill('#decoder-input', 'HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25');
  await expect.poll(() => site.page.locator('[data-code]').count()).toBe(1);
  await site.page.evaluate(restore);
  await expect.poll(() => site.page.locator('[data-code]').count()).toBe(0);
});

test('the signature checker has no result for empty fields', async () => {
  const site = await open('/signature');
  await site.page.click('[data-example]');
  const results = site.page.locator('[data-signature-results]');
  await expect.poll(() => results.isVisible()).toBe(true);
  await site.page.evaluate(restore);
  await expect.poll(() => results.isVisible()).toBe(false);
});
