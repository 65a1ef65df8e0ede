import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { clipboard, DecoderPage, eventually, exampleLog } from './decoder-page.ts';

const openPage = useBrowser();
const open = async (path = '/decoder', options = {}) => new DecoderPage(await openPage(path, options));

const response = 'HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25\n\n';
/** Long enough to be attached. */
const log = exampleLog(2_000);
/** Long enough to be canceled. */
const longLog = exampleLog(60_000);

describe('a file', () => {
  test.each(['/decoder', '/'])('is read when it is dropped on the decoder of %s', async (path) => {
    const decoder = await open(path);
    await decoder.drop([{ name: 'curl.txt', text: response }]);
    await eventually(() => decoder.site.codes()).toEqual(['403.25']);
    expect(await decoder.attachments.allTextContents()).toEqual(['curl.txt49 bytes, 3 linesRemove']);
    expect(await decoder.results.textContent()).toContain('Line1');
  });

  test('is read when it is chosen, with the keyboard to its button', async () => {
    const decoder = await open();
    // Listened for from here on: the browser may be asked to leave its own dialog closed later than it gets a key.
    const chooser = decoder.page.waitForEvent('filechooser');
    await decoder.site.decoderInput.focus();
    for (let i = 0; i < 2; i++) await decoder.page.keyboard.press('Tab');
    await decoder.page.keyboard.press('Space');
    await (await chooser).setFiles([
      { name: 'app.log', mimeType: 'text/plain', buffer: Buffer.from(response) },
    ]);
    await eventually(() => decoder.site.codes()).toEqual(['403.25']);
  });

  test('may be compressed, and may be in UTF-16', async () => {
    const decoder = await open();
    await decoder.page.locator('input[type="file"]').setInputFiles([
      { name: 'app.log.gz', mimeType: 'application/gzip', buffer: gzipSync(log) },
      { name: 'iis.log', mimeType: 'text/plain', buffer: Buffer.from(`\ufeff${response}`, 'utf16le') },
    ]);
    await eventually(() => decoder.summaryText()).toMatch(/^Found 2,001 responses/);
    expect(await decoder.attachments.locator('.attachment-size').allTextContents()).toEqual([
      expect.stringMatching(/kB, 2,000 lines$/),
      '100 bytes, 3 lines',
    ]);
  });

  test('stands beside others, each line with the name of its file', async () => {
    const decoder = await open();
    await decoder.drop([
      { name: 'a.log', text: response },
      { name: 'b.log', text: `\n${response}` },
    ]);
    await eventually(() => decoder.page.locator('.card-places span').allTextContents()).toEqual([
      'a.log, line 1',
      'b.log, line 2',
    ]);
  });

  test('that cannot be read is named', async () => {
    const decoder = await open();
    await decoder.page
      .locator('input[type="file"]')
      .setInputFiles([
        { name: 'broken.gz', mimeType: 'application/gzip', buffer: Buffer.from([0x1f, 0x8b, 1, 2]) },
      ]);
    await eventually(() => decoder.summaryText()).toMatch(
      /^broken\.gz could not be read: its gzip data is damaged\./,
    );
  });

  test('is given up again with Remove, and the focus goes where it can be used', async () => {
    const decoder = await open();
    await decoder.drop([
      { name: 'a.log', text: response },
      { name: 'b.log', text: 'status=404 ApiStatusSubCode=404.2' },
    ]);
    await eventually(() => decoder.site.codes()).toEqual(['403.25', '404.2']);
    await decoder.page.getByRole('button', { name: 'Remove a.log' }).click();
    await eventually(() => decoder.site.codes()).toEqual(['404.2']);
    expect(await decoder.focused()).toBe('Remove b.log');
    await decoder.page.getByRole('button', { name: 'Remove b.log' }).click();
    await eventually(() => decoder.site.codes()).toEqual([]);
    expect(await decoder.focused()).toBe('decoder-input');
    expect(await decoder.attachments.count()).toBe(0);
  });

  test('is replaced by what is typed, and by Clear', async () => {
    const decoder = await open();
    await decoder.drop([{ name: 'a.log', text: response }]);
    await eventually(() => decoder.site.codes()).toEqual(['403.25']);
    await decoder.site.decoderInput.fill('status=404 ApiStatusSubCode=404.2');
    await eventually(() => decoder.site.codes()).toEqual(['404.2']);
    expect(await decoder.attachments.count()).toBe(0);
    await decoder.drop([{ name: 'a.log', text: response }]);
    await eventually(() => decoder.site.codes()).toEqual(['403.25']);
    expect(await decoder.site.decoderInput.inputValue()).toBe('');
    await decoder.page.locator('[data-decoder-clear]').click();
    await eventually(() => decoder.site.codes()).toEqual([]);
    expect(await decoder.attachments.count()).toBe(0);
  });

  test('that is being dragged marks the field until it is dropped or taken away', async () => {
    const decoder = await open();
    const marked = () => decoder.page.locator('code-decoder').getAttribute('data-dropping');
    const drag = (type: string) =>
      decoder.page.evaluate((type) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['x'], 'x.log'));
        document
          .querySelector('code-decoder')
          ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }, type);
    await drag('dragenter');
    expect(await marked()).toBe('');
    await drag('dragleave');
    expect(await marked()).toBeNull();
  });

  test('that the browser keeps to itself is explained, also while the page still loads', async () => {
    const decoder = await open('/404.html');
    const dropped = Promise.withResolvers<void>();
    await decoder.page.route('**/advice.*.js', (route) => dropped.promise.then(() => route.continue()));
    await decoder.page.goto(decoder.page.url().replace('404.html', 'decoder?code=403.25'), {
      waitUntil: 'commit',
    });
    await decoder.page.locator('code-decoder:defined').waitFor();
    await decoder.page.locator('code-decoder').evaluate((element) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add('file:///app.log', 'text/uri-list');
      element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    });
    dropped.resolve();
    await eventually(() => decoder.site.codes()).toEqual(['403.25']);
    expect(await decoder.summaryText()).toMatch(/does not let pages read dropped files/);
  });
});

