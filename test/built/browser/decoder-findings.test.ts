import { describe, expect, test } from 'vitest';
import { axeProblems } from './axe.ts';
import { useBrowser } from './browser.ts';
import { clipboard, DecoderPage, eventually, exampleLog } from './decoder-page.ts';

const openPage = useBrowser();
const open = async (path = '/decoder', options = {}) => new DecoderPage(await openPage(path, options));

const padding = 'nothing of note\n'.repeat(40);
const conversation = `${padding}> POST /v1/entity/12?Token=s3cr3t HTTP/1.1
> Host: api.example
>
< HTTP/1.1 400 Bad Request
< ApiStatusSubCode: 400.3
<
${padding}status=403 ApiStatusSubCode=403.25
`;
const ambiguous = 'ApiStatusSubCode: 400.3\nApiStatusSubCode: 403.25';

describe('a finding', () => {
  test('is shown with its line and its request', async () => {
    const decoder = await open();
    await decoder.site.decoderInput.fill(conversation);
    const card = decoder.site.findings.first();
    await eventually(() => card.textContent()).toContain('POST /v1/entity/12?…');
    expect(await card.locator('[data-show-line]').getAttribute('aria-label')).toBe('Line 44');
    await decoder.drop([{ name: 'a.log', text: conversation }]);
    await eventually(() => card.locator('mark').allTextContents()).toEqual([
      'HTTP/1.1 400 Bad Request',
      '< ApiStatusSubCode: 400.3',
    ]);
  });

  test('is marked in the text, in its line, also once the text is scrolled', async () => {
    const decoder = await open();
    await decoder.site.decoderInput.fill(conversation);
    const marks = decoder.page.locator('[data-mark] > .line-mark');
    await eventually(() => marks.count()).toBe(2);
    const tops = () =>
      decoder.page.evaluate(() => {
        const field = document.querySelector<HTMLTextAreaElement>('#decoder-input');
        const height = Number.parseFloat(field ? getComputedStyle(field).lineHeight : '');
        return [...document.querySelectorAll('.line-mark')].map((mark) => {
          const top = mark.getBoundingClientRect().top - (field?.getBoundingClientRect().top ?? 0) - 13;
          return [
            Math.round((top + (field?.scrollTop ?? 0)) / height),
            mark.getBoundingClientRect().height / height,
          ];
        });
      });
    expect(await tops()).toEqual([
      [43, 2],
      [86, 1],
    ]);
    await decoder.site.decoderInput.evaluate((field) => field.scrollTo(0, 500));
    await decoder.page.waitForTimeout(100);
    expect(await tops()).toEqual([
      [43, 2],
      [86, 1],
    ]);
    const numbers = await decoder.page.locator('.line-numbers text').allTextContents();
    expect(numbers.length).toBeLessThan(40);
    expect(numbers[1]).toBe(String(Number(numbers[0]) + 1));
  });

  test('that is far to the right does not lie on the number of its line', async () => {
    const decoder = await open();
    await decoder.site.decoderInput.fill(`${'some text '.repeat(40)}ApiStatusSubCode: 403.25`);
    const [field, number] = [decoder.site.decoderInput, decoder.page.locator('.line-numbers text')];
    const endOfNumber = async () =>
      ((await number.boundingBox())?.x ?? 0) +
      ((await number.boundingBox())?.width ?? 0) -
      ((await field.boundingBox())?.x ?? 0);
    await field.evaluate((element) => element.scrollTo(0, 0));
    await eventually(endOfNumber).toBeGreaterThan(20);
    await field.evaluate((element) => element.scrollTo(500, 0));
    await eventually(endOfNumber).toBeLessThan(0);
    expect(await decoder.page.locator('.line-mark').boundingBox()).toMatchObject({
      x: (await field.boundingBox())?.x,
    });
  });

  test('is selected in the text and comes into view, with the focus on it', async () => {
    const decoder = await open();
    await decoder.site.decoderInput.fill(conversation);
    await decoder.page.getByRole('button', { name: 'Line 87' }).press('Enter');
    const field = await decoder.site.decoderInput.evaluate((field: HTMLTextAreaElement) => ({
      selected: field.value.slice(field.selectionStart, field.selectionEnd),
      top: field.scrollTop,
      bottom: field.scrollTop + field.clientHeight,
    }));
    expect(field.selected).toBe('status=403 ApiStatusSubCode=403.25');
    expect(field.top).toBeLessThan(86 * 20);
    expect(field.bottom).toBeGreaterThan(87 * 20);
    expect(await decoder.focused()).toBe('decoder-input');
    expect(await decoder.page.locator('[data-mark][data-current]').getAttribute('data-mark')).toBe('1');
  });

  test('that occurs several times is one card with its count and its lines', async () => {
    const decoder = await open();
    await decoder.site.decoderInput.fill('status=403 ApiStatusSubCode=403.25\n'.repeat(8));
    await eventually(() => decoder.site.codes()).toEqual(['403.25']);
    const card = decoder.site.findings.first();
    expect(await card.getAttribute('data-count')).toBe('8');
    expect(await card.locator('.card-seen').textContent()).toBe('8 times');
    expect(await card.locator('.card-places').textContent()).toBe('Lines12345and 3 more');
  });
});

