/** Measures how long search and decoder take to answer, without a browser. */
import type { Catalog } from '../../src/catalog/index.ts';
import { Decoder } from '../../src/elements/decoder/decoder-model.ts';
import { createReference } from '../../src/reference/reference.ts';
import { indexCatalog } from '../../src/reference/search/index-catalog.ts';
import { createSearch } from '../../src/reference/search/search.ts';

/** Times in milliseconds. */
export interface ModelTimes {
  /** From the loaded data to models that answer. */
  readonly ready: number;
  readonly search: Spread;
  readonly decoder: Spread;
}

/** The times of many queries. */
export interface Spread {
  readonly median: number;
  readonly worst: number;
  readonly queries: number;
}

const mostCodes = 200;
const tries = 5;

/** Times typical queries to the models of a catalog, with codes from all of it. */
export function timeModels(catalog: Catalog): ModelTimes {
  const index = indexCatalog(catalog);
  const started = performance.now();
  const reference = createReference(catalog, '');
  const search = createSearch(reference, index);
  const decoder = new Decoder(reference);
  const ready = performance.now() - started;
  const { header } = catalog.reporting;
  const codes = catalog.standard
    .map(({ code }) => code)
    .filter((_, i) => i % Math.ceil(catalog.standard.length / mostCodes) === 0);
  const queries = codes.flatMap((code) => [
    code.slice(0, 1),
    code.slice(0, 3),
    code,
    `${header}: ${code}`,
    `${code}9`,
  ]);
  const texts = codes.map((code) => `HTTP/1.1 ${code.slice(0, 3)} Failed\n${header}: ${code}\n\n`);
  return {
    ready,
    search: spread(queries, search),
    decoder: spread(texts, (text) => decoder.decode({ text, status: '', subCode: '', endpoint: '' }).view()),
  };
}

function spread(queries: readonly string[], answer: (query: string) => unknown): Spread {
  const once = (query: string): number => {
    const started = performance.now();
    answer(query);
    return performance.now() - started;
  };
  // Takes the fastest of some tries, because now and then another program has the processor.
  const times = queries
    .map((query) => Math.min(...Array.from({ length: tries }, () => once(query))))
    .sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)] ?? 0,
    worst: times.at(-1) ?? 0,
    queries: queries.length,
  };
}
