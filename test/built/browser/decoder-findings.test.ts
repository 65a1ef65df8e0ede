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
  test('is shown with its line, its request, and what was found marked in it', async () => {
    const decoder = await open();
    await decoder.site.decoderInput.fill(conversation);
    const card = decoder.site.findings.first();
    await eventually(() => card.textContent()).toContain('Request: POST /v1/entity/12?Token=•••');
    expect(await card.locator('[data-show-line]').textContent()).toBe('Line 44');
    expect(await card.locator('mark').allTextContents()).toEqual([
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
    expect(field.top).toBeLessThan(86 * 21);
    expect(field.bottom).toBeGreaterThan(87 * 21);
    expect(await decoder.focused()).toBe('decoder-input');
    expect(await decoder.page.locator('[data-mark][data-current]').getAttribute('data-mark')).toBe('1');
  });

  test('that says the same as one above is folded, and can be opened', async () => {
    const decoder = await open();
    await decoder.site.decoderInput.fill('status=403 ApiStatusSubCode=403.25\n'.repeat(3));
    await eventually(() => decoder.site.codes()).toEqual(['403.25', '403.25', '403.25']);
    const quotes = decoder.results.locator('blockquote:visible');
    expect(await quotes.count()).toBe(1);
    await decoder.results.locator('summary').last().click();
    expect(await quotes.count()).toBe(2);
    expect(await decoder.results.locator('summary').last().textContent()).toBe('Same meaning as in line 1');
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
    expect(await card.locator('copy-button').getAttribute('data-copy')).toBe(
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
  test('come with a table, a chart with its text, and hints', async () => {
    const decoder = await open();
    await decoder.site.decoderInput.fill(exampleLog(100));
    await eventually(() => decoder.overview.locator('tbody tr').count()).toBe(7);
    expect(await decoder.overview.locator('tbody tr').first().textContent()).toMatch(
      /^401\.24JavaScript token expired40/,
    );
    expect(await decoder.overview.locator('[role="img"]').getAttribute('aria-label')).toMatch(
      /401\.24: 40, most at 02:1/,
    );
    expect(await decoder.overview.locator('svg rect').count()).toBeGreaterThan(20);
    expect(await decoder.overview.locator('[data-provenance="advice"]').textContent()).toMatch(
      /^Hint, not a fact.*Reason/,
    );
    expect(await decoder.page.locator('code-decoder [style]').count()).toBe(0);
  });

  test('come without any of it where they are few', async () => {
    const decoder = await open();
    await decoder.site.decoderInput.fill(ambiguous);
    await eventually(() => decoder.site.codes()).toEqual(['400.3', '403.25']);
    expect(await decoder.overview.textContent()).toBe('');
  });

  test('are drawn fifty at a time, with the focus on the first new one', async () => {
    const decoder = await open();
    await decoder.drop([{ name: 'app.log', text: exampleLog(120) }]);
    await eventually(() => decoder.site.findings.count()).toBe(50);
    const rest = decoder.page.locator('[data-decoder-rest]');
    expect(await rest.textContent()).toContain('50 of 120 shown.');
    await decoder.page.getByRole('button', { name: 'Show 50 more' }).press('Enter');
    expect(await decoder.site.findings.count()).toBe(100);
    expect(await decoder.site.findings.nth(50).evaluate((card) => card === document.activeElement)).toBe(
      true,
    );
    await decoder.page.getByRole('button', { name: 'Show 20 more' }).click();
    await eventually(() => decoder.site.findings.count()).toBe(120);
    expect(await rest.isVisible()).toBe(false);
  });

  test('are narrowed to one code, and all shown again', async () => {
    const decoder = await open();
    await decoder.drop([{ name: 'app.log', text: exampleLog(120) }]);
    const button = decoder.page.getByRole('button', { name: 'Show only 404.2' });
    await button.press('Enter');
    expect(new Set(await decoder.site.codes())).toEqual(new Set(['404.2']));
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    expect(await decoder.announcement.textContent()).toBe('12 of 12 with 404.2 shown.');
    await decoder.page.getByRole('button', { name: 'Show all codes' }).click();
    await eventually(() => decoder.site.findings.count()).toBe(50);
    expect(await button.getAttribute('aria-pressed')).toBe('false');
    expect(await decoder.focused()).toBe('Show only 404.2');
  });
});

describe('a ticket', () => {
  test('is copied as Markdown with whole addresses', async () => {
    const decoder = await open('/decoder', clipboard);
    await decoder.site.decoderInput.fill(conversation);
    await eventually(() => decoder.site.findings.count()).toBe(2);
    const ticket = await decoder.copyTicket();
    expect(ticket).toMatch(/^## 400\.3 /);
    expect(ticket).toMatch(/- More: <http:\/\/localhost:\d+\/codes\/400-3>/);
    expect(ticket).toContain('```text\nstatus=403 ApiStatusSubCode=403.25\n```');
  });

  test('holds the endpoint that was chosen', async () => {
    const decoder = await open('/decoder', clipboard);
    await decoder.site.decoderInput.fill(ambiguous);
    await decoder.page.getByLabel('Endpoint that answered 400.3').selectOption('1100');
    expect(await decoder.copyTicket()).toContain(
      '- Documented: Required keys field missing\n- Endpoint: 1100',
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
    await eventually(() => decoder.site.findings.count()).toBeGreaterThan(4);
    expect(await axeProblems(decoder.site)).toEqual([]);
    await decoder.drop([{ name: 'app.log', text: exampleLog(120) }]);
    await eventually(() => decoder.site.findings.count()).toBe(50);
    await decoder.page.getByRole('button', { name: 'Show only 401.24' }).click();
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
    await eventually(() => decoder.site.findings.count()).toBe(50);
    expect(await scrollWidth()).toBeLessThanOrEqual(width);
  });
});