describe('the endpoint of an ambiguous code', () => {
  test.each(['/decoder', '/'])('is chosen in its card on %s, and can be changed', async (path) => {
    const decoder = await open(path);
    await decoder.site.decoderInput.fill(ambiguous);
    const card = decoder.site.findings.first();
    await eventually(() => card.textContent()).toContain('Required keys field missing');
    const choice = card.getByLabel('Endpoint that answered 400.3');
    await choice.focus();
    await choice.selectOption('1100');
    expect(await card.getAttribute('data-kind')).toBe('documented');
    expect(await card.locator('blockquote').textContent()).toBe('Required keys field missing');
    expect(await decoder.announcement.textContent()).toMatch(/^In endpoint 1100: 400\.3 /);
    expect(await choice.evaluate((select) => select === document.activeElement)).toBe(true);
    expect(await card.locator('copy-button').last().getAttribute('data-copy')).toBe(
      '/decoder?code=400.3&endpoint=1100',
    );
    await choice.selectOption('');
    expect(await card.getAttribute('data-kind')).toBe('ambiguous');
    expect(await decoder.site.codes()).toEqual(['400.3', '403.25']);
  });

  test('is chosen where the code was looked up', async () => {
    const decoder = await open('/decoder?code=400.3');
    await decoder.page.getByLabel('Endpoint that answered 400.3').selectOption('1001');
    expect(await decoder.site.findings.first().getAttribute('data-kind')).toBe('documented');
  });
});

describe('many findings', () => {
  test('come with a timeline with its text, hints, and closed cards', async () => {
    const decoder = await open();
    await decoder.site.decoderInput.fill(exampleLog(200));
    await eventually(() => decoder.overview.locator('svg rect').count()).toBeGreaterThan(20);
    expect(await decoder.overview.locator('[role="img"]').getAttribute('aria-label')).toMatch(
      /200 responses from 02:13:\d\d to 02:17:\d\d, most at /,
    );
    expect(await decoder.overview.locator('[data-provenance="advice"]').textContent()).toMatch(
      /^Hint, not a fact.*Reason/,
    );
    expect(await decoder.page.locator('code-decoder [style]').count()).toBe(0);
    expect(await decoder.site.codes()).toEqual([
      '401.24',
      '403.23',
      '404.2',
      '403.25',
      '403.99',
      '502',
      '200',
    ]);
    const bottom = await decoder.results.evaluate((results) => results.getBoundingClientRect().bottom);
    expect(bottom).toBeLessThan(1_800);
    const card = decoder.site.findings.first();
    expect(await card.locator('blockquote').isVisible()).toBe(false);
    await card.getByRole('button', { name: 'Answer to 401.24' }).press('Enter');
    expect(await card.locator('blockquote').isVisible()).toBe(true);
  });

  test('fold what needs no fix, which can be opened', async () => {
    const decoder = await open();
    await decoder.site.decoderInput.fill('status=200\nstatus=200\nstatus=403 ApiStatusSubCode=403.25');
    await eventually(() => decoder.site.codes()).toEqual(['403.25', '200']);
    expect(await decoder.site.findings.last().isVisible()).toBe(false);
    await decoder.results.getByText('2 successes').click();
    expect(await decoder.site.findings.last().isVisible()).toBe(true);
    expect(await decoder.overview.textContent()).toBe('');
  });
});

describe('an example', () => {
  test.each(['/decoder', '/'])(
    'on %s fills the field, and its answer takes the place of the preview',
    async (path) => {
      const decoder = await open(path);
      const preview = decoder.page.locator('.example-answer');
      expect(await preview.textContent()).toContain('403.25');
      expect(await preview.isVisible()).toBe(true);
      await decoder.page.getByRole('button', { name: 'axios error' }).click();
      await eventually(() => decoder.site.codes()).toEqual(['401.9']);
      expect(await decoder.summaryText()).toBe('Found 401.9');
      expect(await preview.isVisible()).toBe(false);
      expect(await decoder.site.decoderInput.inputValue()).toContain('AxiosError');
    },
  );
});

