/**
 * Measures the search: the share of queries whose expected page comes first or among the first three, by set and kind,
 * with each miss; the time for a key; and the weight of the index, and its growth with the catalog.
 */

import process from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { type Catalog, catalog as ownCatalog } from '../src/catalog/index.ts';
import { createReference } from '../src/reference/reference.ts';
import { createSearch } from '../src/reference/search/search.ts';
import {
  packSearchIndex,
  type SearchIndex,
  unpackSearchIndex,
} from '../src/reference/search/search-index.ts';
import { siteSearchIndex } from '../src/site/search-documents.ts';
import {
  type ExpectedQuery,
  namesInCatalog,
  nearNamesInCatalog,
  querySets,
  readQueries,
} from '../test/reference/search/queries.ts';
import { generateCatalog } from './scale/catalog.ts';
import { median } from './site/median.ts';

const frameMs = 16;
const mostBytes = 25_000;
const mostBytesPerCode = 150;
const largerSize = 1_000;

const folder = 'content/docs';
const packed = JSON.stringify(packSearchIndex(siteSearchIndex(ownCatalog, folder)));
const reference = createReference(ownCatalog, '');
const search = createSearch(reference, unpackSearchIndex(JSON.parse(packed)));

function accuracy(name: string, queries: readonly ExpectedQuery[]): void {
  console.log(`\n${name}: ${queries.length} queries`);
  for (const [kind, ofKind] of [['all', queries] as const, ...Map.groupBy(queries, (one) => one.kind)]) {
    const places = ofKind.map(placeOf);
    const first = places.filter((place) => place === 1).length;
    const three = places.filter((place) => place <= 3).length;
    console.log(
      `  ${kind.padEnd(14)} first ${share(first, ofKind.length)}, among three ${share(three, ofKind.length)}`,
    );
  }
  for (const query of queries) {
    const place = placeOf(query);
    if (place === 1) continue;
    const { hits, notes } = search(query.query);
    const found = hits.slice(0, 4).map(({ url }) => url);
    const where = Number.isFinite(place) ? `place ${place}` : 'missed';
    console.log(
      `  ${where}: ${JSON.stringify(query.query)} expects ${query.expected.join(' or ') || 'nothing'}, finds ${found.join(' ') || 'nothing'}${notes.length > 0 ? ' and a note' : ''}`,
    );
  }
}

/** The place of the first expected page; 1 too where nothing is expected and nothing found. */
function placeOf({ query, expected }: ExpectedQuery): number {
  const urls = search(query).hits.map(({ url }) => url);
  if (expected.length === 0) return urls.length === 0 ? 1 : Number.POSITIVE_INFINITY;
  const place = urls.findIndex((url) => expected.includes(url));
  return place === -1 ? Number.POSITIVE_INFINITY : place + 1;
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1).padStart(5)} % (${part} of ${whole})`;
}

/** Measures the processor time after each key of each query, which other programs do not disturb. */
function timePerKey(queries: readonly ExpectedQuery[], searched: (query: string) => unknown): void {
  for (const { query } of queries.slice(0, 20)) searched(query);
  const times = queries.flatMap(({ query }) =>
    Array.from(query, (_, i) => {
      const start = process.cpuUsage();
      searched(query.slice(0, i + 1));
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1_000;
    }),
  );
  console.log(
    `  ${times.length} keys: median ${median(times).toFixed(2)} ms, longest ${Math.max(...times).toFixed(2)} ms, at most ${frameMs} ms`,
  );
}

function bytes(index: SearchIndex): number {
  return brotliCompressSync(JSON.stringify(packSearchIndex(index))).length;
}

function weight(): void {
  const larger: Catalog = generateCatalog(largerSize);
  const codes = (catalog: Catalog) =>
    new Set(siteSearchIndex(catalog, folder).documents.map(({ id }) => id)).size;
  const own = bytes(siteSearchIndex(ownCatalog, folder));
  const added = bytes(siteSearchIndex(larger, folder)) - own;
  console.log(`  ${own} bytes with Brotli, at most ${mostBytes}`);
  console.log(
    `  ${(added / (codes(larger) - codes(ownCatalog))).toFixed(0)} bytes for each further code or endpoint, at most ${mostBytesPerCode}`,
  );
  const start = performance.now();
  const large = createSearch(createReference(larger, ''), siteSearchIndex(larger, folder));
  console.log(`  ${(performance.now() - start).toFixed(0)} ms to make the search of ${largerSize} codes`);
  timePerKey(readQueries('tuned'), large);
}

const started = performance.now();
createSearch(reference, unpackSearchIndex(JSON.parse(packed)));
const startMs = performance.now() - started;
accuracy('names in the catalog', namesInCatalog(ownCatalog));
accuracy('messages with a word less, more or another', nearNamesInCatalog(ownCatalog));
for (const set of querySets()) accuracy(set, readQueries(set));
console.log('\ntime for a key');
timePerKey(querySets().flatMap(readQueries), search);
console.log(`  ${startMs.toFixed(1)} ms once, to make the search`);
console.log('\nindex');
weight();
