/**
 * Measures the decoder's page with long texts: the tasks that blocked it, the longest wait for a frame, and the time
 * until the result was shown. Argument: the folder of a built site, to skip the build.
 */
import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { launchChromium } from '../test/built/chromium.ts';
import { programEnvironment } from '../test/built/environment.ts';
import { startPreview } from '../test/built/preview.ts';
import { harOf, logOf } from './texts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const size = 10_000_000;
const texts = {
  'log, a response in ten lines': logOf(size, 10),
  'log, a response in each line': logOf(size, 1),
  'HAR, indented': harOf(2.3 * size, 2),
  'HAR, in one line': harOf(size, 0),
};

/** The measurements that the page records. */
interface Recorded {
  tasks: number[];
  began: number;
  times: number[];
}

async function recordTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const recorded = window as unknown as Recorded;
    recorded.tasks = [];
    recorded.times = [];
    const frame = (now: number) => {
      recorded.times.push(now);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) recorded.tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
}

async function drop(page: Page, text: string): Promise<void> {
  await page.evaluate(async (text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'long.txt'));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    Object.assign(window, { tasks: [], times: [], began: performance.now() });
    document
      .querySelector('code-decoder')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, text);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(async (text) => {
    await navigator.clipboard.writeText(text);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    document.querySelector<HTMLTextAreaElement>('#decoder-input')?.focus();
    Object.assign(window, { tasks: [], times: [], began: performance.now() });
  }, text);
  await page.keyboard.press('ControlOrMeta+v');
}

const outDir = process.argv[2];
if (outDir === undefined) {
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: root,
    env: programEnvironment(),
    stdio: 'pipe',
  });
}

const preview = await startPreview(outDir ?? 'dist');
const browser = await launchChromium();
const inputs = [
  { name: 'dropped', enter: drop, permissions: [] },
  { name: 'pasted', enter: paste, permissions: ['clipboard-write'] },
  {
    name: 'pasted with the permission to read the clipboard',
    enter: paste,
    permissions: ['clipboard-read', 'clipboard-write'],
  },
];

for (const [name, text] of Object.entries(texts)) {
  for (const { name: input, enter, permissions } of inputs) {
    const context = await browser.newContext({ permissions });
    const page = await context.newPage();
    await page.goto(`${preview.url}/decoder`, { waitUntil: 'networkidle' });
    await recordTasks(page);
    await enter(page, text);
    const measured = await page.evaluate(async () => {
      const summary = document.querySelector('[data-decoder-summary]');
      while (!summary?.textContent) await new Promise((resolve) => setTimeout(resolve, 10));
      const { began } = window as unknown as Recorded;
      const took = performance.now() - began;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const { tasks, times } = window as unknown as Recorded;
      const waits = times.map((now, i) => now - (times[i - 1] ?? began));
      return { took, tasks, wait: Math.max(...waits), summary: summary.textContent };
    });
    await context.close();
    const longest = Math.round(Math.max(0, ...measured.tasks));
    console.log(
      `${(text.length / 1e6).toFixed(1)} MB ${name}; ${input}: ${Math.round(measured.took)} ms, ` +
        `${measured.tasks.length} tasks over 50 ms${longest === 0 ? '' : `, the longest ${longest} ms`}, ` +
        `longest wait for a frame ${Math.round(measured.wait)} ms. ${measured.summary}`,
    );
  }
}

await browser.close();
await preview.stop();
