import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();

const response = `HTTP/1.1 403 Forbidden
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 403.25
Content-Length: 0

`;

const conversation = `> POST /v1/entity/12 HTTP/1.1
> Host: api.example
> Signature: {"AppKey":32767,"IssuedAt":"20140408045941","Token":"c2VjcmV0LXRva2Vu"}
>
< HTTP/1.1 400 Bad Request
< ApiStatusSubCode: 400.3
<
`;

describe('the decoder', () => {
  test('names the code of a pasted response', async () => {
    const site = await open('/decoder');
    await site.decoderInput.fill(response);
    await expect.poll(() => site.codes()).toEqual(['403.25']);
    const card = site.findings.first();
    expect(await card.textContent()).toContain(
      'Access denied. The ApiSession does not have access to this resource',
    );
    expect(await card.locator('h2 a').getAttribute('href')).toBe('/codes/403-25');
  });

  test('stands on the home page too', async () => {
    const site = await open('/');
    await site.decoderInput.fill(response);
    await expect.poll(() => site.codes()).toEqual(['403.25']);
  });

  test('takes the meaning from the endpoint that was called', async () => {
    const site = await open('/decoder');
    await site.decoderInput.fill(conversation);
    await expect.poll(() => site.findings.first().textContent()).toContain('Mobile number');
    await site.decoderInput.fill('ApiStatusSubCode: 400.3');
    await expect.poll(() => site.findings.first().textContent()).toContain('different things');
    expect(await site.findings.first().locator('a[href="/endpoints/1100"]').count()).toBe(1);
  });

  test('is asked by a form as well', async () => {
    const site = await open('/decoder');
    await site.page.getByLabel('Sub-code', { exact: true }).fill('400.3');
    await site.page.locator('[name="endpoint"]').selectOption('1001');
    await expect.poll(() => site.findings.first().textContent()).toContain('Mobile number');
  });

  test('is prefilled by an address, and gives such an address', async () => {
    const site = await open('/decoder?code=400.3&endpoint=1001');
    await expect.poll(() => site.codes()).toEqual(['400.3']);
    expect(await site.page.getByLabel('Sub-code', { exact: true }).inputValue()).toBe('400.3');
    expect(await site.page.locator('[data-decoder-share] copy-button').getAttribute('data-copy')).toMatch(
      /\/decoder\?code=400\.3&endpoint=1001$/,
    );
  });

  test('copies that address, and says so', async () => {
    const site = await open('/decoder', { permissions: ['clipboard-read', 'clipboard-write'] });
    await site.decoderInput.fill(response);
    await site.page.getByRole('button', { name: 'Copy a link to this code' }).click();
    await expect
      .poll(() => site.page.locator('[data-decoder-share] [role="status"]').textContent())
      .toBe('Copied');
    expect(await site.page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^http:.*\/decoder\?code=403\.25$/,
    );
  });

  test('sends nothing, stores nothing and puts nothing into the address', async () => {
    const site = await open('/decoder');
    await site.page.waitForLoadState('networkidle');
    site.forgetRequests();
    await site.decoderInput.fill(conversation + response);
    await expect.poll(() => site.codes()).toEqual(['400.3', '403.25']);
    await site.page.waitForTimeout(300);
    expect(site.requests).toEqual([]);
    expect(site.address).toBe('/decoder');
    const stored = await site.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(stored).not.toMatch(/c2VjcmV0|32767|400\.3/);
    expect(await site.page.locator('[data-decoder-results]').textContent()).not.toContain('c2VjcmV0');
  });

  test.each([
    '<img src=x onerror="document.title=1">403.25',
    '<script>document.title=1</script>',
    '"><svg onload=document.title=1> error 403.25',
  ])('shows %s as text', async (payload) => {
    const site = await open('/decoder');
    const title = await site.page.title();
    await site.decoderInput.fill(`HTTP/1.1 403 ${payload}\nApiStatusSubCode: ${payload}\n\n${payload}`);
    await site.page.waitForTimeout(200);
    expect(await site.page.title()).toBe(title);
    expect(await site.page.locator('[data-decoder-results] :is(img, script, svg)').count()).toBe(0);
  });

  test('announces what it found, and what to paste where it found nothing', async () => {
    const site = await open('/decoder');
    const status = site.page.locator('[data-decoder-summary]');
    expect(await status.getAttribute('role')).toBe('status');
    await site.decoderInput.fill('good morning');
    await expect.poll(() => status.textContent()).toContain('No code found');
    await site.decoderInput.fill(response);
    await expect.poll(() => status.textContent()).toBe('Found 403.25');
  });

  test('is used with the keyboard alone', async () => {
    const site = await open('/decoder');
    await site.decoderInput.focus();
    await site.page.keyboard.insertText(response);
    await expect.poll(() => site.codes()).toEqual(['403.25']);
    await site.page.keyboard.press('Tab');
    await site.page.keyboard.press('Enter');
    await expect.poll(() => site.decoderInput.inputValue()).toBe('');
    expect(await site.codes()).toEqual([]);
  });
});
