/** Uses the site in the engines of Firefox and Safari, under the header fields that it is shipped with. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { codeUrl } from '../../../src/catalog/code.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { type PreviewServer, startPreview } from '../preview.ts';
import { type Engine, keys } from './engine.ts';
import { Firefox } from './firefox.ts';
import { WebKit } from './webkit.ts';

/** One page of every kind. */
const kinds = [
  '/',
  '/codes',
  '/codes/403',
  '/codes/403-25',
  '/codes/404-4',
  '/endpoints',
  '/endpoints/1001',
  '/decoder',
  '/signature',
  '/guides',
  '/guides/signing-a-request',
  '/library',
  '/changes',
  '/404.html',
];

/** The data of an event, as a browser gives it. */
interface GivenData {
  readonly types: readonly string[];
  readonly files: readonly File[];
  readonly text: string;
}

const { code } = catalog.api.examples;
const line = `status=403 ApiStatusSubCode=${code}\n`;
/** Too long for the field of the decoder. */
const long = `${line}${'nothing of note\n'.repeat(5_000)}${line}`;
const folder = mkdtempSync(join(tmpdir(), 'engines-'));

let site: PreviewServer;

beforeAll(async () => {
  site = await startPreview();
});

afterAll(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true });
});

describe.each([
  ['Firefox', Firefox],
  ['WebKit', WebKit],
] as const)('in %s', (_name, browser) => {
  let engine: Engine;
  /** Opens a page, and waits until its scripts are there. */
  const open = async (path: string) => {
    await engine.go(site.url + path);
    await expect.poll(() => count('site-search [data-open]:enabled')).toBe(1);
  };
  const path = () => engine.run(() => location.pathname);
  const text = (selector: string) =>
    engine.run((selector) => document.querySelector(selector)?.textContent ?? '', selector);
  const count = (selector: string) =>
    engine.run((selector) => document.querySelectorAll(selector).length, selector);
  const style = (selector: string, property: 'borderBottomWidth' | 'color') =>
    engine.run(
      (selector, property) => {
        const element = document.querySelector(selector);
        return element && getComputedStyle(element)[property];
      },
      selector,
      property,
    );
  const codes = () =>
    engine.run(() =>
      [...document.querySelectorAll<HTMLElement>('[data-decoder-results] [data-code]')].map(
        ({ dataset }) => dataset.code,
      ),
    );
  /** Copies a text with the button of a page, as it would copy its own. */
  const copy = async (selector: string, text: string) => {
    await engine.run(
      (selector, text) => document.querySelector(selector)?.setAttribute('data-copy', text),
      selector,
      text,
    );
    await engine.click(`${selector} button`);
    await expect.poll(() => count(`${selector}[data-copied]`)).toBe(1);
  };
  /** Dispatches an event with data on the field of the decoder; returns whether the page keeps it from the browser. */
  const give = (type: string, data: Record<string, GivenData>) =>
    engine.run(
      (type, data) => {
        const event = new Event(type, { bubbles: true, cancelable: true });
        for (const [name, value] of Object.entries(data))
          Object.assign(event, { [name]: { ...value, getData: () => value.text } });
        document.querySelector('#decoder-input')?.dispatchEvent(event);
        return event.defaultPrevented;
      },
      type,
      data,
    );
  const paste = async (selector: string) => {
    await engine.click(selector);
    await engine.press(keys.control, 'v');
  };

  beforeAll(async () => {
    engine = await browser.start();
  }, 600_000);

  afterAll(() => engine?.close());

  afterEach(async () => {
    expect(await engine.heard()).toEqual([]);
  });

  test('every kind of page is quiet, and can be printed', async () => {
    expect(await engine.faultsOf(kinds.map((path) => site.url + path))).toEqual([]);
  });

  test('the search opens a code, and the way back leads to the page, with the dialog closed', async () => {
    await open('/codes');
    await engine.press(keys.control, 'k');
    await expect
      .poll(() => engine.run(() => document.activeElement?.matches('dialog[open] input')))
      .toBe(true);
    await engine.type(code);
    await expect.poll(() => count('[data-search-results] a')).toBe(1);
    await engine.press(keys.enter);
    await expect.poll(path).toBe(codeUrl(code));
    await engine.back();
    await expect.poll(path).toBe('/codes');
    expect(await count('dialog[open]')).toBe(0);
  });

  test('the decoder reads a file', async () => {
    const file = join(folder, 'app.log');
    writeFileSync(file, long);
    await open('/decoder');
    await engine.chooseFile('code-decoder input[type="file"]', file);
    await expect.poll(codes).toEqual([code]);
    expect(await text('.card-seen')).toBe('2 times');
    expect(await style('.code-card mark', 'borderBottomWidth')).toBe('2px');
  });

  test('what was copied is pasted into the decoder, a long text as an attachment', async () => {
    await open(codeUrl(code));
    await copy('.hero copy-button', long);
    await open('/decoder');
    await paste('#decoder-input');
    await expect.poll(() => count('[data-decoder-attachments] li')).toBe(1);
    await expect.poll(() => text('.card-seen')).toBe('2 times');
  });

  test('a long text is attached, although the program that copied it gave it no type', async () => {
    await open('/decoder');
    await give('paste', { clipboardData: { types: [], files: [], text: long } });
    await expect.poll(() => count('[data-decoder-attachments] li')).toBe(1);
  });

  test('a dropped file that the browser keeps to itself is explained', async () => {
    await open('/decoder');
    const types = ['text/uri-list', 'text/html'];
    expect(await give('dragover', { dataTransfer: { types, files: [], text: '' } })).toBe(true);
    expect(await give('drop', { dataTransfer: { types, files: [], text: '' } })).toBe(true);
    await expect.poll(() => text('[data-decoder-summary]')).toMatch(/does not let pages read dropped files/);
  });

  test('the signature checker knows a signature that fits, and one that does not', async () => {
    await open('/signature');
    await engine.click('[data-example]');
    const summary = () => text('[data-signature-summary]');
    await expect.poll(summary).toContain('the signature matches the request');
    await engine.click('#signature-secret');
    await engine.type('x');
    await expect.poll(summary).toContain('401.9');
  });

  test('cards in two columns begin at the same height', async () => {
    await open('/codes/404-4');
    const tops = await engine.run(() => {
      const cards = [...document.querySelectorAll('.meanings > .meaning')].map((card) =>
        card.getBoundingClientRect(),
      );
      return [...Map.groupBy(cards, ({ left }) => left).values()].map(([first]) => first?.top);
    });
    expect(tops).toHaveLength(2);
    expect(tops[1]).toBe(tops[0]);
  });

  test('the filter of codes', async () => {
    await open('/codes');
    await engine.click('code-filter [name="q"]');
    await engine.type('password');
    const rows = () => count('code-filter tbody tr:not([hidden])');
    await expect.poll(rows).toBeLessThan(10);
    expect(await rows()).toBeGreaterThan(0);
  });

  test('the theme stays as it was chosen', async () => {
    await open('/codes');
    const theme = () => engine.run(() => document.documentElement.dataset.theme);
    for (const theme of ['light', 'dark']) {
      await engine.click('.site-theme button');
      expect(
        await engine.run(() => document.querySelector<HTMLElement>('theme-button')?.dataset.choice),
      ).toBe(theme);
    }
    await open('/decoder');
    expect(await theme()).toBe('dark');
  });

  test.each([
    ['/codes', 'code-filter input'],
    ['/signature', '#signature-text'],
  ])('the placeholder on %s is drawn in the color of secondary text', async (path, field) => {
    await open(path);
    // Within thick strokes, the color is not mixed with that of the ground.
    await engine.run((field) => {
      const element = document.querySelector<HTMLElement>(field);
      if (element) element.style.font = 'bold 60px sans-serif';
    }, field);
    const color = await style('.site-name small', 'color');
    await expect.poll(async () => pixelsOf(await engine.screenshot(field), color)).toBeGreaterThan(100);
  });

  test('marks stay on their lines when only the text is zoomed', async () => {
    await open('/decoder');
    await engine.run((text) => {
      const field = document.querySelector<HTMLTextAreaElement>('#decoder-input');
      if (field) field.value = text;
      field?.dispatchEvent(new Event('input'));
    }, `\n\n${line}`);
    const heights = () =>
      engine.run(() => {
        const field = document.querySelector('#decoder-input');
        const mark = document.querySelector('.line-mark');
        return [
          field && Number.parseFloat(getComputedStyle(field).lineHeight),
          Number(mark?.getAttribute('height')),
        ];
      });
    await expect.poll(heights).toEqual([20, 20]);
    await engine.zoomText(1.2);
    await expect.poll(heights).toEqual([24, 24]);
    await engine.zoomText(1);
    await expect.poll(heights).toEqual([20, 20]);
  });
});

/** Counts the pixels of an image that have a color as `rgb(1, 2, 3)`. */
async function pixelsOf(png: Buffer, color: string | null): Promise<number> {
  const pixels = await sharp(png).removeAlpha().raw().toBuffer();
  const wanted = color?.match(/\d+/g)?.map(Number) ?? [];
  let count = 0;
  for (let at = 0; at < pixels.length; at += 3)
    if (wanted.every((value, i) => pixels[at + i] === value)) count++;
  return count;
}
