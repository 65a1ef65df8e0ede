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
    await expect.poll(() => site.findings.first().getAttribute('data-kind')).toBe('documented');
    await site.decoderInput.fill('ApiStatusSubCode: 400.3');
    await expect.poll(() => site.findings.first().textContent()).toContain('different things');
    expect(await site.findings.first().locator('a[href="/endpoints/1100"]').count()).toBe(1);
  });

  test('is asked by a form as well', async () => {
    const site = await open('/decoder');
    await site.page.getByLabel('Sub-code', { exact: true }).fill('400.3');
    await site.page.locator('[name="endpoint"]').selectOption('1001');
    await expect.poll(() => site.findings.first().getAttribute('data-kind')).toBe('documented');
  });

  test('is prefilled by an address, and gives such an address', async () => {
    const site = await open('/decoder?code=400.3&endpoint=1001');
    await expect.poll(() => site.codes()).toEqual(['400.3']);
    expect(await site.page.getByLabel('Sub-code', { exact: true }).inputValue()).toBe('400.3');
    expect(await site.findings.locator('copy-button').last().getAttribute('data-copy')).toBe(
      '/decoder?code=400.3&endpoint=1001',
    );
  });

  test.each([
    ['/decoder?code=abc', 'The code in this address could not be read'],
    ['/decoder?code=400.3&endpoint=9999', 'The endpoint in this address is unknown'],
    ['/decoder?endpoint=1001', 'Also enter a status or a sub-code'],
  ])('says of %s what is wrong or missing', async (path, summary) => {
    const site = await open(path);
    await expect.poll(() => site.page.locator('[data-decoder-summary]').textContent()).toContain(summary);
  });

  test('applies the endpoint of the form to what was pasted', async () => {
    const site = await open('/decoder');
    await site.decoderInput.fill('HTTP/1.1 400 Bad Request\nApiStatusSubCode: 400.3\n\n');
    await site.page.locator('[name="endpoint"]').selectOption('1001');
    await expect.poll(() => site.findings.first().getAttribute('data-kind')).toBe('documented');
    expect(await site.findings.first().textContent()).toContain('Line1');
  });

  test('forgets the code in the form once a text is pasted, and all of it with Clear', async () => {
    const site = await open('/decoder?code=400.3&endpoint=1001');
    await expect.poll(() => site.codes()).toEqual(['400.3']);
    await site.decoderInput.fill(response);
    await expect.poll(() => site.codes()).toEqual(['403.25']);
    const values = () =>
      site.page
        .locator('code-decoder form [name]')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    expect(await values()).toEqual(['', '', '1001']);
    await site.page.locator('[data-decoder-clear]').click();
    expect(await values()).toEqual(['', '', '']);
    await expect.poll(() => site.page.locator('[data-decoder-summary]').textContent()).toBe('');
  });

  test('shows both wordings of a contradiction, each with its code, and no link to share', async () => {
    const site = await open('/decoder');
    await site.decoderInput.fill(response.replace('403 Forbidden', '404 Not Found'));
    await expect
      .poll(() => site.page.locator('[data-decoder-results] .provenance-mark').allTextContents())
      .toEqual(['documented for 404', 'documented for 403.25']);
    expect(await site.findings.locator('copy-button').allTextContents()).toEqual(['Copy summary']);
  });

  test('shows what it found next to the text where there is room, else between text and form', async () => {
    const site = await open('/decoder');
    await site.decoderInput.fill(response);
    const box = async (selector: string) =>
      (await site.page.locator(selector).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [field, card] = [await box('#decoder-input'), await box('[data-code]')];
    expect(card.x).toBeGreaterThan(field.x + field.width);
    expect(card.y).toBeLessThan(field.y + field.height);
    await site.page.setViewportSize({ width: 1_000, height: 900 });
    const [below, form] = [await box('[data-code]'), await box('code-decoder form')];
    expect(below.y).toBeGreaterThan((await box('#decoder-input')).y);
    expect(below.y + below.height).toBeLessThan(form.y);
  });

  test('reads a big text once typing pauses', async () => {
    const site = await open('/decoder');
    await site.decoderInput.fill(response);
    await expect.poll(() => site.codes()).toEqual(['403.25']);
    const readings = await site.page.evaluate(async (text) => {
      const input = document.querySelector<HTMLTextAreaElement>('#decoder-input');
      const results = document.querySelector('[data-decoder-results]');
      if (!input || !results) return null;
      let shown = 0;
      const changed = new Promise((resolve) => {
        new MutationObserver((changes) => {
          shown += changes.length;
          resolve(null);
        }).observe(results, { childList: true });
      });
      for (let typed = 0; typed < 5; typed++) {
        input.value = text + 'x'.repeat(typed);
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await changed;
      return shown;
    }, response.repeat(250));
    expect(readings).toBe(1);
  });

  test('leaves only the note of what it needs without JavaScript', async () => {
    const site = await open('/decoder', { javaScriptEnabled: false });
    const visible = await site.page
      .locator('code-decoder > *')
      .evaluateAll((parts) =>
        parts.filter((part) => part.getClientRects().length > 0).map((part) => part.localName),
      );
    expect(visible).toEqual(['noscript']);
  });

  test('copies that address, and says so', async () => {
    const site = await open('/decoder', { permissions: ['clipboard-read', 'clipboard-write'] });
    await site.decoderInput.fill(response);
    await site.page.getByRole('button', { name: 'Copy link to 403.25' }).click();
    await expect.poll(() => site.findings.locator('[role="status"]').last().textContent()).toBe('Copied');
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