describe('a long text', () => {
  test.each([
    ['may read the clipboard', clipboard],
    ['may not', { permissions: ['clipboard-write'] }],
  ])('is attached when it is pasted into a page that %s, and is never in the field', async (_, options) => {
    const decoder = await open('/decoder', options);
    await decoder.paste(log);
    await eventually(() => decoder.summaryText()).toMatch(/^Found 2,000 responses/);
    expect(await decoder.attachments.textContent()).toMatch(
      /^Pasted text[\d,]+ characters, 2,000 linesRemove$/,
    );
    expect(await decoder.site.decoderInput.inputValue()).toBe('');
    await decoder.paste(response);
    await eventually(() => decoder.site.codes()).toEqual(['403.25']);
    expect(await decoder.site.decoderInput.inputValue()).toBe(response);
    await decoder.paste('status=404');
    await eventually(() => decoder.site.codes()).toEqual(['403.25', '404']);
  });

  test('is attached when it is dropped or inserted in another way', async () => {
    const decoder = await open();
    await decoder.drop(log, '#decoder-input');
    await eventually(() => decoder.summaryText()).toMatch(/^Found 2,000 responses/);
    await decoder.page.locator('[data-decoder-clear]').click();
    await decoder.site.decoderInput.fill(log);
    await eventually(() => decoder.summaryText()).toMatch(/^Found 2,000 responses/);
    expect(await decoder.site.decoderInput.inputValue()).toBe('');
  });

  test('that is short enough stays in the field, wherever it is dropped', async () => {
    const decoder = await open();
    await decoder.drop(response, '[data-decoder-summary]');
    await eventually(() => decoder.site.codes()).toEqual(['403.25']);
    expect(await decoder.site.decoderInput.inputValue()).toBe(response);
  });

  test('shows how far it is read, and keeps what was found when it is canceled', async () => {
    const decoder = await open();
    await decoder.drop([{ name: 'long.log', text: longLog, times: 4 }]);
    await decoder.cancel.waitFor();
    await eventually(() => decoder.progress.textContent()).toMatch(
      /Reading long\.log: [1-9]\d?%, [\d,]+ responses so far/,
    );
    expect(await decoder.announcement.textContent()).toBe('Reading long.log.');
    await decoder.cancel.focus();
    await decoder.page.keyboard.press('Enter');
    await eventually(() => decoder.summaryText()).toMatch(
      /^Stopped at \d+%\. (?:Found [\d,]+ responses|No code)/,
    );
    expect(await decoder.progress.isVisible()).toBe(false);
    expect(await decoder.focused()).toMatch(/^Stopped at/);
  });

  test('is left for a new one', async () => {
    const decoder = await open();
    await decoder.drop([{ name: 'long.log', text: longLog, times: 4 }]);
    await decoder.cancel.waitFor();
    await decoder.site.decoderInput.fill(response);
    await eventually(() => decoder.site.codes()).toEqual(['403.25']);
    await decoder.page.waitForTimeout(500);
    expect(await decoder.site.codes()).toEqual(['403.25']);
    expect(await decoder.progress.isVisible()).toBe(false);
  });

  test('is read as the answers of the endpoint that the form names', async () => {
    const decoder = await open();
    await decoder.drop([{ name: 'a.log', text: 'status=400 ApiStatusSubCode=400.3\n' }]);
    await eventually(() => decoder.site.findings.first().getAttribute('data-kind')).toBe('ambiguous');
    await decoder.page.locator('form [name="endpoint"]').selectOption('1001');
    await eventually(() => decoder.site.findings.first().getAttribute('data-kind')).toBe('documented');
  });
});
