/**
 * Compares the built site with a plain Starlight site of the same content, built in the same run: pages and build time,
 * the cost of a first visit to a code's page, and the time that the search needs to answer a code.
 */

import { codeUrl } from '../src/catalog/code.ts';
import { entriesOf } from '../src/catalog/entries.ts';
import { catalog } from '../src/catalog/index.ts';
import { catalogPages } from '../src/site/pages/pages.ts';
import { launchChromium } from '../test/built/chromium.ts';
import { readPages } from '../test/built/page-file.ts';
import { buildBoth } from './site/both-sites.ts';
import { type ColdVisit, visitCold } from './site/cold-visit.ts';
import { htmlRows } from './site/html-rows.ts';
import { searchRows } from './site/search-rows.ts';
import { table } from './site/table.ts';
import { typeCodes } from './site/typed-code.ts';
import { loadLines, loadRows, paintRows, shiftLines, type Visits } from './site/visit-rows.ts';

const codes = [...entriesOf(catalog).keys()];
const { code: example } = catalog.api.examples;
const visited = codeUrl(example);
const visitsPerWidth = 6;
const typed = [example, ...codes.filter((_, i) => i % 8 === 0)];
const slowdown = 4;

const sites = await buildBoth(catalogPages(catalog));
const { ours, plain } = sites;
const browser = await launchChromium();

const pages = readPages(ours.outDir);
const aliases = pages.filter(({ meta }) => meta.has('refresh')).length;
console.log(
  `pages: ${pages.length - aliases}, aliases: ${aliases}, build: ${ours.buildSeconds.toFixed(1)} s`,
);
console.log(`plain Starlight of the same content, build: ${plain.buildSeconds.toFixed(1)} s`);

const phone = await visitBoth(360);
const desk = await visitBoth(1280);
console.log(`\n${visited}, empty cache, bytes as brotli`);
console.log(
  table([...loadRows(phone), ...htmlRows(sites, example, codes), ...paintRows(phone), ...paintRows(desk)]),
);
for (const line of [...shiftLines(phone), ...shiftLines(desk)]) console.log(line);
for (const [name, [visit]] of Object.entries({ ours: phone.ours, plain: phone.plain }))
  console.log(`\n${name}\n${visit ? loadLines(visit).join('\n') : ''}`);

const normal = await typeCodes(browser, `${ours.server.url}/`, typed);
const slowed = await typeCodes(browser, `${ours.server.url}/`, typed, slowdown);
console.log(`\n${typed.length} codes typed into the search, key by key`);
console.log(table(searchRows(normal, slowed, slowdown)));

await browser.close();
await sites.stop();

/** Visits both in turns, each first equally often, so that other work on the machine slows both. */
async function visitBoth(width: number): Promise<Visits> {
  const visits = { ours: [] as ColdVisit[], plain: [] as ColdVisit[] };
  for (let i = 0; i < visitsPerWidth; i += 1) {
    for (const name of i % 2 === 0 ? (['ours', 'plain'] as const) : (['plain', 'ours'] as const))
      visits[name].push(await visitCold(browser, `${sites[name].server.url}${visited}`, width));
  }
  return { width, ...visits };
}
