/** How long search and decoder take to answer, without a browser. */
import type { ShippedCatalog } from '../../src/catalog/dataset.ts';
import { createDecoder } from '../../src/elements/decoder/decoder-model.ts';
import { createSearch } from '../../src/elements/search/search-model.ts';
import { createReference } from '../../src/reference/reference.ts';

/** Milliseconds. */
export interface ModelFigures {
  /** From the loaded data to models that answer. */
  readonly ready: number;
  readonly search: Spread;
  readonly decoder: Spread;
}

/** How a question fared in the middle, and at worst. */
export interface Spread {
  readonly median: number;
  readonly worst: number;
  readonly questions: number;
}

const asked = 200;
const tries = 5;

/** Asks the models of a catalog what people ask, about codes from all over it. */
export function timeModels(catalog: ShippedCatalog): ModelFigures {
  const started = performance.now();
  const reference = createReference(catalog, '');
  const search = createSearch(reference);
  const decoder = createDecoder(reference);
  const ready = performance.now() - started;
  const { header } = catalog.reporting;
  const codes = catalog.standard
    .map(({ code }) => code)
    .filter((_, i) => i % Math.ceil(catalog.standard.length / asked) === 0);
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
    decoder: spread(texts, (text) => decoder.ask({ text, status: '', subCode: '', endpoint: '' }).view()),
  };
}

function spread(questions: readonly string[], ask: (question: string) => unknown): Spread {
  const once = (question: string): number => {
    const started = performance.now();
    ask(question);
    return performance.now() - started;
  };
  // Now and then another program has the processor: the fastest of some tries is what the answer takes.
  const times = questions
    .map((question) => Math.min(...Array.from({ length: tries }, () => once(question))))
    .sort((a, b) => a - b);
  return {
    median: times[Math.floor(times.length / 2)] ?? 0,
    worst: times.at(-1) ?? 0,
    questions: questions.length,
  };
}
