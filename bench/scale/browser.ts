/** Measures how long search and decoder take to answer in a real browser, and the bytes that are loaded for them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../test/built/chromium.ts';
import { startPreview } from '../../test/built/preview.ts';
import type { Weight } from './weights.ts';

const tries = 3;

/** Times in milliseconds. */
export interface BrowserCosts {
  /** The files that opening the search loads. */
  readonly opening: Weight;
  /** From opening the search to its first answer, loading included. */
  readonly firstAnswer: number;
  /** From a key stroke to the shown answer, once the search is open: by query. */
  readonly keyStrokes: ReadonlyMap<string, number>;
  /** Requests during these key strokes. */
  readonly requests: number;
  /** The files that the first search for words loads. */
  readonly words: Weight;
  /** From a pasted response to the shown cards, once the page is loaded. */
  readonly decoder: number;
}

/** Measures a built site with queries about this code. */
export async function timeBrowser(outDir: string, code: string): Promise<BrowserCosts> {
  const preview = await startPreview(outDir);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    const requested: string[] = [];
    page.on('requestfinished', (request) => requested.push(new URL(request.url()).pathname));
    const weighed = () => weightOf(requested.splice(0), outDir);
    await page.goto(`${preview.url}/codes/${code.replace('.', '-')}`, { waitUntil: 'networkidle' });
    requested.length = 0;
    const firstAnswer = await page.evaluate(openSearch, code);
    await page.waitForLoadState('networkidle');
    const opening = weighed();
    const keyStrokes = new Map<string, number>();
    for (const query of queriesOf(code))
      keyStrokes.set(
        query,
        await fastest(() => typed(page, 'site-search input', '[data-search-results]', query)),
      );
    const requests = requested.splice(0).length;
    await page.locator('site-search input').fill('clock skew');
    await page.locator('[data-search-results] a').first().waitFor();
    await page.waitForLoadState('networkidle');
    const words = weighed();
    await page.goto(`${preview.url}/decoder`, { waitUntil: 'networkidle' });
    const response = `HTTP/1.1 ${code.slice(0, 3)} Failed\nApiStatusSubCode: ${code}\n\n`;
    await typed(page, '#decoder-input', '[data-decoder-results]', `${response}warm`);
    const decoder = await fastest(() => typed(page, '#decoder-input', '[data-decoder-results]', response));
    return { opening, firstAnswer, keyStrokes, requests, words, decoder };
  } finally {
    await browser.close();
    await preview.stop();
  }
}

/** Lists the queries that come up while a code is typed or pasted. */
function queriesOf(code: string): string[] {
  return [
    ...Array.from(code, (_, i) => code.slice(0, i + 1)),
    `${code.slice(0, 3)}.998`,
    `HTTP/1.1 ${code.slice(0, 3)} ${code}`,
  ];
}

/** Takes the fastest of some tries, because now and then another program has the processor. */
async function fastest(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  while (times.length < tries) times.push(await measure());
  return Math.min(...times);
}

/** Runs in the page: opens the search with a query in it, and waits for the answer. */
async function openSearch(code: string): Promise<number> {
  const field = document.querySelector<HTMLInputElement>('site-search input') as HTMLInputElement;
  const results = document.querySelector('[data-search-results]') as HTMLElement;
  const started = performance.now();
  field.value = code;
  document.querySelector<HTMLButtonElement>('site-search [data-open]')?.click();
  while (results.childElementCount === 0) await new Promise((resolve) => setTimeout(resolve));
  return performance.now() - started;
}

/** Measures the time from entering a text until the results are replaced and laid out. */
function typed(page: Page, field: string, results: string, text: string): Promise<number> {
  return page.evaluate(
    ([field, results, text]) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`No answer is shown for: ${text}`)), 20_000);
        const input = document.querySelector<HTMLInputElement>(field as string) as HTMLInputElement;
        const shown = document.querySelector(results as string) as HTMLElement;
        const observer = new MutationObserver(() => {
          observer.disconnect();
          shown.getBoundingClientRect();
          resolve(performance.now() - started);
        });
        observer.observe(shown, { childList: true });
        input.value = text as string;
        const started = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    [field, results, text] as const,
  );
}

/** Adds up the files at these paths, raw and compressed. */
function weightOf(paths: readonly string[], outDir: string): Weight {
  const contents = paths.map((path) => readFileSync(join(outDir, path.replace(/^\//, ''))));
  return {
    raw: contents.reduce((sum, { length }) => sum + length, 0),
    brotli: contents.reduce((sum, content) => sum + brotliCompressSync(content).length, 0),
  };
}