describe('a ticket', () => {
  test('is copied as Markdown with whole addresses', async () => {
    const decoder = await open('/decoder', clipboard);
    await decoder.site.decoderInput.fill(conversation);
    await eventually(() => decoder.site.findings.count()).toBe(2);
    const ticket = await decoder.copyTicket();
    expect(ticket).toMatch(/^2 responses, 2 answers\n\n400\.3 /);
    expect(ticket).toMatch(/\n- More: http:\/\/localhost:\d+\/codes\/400-3\?endpoint=1001\n/);
    expect(ticket).not.toMatch(/s3cr3t|api\.example|status=403/);
    await decoder.site.findings.last().getByRole('button', { name: 'Copy summary' }).click();
    await eventually(() => decoder.page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^403\.25 .+\n(?:- .+\n){3}- More: http:\/\/localhost:\d+\/codes\/403-25$/,
    );
  });

  test('holds the endpoint that was chosen', async () => {
    const decoder = await open('/decoder', clipboard);
    await decoder.site.decoderInput.fill(ambiguous);
    await decoder.page.getByLabel('Endpoint that answered 400.3').selectOption('1100');
    expect(await decoder.copyTicket()).toMatch(
      /- Documented: “Required keys field missing”\n- Request: endpoint 1100 /,
    );
  });
});

describe('with the keyboard alone', () => {
  test('one pastes, goes to a line and back, chooses an endpoint, and copies', async () => {
    const decoder = await open('/decoder', clipboard);
    const { keyboard } = decoder.page;
    const tabTo = async (label: RegExp) => {
      for (let i = 0; i < 40; i++) {
        await keyboard.press('Tab');
        if (label.test(await decoder.focused())) return;
      }
      throw new Error(`${label} was not reached, but ${await decoder.focused()}`);
    };
    await decoder.paste(ambiguous);
    await eventually(() => decoder.site.codes()).toEqual(['400.3', '403.25']);
    expect(await decoder.focused()).toBe('decoder-input');
    await tabTo(/^Copy for a ticket$/);
    await keyboard.press('Enter');
    await decoder.page.locator('[data-decoder-ticket][data-copied]').waitFor();
    await tabTo(/^Line 2$/);
    await keyboard.press('Enter');
    expect(await decoder.focused()).toBe('decoder-input');
    await tabTo(/^Not known/);
    await keyboard.press('ArrowDown');
    await eventually(() => decoder.site.findings.first().getAttribute('data-kind')).toBe('documented');
    expect(await decoder.focused()).toMatch(/^Not known/);
  });
});

describe('announcements', () => {
  test('are one short sentence, in a region that was there before', async () => {
    const decoder = await open();
    expect(await decoder.summary.getAttribute('role')).toBe('status');
    expect(await decoder.announcement.getAttribute('role')).toBe('status');
    await decoder.drop([{ name: 'app.log', text: exampleLog(5_000) }]);
    await eventually(() => decoder.summaryText()).toBe(
      'Found 5,000 responses: 403.23; 401.24; 404.2; 200; 403.25 and 2 others',
    );
  });
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('axe finds nothing in a conversation, nor in a log', async () => {
    const decoder = await open('/decoder', { colorScheme });
    await decoder.site.decoderInput.fill(`${conversation}${ambiguous}\n${ambiguous}`);
    await eventually(() => decoder.site.findings.count()).toBe(3);
    expect(await axeProblems(decoder.site)).toEqual([]);
    await decoder.drop([{ name: 'app.log', text: exampleLog(120) }]);
    await eventually(() => decoder.site.findings.count()).toBe(7);
    await decoder.page.getByRole('button', { name: 'Answer to 401.24' }).click();
    await decoder.results.getByText('12 successes').click();
    expect(await axeProblems(decoder.site)).toEqual([]);
  });
});

describe.each([320, 360, 1280])('at a width of %i px', (width) => {
  test('nothing scrolls sideways', async () => {
    const decoder = await open('/decoder', { viewport: { width, height: 800 } });
    await decoder.site.decoderInput.fill(`${conversation}${ambiguous}\nGET /v1/${'x'.repeat(300)} 404`);
    await eventually(() => decoder.site.findings.count()).toBeGreaterThan(2);
    const scrollWidth = () => decoder.page.evaluate(() => document.documentElement.scrollWidth);
    expect(await scrollWidth()).toBeLessThanOrEqual(width);
    await decoder.drop([{ name: `${'long-name-'.repeat(15)}.log`, text: exampleLog(120) }]);
    await eventually(() => decoder.site.findings.count()).toBe(7);
    expect(await scrollWidth()).toBeLessThanOrEqual(width);
  });
});
