import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { clipboard, DecoderPage, eventually, exampleLog } from './decoder-page.ts';
import { kept, watch } from './privacy.ts';

const openPage = useBrowser();
const open = async (path = '/decoder', options = {}) => new DecoderPage(await openPage(path, options));

const secret = 'c2VjcmV0LXRva2Vu';
const conversation = `{"AppSecret":"${secret}","status":403,"subStatus":25,"url":"https://api.example/v1/entity?Token=${secret}"}
> POST /v1/entity/12?PublicID=${secret} HTTP/1.1
> Host: api.example
> Cookie: sid=${secret}; theme=dark
> Authorization: Bearer ${secret}
> Signature: {"AppKey":32767,"IssuedAt":"20140408045941","Token":"${secret}"}
> ApiSessionKey: ${secret}
>
< HTTP/1.1 400 Bad Request
< Set-Cookie: sid=${secret}; Path=/
< ApiStatusSubCode: 400.3
<
`;

describe('what is pasted', () => {
  test('is neither sent nor kept: typed, pasted, dropped, chosen, or copied', async () => {
    const decoder = await open('/decoder', clipboard);
    const { page, site } = decoder;
    await page.waitForLoadState('networkidle');
    const others: string[] = [];
    page.context().on('request', (request) => others.push(request.url()));
    page.on('worker', (worker) => others.push(worker.url()));
    page.on('websocket', (socket) => others.push(socket.url()));
    page.context().on('page', (opened) => others.push(opened.url()));
    const calls = await watch(decoder.page);
    const before = await kept(decoder.page);
    site.forgetRequests();

    await site.decoderInput.pressSequentially('status=403 ApiStatusSubCode=403.25 ');
    await eventually(() => site.codes()).toEqual(['403.25']);
    await decoder.paste(conversation);
    await eventually(() => site.findings.count()).toBe(2);
    await page.locator('[data-show-line]').first().click();
    await decoder.copyTicket();
    await decoder.paste(exampleLog(2_000));
    await eventually(() => decoder.summaryText()).toContain('2,000 responses');
    await page.getByRole('button', { name: 'Answer to 404.2' }).click();
    await page.getByRole('button', { name: 'JSON log' }).click();
    await decoder.paste(exampleLog(2_000));
    await eventually(() => decoder.summaryText()).toContain('2,000 responses');
    await decoder.copyTicket();
    await decoder.drop([{ name: 'app.log', text: exampleLog(3_000) }]);
    await eventually(() => decoder.summaryText()).toContain('3,000 responses');
    await page
      .locator('input[type="file"]')
      .setInputFiles([{ name: 'one.log', mimeType: 'text/plain', buffer: Buffer.from(conversation) }]);
    await eventually(() => site.findings.count()).toBe(2);
    await page.locator('[data-decoder-clear]').click();
    await page.waitForTimeout(300);

    expect(site.requests).toEqual([]);
    expect(others).toEqual([]);
    expect(await calls()).toEqual([]);
    expect(await kept(decoder.page)).toEqual(before);
    expect(site.address).toBe('/decoder');
  });

  test('would be noticed if it were sent or kept', async () => {
    const decoder = await open();
    const calls = await watch(decoder.page);
    const before = await kept(decoder.page);
    await decoder.page.evaluate(() => {
      navigator.sendBeacon('/x', 'text');
      localStorage.setItem('text', 'x');
      try {
        new Worker('data:text/javascript,');
      } catch {
        // The policy takes no text for the address of a worker.
      }
      history.replaceState(null, '', '/decoder?text=x');
    });
    expect(await calls()).toEqual(['sendBeacon', 'setItem', 'new Worker', 'replaceState']);
    expect(await kept(decoder.page)).not.toEqual(before);
    await eventually(async () => decoder.site.errors.splice(0).join()).toContain('TrustedScriptURL');
  });

  test('is read without a connection', async () => {
    const decoder = await open();
    await eventually(() => decoder.summary.count()).toBe(1);
    await decoder.page.waitForLoadState('networkidle');
    await decoder.page.context().setOffline(true);
    await decoder.drop([{ name: 'app.log', text: exampleLog(2_000) }]);
    await eventually(() => decoder.summaryText()).toContain('2,000 responses');
  });

  test('is shown and copied without its secrets', async () => {
    const decoder = await open('/decoder', clipboard);
    await decoder.site.decoderInput.fill(conversation);
    await eventually(() => decoder.site.findings.count()).toBe(2);
    const shown = () =>
      decoder.page.evaluate(() => {
        const parts = document.querySelectorAll('code-decoder > :not(.decoder-text)');
        return [...parts].map((part) => part.outerHTML).join('\n');
      });
    expect(await shown()).not.toContain(secret);
    expect(await decoder.copyTicket()).not.toContain(secret);
    await decoder.drop([{ name: 'app.log', text: conversation.repeat(20) }]);
    await eventually(() => decoder.site.findings.first().getAttribute('data-count')).toBe('20');
    expect(await shown()).toContain('•••');
    expect(await shown()).not.toContain(secret);
    expect(await decoder.copyTicket()).not.toContain(secret);
  });
});

describe('markup', () => {
  const payloads = [
    '<img src=x onerror="window.hacked=1">',
    '<script>window.hacked=1</script>',
    '"><svg onload=window.hacked=1>',
    '<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>',
    '<a href="javascript:window.hacked=1">x</a>',
    '{{constructor.constructor("window.hacked=1")()}}',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the payload looks like this
    '${window.hacked=1}',
    '</textarea></pre><style>*{display:none}</style>',
    '&lt;b&gt; &#60;i&#62;',
    ']]><math><mtext></mtext></math>',
  ];

  test.each(payloads)('%s stays text wherever it stands', async (payload) => {
    const decoder = await open();
    const { page, site } = decoder;
    const conversation = `> GET /v1/entity/id/${payload} HTTP/1.1\n> X: ${payload}\n>\n< HTTP/1.1 403 ${payload}\n< ApiStatusSubCode: 403.25\n< X: ${payload}\n<\n`;
    const line = `${payload} status=404 ApiStatusSubCode=404.2 url=/v1/${payload} ${payload}\n`;
    await site.decoderInput.fill(conversation + line);
    await eventually(() => site.findings.count()).toBeGreaterThan(0);
    const foreign = () =>
      page
        .locator('code-decoder')
        .locator(
          ':is([data-decoder-results], [data-decoder-overview], [data-decoder-attachments], [data-decoder-summary], [data-decoder-progress]) :is(img, script, iframe, style, b, i, math, object, [onload], [onerror], a[href^="javascript:"], a:not([href^="/"]))',
        )
        .count();
    expect(await foreign()).toBe(0);
    const name = `${payload.replaceAll('/', '')}.log`;
    await decoder.drop([
      { name, text: conversation + line.repeat(8) },
      { name: `2${name}`, text: line },
    ]);
    await eventually(() => page.locator('.attachment-name').allTextContents()).toEqual([name, `2${name}`]);
    await eventually(() => site.findings.count()).toBeGreaterThan(1);
    expect(await foreign()).toBe(0);
    expect(await page.evaluate(() => (window as unknown as { hacked?: number }).hacked)).toBeUndefined();
    const excerpts = await page.locator('code-decoder .code-card-excerpt').allTextContents();
    expect(excerpts.join('\n')).toMatch(/403[\s\S]*404|404[\s\S]*403/);
  });
});
