/**
 * Measures the cost of more codes: builds the site from generated catalogs and prints time, memory, and the bytes that
 * are served and loaded. Arguments: numbers of codes, by default `200 2000`. Exits with 1 where the largest misses a
 * limit.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { entriesOf } from '../src/catalog/entries.ts';
import { type BrowserCosts, timeBrowser } from './scale/browser.ts';
import { generateCatalog } from './scale/catalog.ts';
import { type ModelTimes, type Spread, timeModels } from './scale/models.ts';
import { type BuildCosts, watchedBuild } from './scale/watched-build.ts';
import { type SiteWeights, type Weight, weigh } from './scale/weights.ts';

/** The measurements of one size. */
interface Measurements {
  readonly codes: number;
  readonly build: BuildCosts;
  readonly site: SiteWeights;
  readonly models: ModelTimes;
  readonly browser: BrowserCosts;
}

const limits = { growth: 1.2, minutes: 10, memoryMB: 4_096, frameMs: 16 } as const;
const requested = process.argv.slice(2).map(Number);
const sizes = requested.length > 0 ? requested : [200, 2_000];
if (sizes.some((size) => !Number.isInteger(size) || size < 1)) {
  console.error('Give numbers of codes, such as: 200 2000');
  process.exit(2);
}

const measured: Measurements[] = [];
for (const size of sizes) {
  const measurements = await measure(size);
  print(measurements);
  measured.push(measurements);
}
process.exitCode = printAims(measured) ? 0 : 1;

/** Builds the site of a catalog of this size in a temporary folder, and measures it. */
async function measure(size: number): Promise<Measurements> {
  const folder = mkdtempSync(join(tmpdir(), 'api-status-codes-scale-'));
  try {
    const catalog = generateCatalog(size);
    const entries = entriesOf(catalog);
    const codes = [...entries.keys()];
    const { length } = catalog.standard;
    console.log(
      `\n${whole(codes.length)} codes: ${whole(length)} of the standard list, ${whole(codes.length - length)} that only endpoints define; ${whole(catalog.endpoints.length)} endpoints`,
    );
    const file = join(folder, 'catalog.json');
    const outDir = join(folder, 'site');
    writeFileSync(file, JSON.stringify(catalog));
    const build = await watchedBuild(file, outDir, join(folder, 'cache'));
    const site = weigh(outDir);
    const models = timeModels(catalog);
    const browser = await timeBrowser(outDir, middle(catalog.standard.map(({ code }) => code)));
    return { codes: codes.length, build, site, models, browser };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Picks a sub-code from the middle of the list. */
function middle(codes: readonly string[]): string {
  const subCodes = codes.filter((code) => code.includes('.'));
  return subCodes[Math.floor(subCodes.length / 2)] ?? '';
}

function print({ build, site, models, browser }: Measurements): void {
  const row = (name: string, text: string) => console.log(`  ${name.padEnd(34)} ${text}`);
  const named = (weights: ReadonlyMap<string, Weight>) => {
    for (const [name, weight] of weights) row(`  ${shortName(name)}`, weightText(weight));
  };
  row('pages; pages of other spellings', `${whole(site.pages)}; ${whole(site.aliases)}`);
  row('build', `${build.seconds.toFixed(1)} s, ${build.cpuSeconds.toFixed(1)} s of one processor`);
  row(
    'build per page',
    `${msPerPage(build.seconds, site)}, ${msPerPage(build.cpuSeconds, site)} of one processor`,
  );
  const tree = build.treeMB === null ? '' : `; with its children ${whole(build.treeMB)} MB`;
  row('memory of the build at its peak', `${whole(build.processMB)} MB${tree}`);
  row('page of a code, mean', weightText(site.codePage));
  row('page of an endpoint, mean', weightText(site.endpointPage));
  row('heaviest of them', `${weightText(site.heaviest)}  ${site.heaviest.path.replace('/index.html', '')}`);
  row('pages of the whole catalog', '');
  named(site.wholePages);
  row(
    'search index of words',
    `${kilo(site.searchIndex)}; the first search loads ${weightText(browser.words)}`,
  );
  row('catalog that scripts load', '');
  named(site.catalogModules);
  row('data files', [...site.dataFiles].map(([name, bytes]) => `${name} ${kilo(bytes)}`).join(', '));
  row('models, in Node', `ready after ${ms(models.ready)}`);
  row('  search', spreadText(models.search));
  row('  decoder', spreadText(models.decoder));
  row('in Chromium', `opening the search loads ${weightText(browser.opening)}`);
  row('  first answer, loading included', ms(browser.firstAnswer));
  row(
    '  key stroke to answer',
    `${[...browser.keyStrokes].map(([query, time]) => `${query}: ${ms(time)}`).join(', ')}; ${browser.requests} requests`,
  );
  row('  decoder, pasted to cards', ms(browser.decoder));
}

/** Prints which limits are met, and returns whether all are; growth is relative to the size before. */
function printAims(all: readonly Measurements[]): boolean {
  const last = all.at(-1) as Measurements;
  const before = all.at(-2);
  const aims = [
    aim('build in minutes', last.build.seconds / 60, limits.minutes),
    aim('memory of the build in MB', last.build.treeMB ?? last.build.processMB, limits.memoryMB),
    aim('slowest key stroke in ms, Chromium', Math.max(...last.browser.keyStrokes.values()), limits.frameMs),
    aim('slowest search in ms, Node', last.models.search.worst, limits.frameMs),
    aim('slowest decoding in ms, Node', last.models.decoder.worst, limits.frameMs),
    aim('decoder in ms, Chromium', last.browser.decoder, limits.frameMs),
  ];
  if (before) {
    const growth = (name: string, of: (measurements: Measurements) => number) =>
      aim(
        `${name}, ${whole(last.codes)} to ${whole(before.codes)} codes`,
        of(last) / of(before),
        limits.growth,
      );
    aims.push(
      growth('time per page', ({ build, site }) => build.seconds / site.pages),
      growth('processor time per page', ({ build, site }) => build.cpuSeconds / site.pages),
      growth('bytes of a code’s page', ({ site }) => site.codePage.raw),
      growth('bytes of an endpoint’s page', ({ site }) => site.endpointPage.raw),
      growth('the same, brotli: code', ({ site }) => site.codePage.brotli),
      growth('the same, brotli: endpoint', ({ site }) => site.endpointPage.brotli),
    );
  }
  console.log('\nAims');
  for (const { text } of aims) console.log(`  ${text}`);
  return aims.every(({ isMet }) => isMet);
}

function aim(name: string, value: number, limit: number): { text: string; isMet: boolean } {
  const isMet = value <= limit;
  return { isMet, text: `${isMet ? 'met   ' : 'MISSED'} ${name}: ${value.toFixed(2)}, at most ${limit}` };
}

/** Removes the hash from the name of a built file. */
function shortName(name: string): string {
  return name.replace(/^_astro\//, '').replace(/\.[\w-]{8}\.js$/, '');
}

function msPerPage(seconds: number, { pages }: SiteWeights): string {
  return ms((seconds * 1_000) / pages);
}

function spreadText({ median, worst, queries }: Spread): string {
  return `median ${ms(median)}, worst ${ms(worst)}, of ${queries} queries`;
}

function weightText({ raw, brotli }: Weight): string {
  return `${kilo(raw)}, brotli ${kilo(brotli)}`;
}

function kilo(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
}

function ms(time: number): string {
  return `${time.toFixed(2)} ms`;
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en');
}
