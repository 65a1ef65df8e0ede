import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { axeProblems } from './axe.ts';
import { useBrowser } from './browser.ts';
import { eventually } from './decoder-page.ts';
import { kept, watch } from './privacy.ts';
import { SignaturePage } from './signature-page.ts';

const openPage = useBrowser();
const open = async (path = '/signature', options = {}) => new SignaturePage(await openPage(path, options));

const { example } = catalog.signature;
const value = JSON.stringify({ AppKey: example.appKey, IssuedAt: example.issuedAt, Token: example.token });
const curl = `* Connected to api.rubiq.net (192.0.2.1) port 443 (#0)
> POST /entity/?name=a HTTP/1.1
> Host: api.rubiq.net
> Signature: ${value}
>
< HTTP/1.1 401 Unauthorized
< Date: Tue, 08 Apr 2014 06:59:51 GMT
< ApiStatusSubCode: 401.9
<
`;

describe('the signature checker', () => {
  test('takes the request from what was pasted, and opens the first check that failed', async () => {
    const checker = await open();
    await checker.text.fill(curl);
    await eventually(() => checker.states()).toEqual({
      '401.1': 'passed',
      '401.2': 'passed',
      '401.3': 'passed',
      '401.4': 'passed',
      '401.5': 'passed',
      '401.6': 'failed',
      '401.7': 'not-checkable',
      '401.8': 'passed',
      '401.9': 'not-checkable',
      '401.10': 'not-checkable',
    });
    expect(await checker.opened()).toEqual(['401.6']);
    expect(await checker.field('url').inputValue()).toBe('https://api.rubiq.net/entity/?name=a');
    expect(await checker.clock.textContent()).toMatch(/: 2 h behind\.$/);
    expect(await checker.summary.getAttribute('role')).toBe('status');
  });

  test('shows the documented example, and folds what passed', async () => {
    const checker = await open();
    await checker.page.getByRole('button', { name: 'Try the documented example' }).click();
    await eventually(() => checker.summaryText()).toContain('the signature matches the request');
    expect(await checker.check('401.9').isVisible()).toBe(false);
    await checker.page.getByText('7 checks passed').click();
    expect(await checker.check('401.9').isVisible()).toBe(true);
    expect(await checker.field('method').isVisible()).toBe(false);
    await checker.text.fill('hello');
    await eventually(() => checker.field('method').isVisible()).toBe(true);
  });

  test('puts the failure first, and says who can fix it', async () => {
    const checker = await open();
    await checker.text.fill(curl);
    await eventually(() => checker.summaryText()).toContain('401.6');
    const [first] = await checker.page
      .locator('[data-signature-checks] > li')
      .evaluateAll((items) => (items as HTMLElement[]).map(({ dataset }) => dataset.code));
    expect(first).toBe('401.6');
    expect(await checker.page.locator('[data-signature-fixer]').textContent()).toMatch(/^Who can fix it: /);
  });

  test('says why the hash is wrong, and where the two texts part', async () => {
    const checker = await open();
    await checker.text.fill(curl.replace('?name=a', ''));
    await checker.secret.fill(example.appSecret);
    await eventually(() => checker.summaryText()).toContain('401.9');
    await checker.check('401.9').locator('summary').click();
    expect(await checker.check('401.9').textContent()).toContain('The first difference is at character 38');
    expect(await checker.check('401.9').locator('mark').allTextContents()).toEqual(['⏹', '/']);
    expect(await checker.check('401.9').locator('a').last().getAttribute('href')).toBe('/codes/401-9');
  });

  test('is used with the keyboard alone', async () => {
    const checker = await open();
    const { keyboard } = checker.page;
    await checker.text.focus();
    await keyboard.insertText(curl);
    await eventually(() => checker.summaryText()).toContain('401.6');
    for (let i = 0; i < 4; i++) await keyboard.press('Tab');
    expect(await checker.focused()).toBe('signature-secret');
    await keyboard.insertText(example.appSecret);
    await eventually(() => checker.summaryText()).toContain('401.9');
    for (let i = 0; i < 2; i++) await keyboard.press('Tab');
    await keyboard.press('Enter');
    expect(await checker.secret.inputValue()).toBe('');
    expect(await checker.focused()).toBe('signature-secret');
    await eventually(() => checker.summaryText()).not.toContain('401.9');
  });

  test('shows and hides the secret, and forgets it when the page is left', async () => {
    const checker = await open();
    await checker.secret.fill('s3cr3t');
    expect(await checker.secret.getAttribute('type')).toBe('password');
    const show = checker.page.getByRole('button', { name: 'Show the secret' });
    await show.click();
    expect(await checker.secret.getAttribute('type')).toBe('text');
    expect(await show.getAttribute('aria-pressed')).toBe('true');
    await show.click();
    expect(await checker.secret.getAttribute('type')).toBe('password');
    await show.click();
    await checker.page.getByRole('button', { name: 'Clear the secret' }).click();
    expect(await checker.secret.getAttribute('type')).toBe('password');
    await checker.secret.fill('s3cr3t');
    await checker.site.go('/codes');
    await checker.page.goBack();
    expect(await checker.secret.inputValue()).toBe('');
  });

  test('lets one choose among several requests', async () => {
    const checker = await open();
    await checker.text.fill(curl + curl.replace('/entity/?name=a', '/entity'));
    await eventually(() => checker.field('request').locator('option').count()).toBe(2);
    expect(await checker.field('url').inputValue()).toBe('https://api.rubiq.net/entity');
    await checker.field('request').selectOption({ index: 0 });
    await eventually(() => checker.field('url').inputValue()).toBe('https://api.rubiq.net/entity/?name=a');
  });

  test('sends nothing and keeps nothing', async () => {
    const checker = await open();
    const { page, site } = checker;
    await page.waitForLoadState('networkidle');
    const calls = await watch(page);
    const before = await kept(page);
    site.forgetRequests();
    await checker.text.fill(curl);
    await checker.secret.fill(example.appSecret);
    await eventually(() => checker.summaryText()).toContain('401.9');
    await page.getByText('Or type the parts').click();
    await page.getByRole('button', { name: 'Use the clock of this computer' }).click();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await eventually(() => checker.summaryText()).toBe('');
    expect(site.requests).toEqual([]);
    expect(await calls()).toEqual([]);
    expect(await kept(page)).toEqual(before);
    expect(site.address).toBe('/signature');
  });

  test('works with the network cut', async () => {
    const checker = await open();
    await checker.page.waitForLoadState('networkidle');
    await checker.page.context().setOffline(true);
    await checker.text.fill(curl);
    await checker.secret.fill(example.appSecret);
    await eventually(() => checker.summaryText()).toContain('401.9');
  });

  test('gives up a long comparison when something else is asked', async () => {
    const checker = await open();
    await checker.text.fill(curl.replace('?name=a', ''));
    await checker.typeSecretWhile('Trying common mistakes…', 'no-such-secret', example.appSecret);
    await eventually(() => checker.check('401.9').textContent()).toContain(
      'The first difference is at character 38',
    );
    expect(await checker.summaryText()).toContain('401.9. ');
    expect(await checker.results.getAttribute('aria-busy')).toBeNull();
  });

  test('keeps markup text', async () => {
    const checker = await open();
    const payload = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
    await checker.page.getByText('Or type the parts').click();
    await checker.field('method').fill(payload);
    await checker.field('url').fill(`https://x.example/${payload}`);
    await checker.field('value').fill(`{"AppKey":"${payload.replaceAll('"', '')}","IssuedAt":"${payload}"`);
    await eventually(() => checker.summaryText()).toContain('failed');
    expect(await checker.results.locator(':is(img, script)').count()).toBe(0);
    expect(await checker.page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test('says what to do with a text that holds no request', async () => {
    const checker = await open();
    await checker.text.fill('good morning');
    await eventually(() => checker.page.locator('[data-signature-read]').textContent()).toMatch(
      /^No request/,
    );
    expect(await checker.results.isVisible()).toBe(false);
  });

  test('says without JavaScript what it needs', async () => {
    const checker = await open('/signature', { javaScriptEnabled: false });
    expect(await checker.page.locator('signature-checker noscript').textContent()).toContain(
      'requires JavaScript',
    );
    expect(await checker.text.isVisible()).toBe(false);
  });

  test.each(['light', 'dark'] as const)('has no fault that axe finds, in %s', async (colorScheme) => {
    const checker = await open('/signature', { colorScheme });
    await checker.text.fill(curl);
    await checker.secret.fill(example.appSecret);
    await eventually(() => checker.summaryText()).toContain('401.9');
    await checker.check('401.9').locator('summary').click();
    expect(await axeProblems(checker.site)).toEqual([]);
  });

  test.each([320, 360, 1280])(
    'does not scroll sideways with its results, at a width of %i px',
    async (width) => {
      const checker = await open('/signature', { viewport: { width, height: 800 } });
      await checker.text.fill(curl);
      await checker.secret.fill(example.appSecret);
      await eventually(() => checker.summaryText()).toContain('401.9');
      await checker.check('401.9').locator('summary').click();
      expect(await checker.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
    },
  );
});

describe('a finding of the decoder that tells of a signature', () => {
  test.each(['/decoder', '/'])('is checked on %s itself, with what the text holds', async (path) => {
    const checker = await open(path);
    const { page, site } = checker;
    await site.decoderInput.fill(`${curl.replace('/entity/', '/entity/id/1')}\n${curl}`);
    await eventually(() => site.codes()).toEqual(['401.9']);
    const button = page.getByRole('button', { name: 'Check this signature' });
    await button.click();
    await eventually(() => checker.field('url').inputValue()).toBe(
      'https://api.rubiq.net/entity/id/1?name=a',
    );
    await checker.secret.fill('s3cr3t');
    await eventually(() => checker.check('401.9').textContent()).toContain('usual mistakes');
    expect(await axeProblems(site)).toEqual([]);
    await page.keyboard.press('Escape');
    await eventually(() => checker.secret.inputValue()).toBe('');
    expect(await checker.focused()).toBe('Check this signature');
    await button.click();
    await page.getByLabel('Request to check').selectOption({ index: 1 });
    await eventually(() => checker.field('url').inputValue()).toBe('https://api.rubiq.net/entity/?name=a');
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(site.address).toBe(path);
  });

  test('is checked in a file too', async () => {
    const checker = await open('/decoder');
    const { page, site } = checker;
    const noise = 'nothing of interest\n'.repeat(30_000);
    await page
      .locator('input[type="file"]')
      .setInputFiles([
        { name: 'curl.log', mimeType: 'text/plain', buffer: Buffer.from(noise + curl + noise) },
      ]);
    await eventually(() => site.codes()).toEqual(['401.9']);
    await page.getByRole('button', { name: 'Check this signature' }).click();
    await eventually(() => checker.field('url').inputValue()).toBe('https://api.rubiq.net/entity/?name=a');
  });

  test('says so where the checker cannot be loaded', async () => {
    const checker = await open('/decoder');
    const { page, site } = checker;
    await site.decoderInput.fill(curl);
    await eventually(() => site.codes()).toEqual(['401.9']);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Check this signature' }).click();
    await eventually(() => page.locator('[data-decoder-summary]').textContent()).toMatch(/did not load/);
    site.errors.length = 0;
  });

  test('is the only one with the button', async () => {
    const checker = await open('/decoder');
    await checker.site.decoderInput.fill('ApiStatusSubCode: 403.25');
    await eventually(() => checker.site.codes()).toEqual(['403.25']);
    expect(await checker.page.getByRole('button', { name: 'Check this signature' }).count()).toBe(0);
  });
});

test.each(['/codes/401', '/codes/401-9'])('%s leads to the signature checker', async (path) => {
  const { site, page } = await open(path);
  await page.getByRole('link', { name: 'Check my signature' }).click();
  await eventually(async () => site.address).toBe('/signature');
});
