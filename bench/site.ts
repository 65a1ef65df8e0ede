/** Figures of the built site: pages, build time, and what a first visit to a code's page loads. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { catalog } from '../src/catalog/index.ts';
import { codeUrl } from '../src/classifier/code.ts';
import { launchChromium } from '../test/built/chromium.ts';
import { programEnvironment } from '../test/built/environment.ts';
import { readPages } from '../test/built/page-file.ts';
import { startPreview } from '../test/built/preview.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const started = performance.now();
execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
  cwd: root,
  env: programEnvironment(),
  stdio: 'pipe',
});
const seconds = (performance.now() - started) / 1_000;
const pages = readPages();
const aliases = pages.filter(({ meta }) => meta.has('refresh')).length;
console.log(`pages: ${pages.length - aliases}, aliases: ${aliases}, build: ${seconds.toFixed(1)} s`);

const preview = await startPreview();
const browser = await launchChromium();
const page = await browser.newPage();
const loaded: string[] = [];
page.on('requestfinished', (request) => loaded.push(new URL(request.url()).pathname));
const visited = codeUrl(catalog.api.examples.code);
await page.goto(`${preview.url}${visited}`, { waitUntil: 'networkidle' });
await browser.close();
await preview.stop();

let total = 0;
for (const path of loaded) {
  const file = path.includes('.') ? path : `${path}/index.html`;
  const { length } = brotliCompressSync(readFileSync(`${root}dist${file}`));
  total += length;
  console.log(`${String(length).padStart(7)} B brotli  ${path}`);
}
console.log(`${String(total).padStart(7)} B brotli  ${visited}, cold, ${loaded.length} requests`);
