/** Measures how long the search takes to answer each key of a typed code. */
import type { Browser, Page } from 'playwright-core';

/** The response times of typed codes, key by key. */
export interface TypedCodes {
  readonly keys: number;
  /** Milliseconds from each key to the results in the document. */
  readonly times: readonly number[];
  /** The number of keys whose results were not shown by the next frame. */
  readonly late: number;
  /** The paths requested from the network while typing. */
  readonly requests: readonly string[];
}

interface Answer {
  readonly took: number | null;
  readonly framesBefore: number;
}

interface Probed {
  answer: Promise<Answer>;
}

/** Opens the search on a page and types the codes, on a processor that is this many times slower than this one. */
export async function typeCodes(
  browser: Browser,
  url: string,
  codes: readonly string[],
  slowdown = 1,
): Promise<TypedCodes> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.keyboard.press('Control+k');
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(1_000);
  await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.evaluate(watchKeys);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const answers: Answer[] = [];
  for (const code of codes) answers.push(...(await typeCode(page, code)));
  await context.close();
  return {
    keys: answers.length,
    times: answers.flatMap(({ took }) => took ?? []),
    late: answers.filter(({ took, framesBefore }) => took === null || framesBefore > 0).length,
    requests,
  };
}

async function typeCode(page: Page, code: string): Promise<Answer[]> {
  await page.locator('dialog[open] input').fill('');
  const answers: Answer[] = [];
  for (const key of code) {
    await page.keyboard.press(key);
    answers.push(await page.evaluate(() => (window as unknown as Probed).answer));
  }
  return answers;
}

/** Runs in the page: after each key, waits for the results to change, and counts the frames drawn before. */
function watchKeys(): void {
  const results = document.querySelector('[data-search-results]') as Element;
  const mostMs = 1_000;
  const probed = window as unknown as Probed;
  const begin = (): void => {
    const began = performance.now();
    let framesBefore = 0;
    probed.answer = new Promise((resolve) => {
      const observer = new MutationObserver(() => settle(performance.now() - began));
      const settle = (took: number | null): void => {
        observer.disconnect();
        resolve({ took, framesBefore });
      };
      observer.observe(results, { childList: true, subtree: true });
      const frame = (): void => {
        framesBefore += 1;
        if (performance.now() - began < mostMs) requestAnimationFrame(frame);
        else settle(null);
      };
      requestAnimationFrame(frame);
    });
  };
  window.addEventListener('keydown', begin, { capture: true });
}
