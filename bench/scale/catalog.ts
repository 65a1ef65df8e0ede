/**
 * Generates a catalog of any size, the same at every call: the real one, with more records that are composed of its
 * texts. As an API grows, its statuses stay the same: they get more sub-codes, and endpoints are added in proportion.
 * Each new record has a word that no other has.
 */

import { compareCodes, isSubCode, statusOf } from '../../src/catalog/code.ts';
import { entriesOf } from '../../src/catalog/entries.ts';
import { type Catalog, catalog as real } from '../../src/catalog/index.ts';
import type {
  CodeText,
  Endpoint,
  EndpointResponse,
  StandardCode,
  StatusText,
  SubCodeText,
} from '../../src/catalog/record.ts';
import { createRandom, type Random } from './random.ts';

const known: Catalog = real;
const knownEntries = entriesOf(known);
const seed = 403_25;
/** A code has at most three digits after the dot. */
const lastSubNumber = 999;
const firstNumber = 10_000;
/** Fills each hundred of endpoint numbers about as much as the real catalog does. */
const numbersApart = 5;

/** The number of records of each kind. */
interface Counts {
  readonly standard: number;
  readonly defined: number;
  readonly endpoints: number;
}

/** The generators from which records are composed. */
interface Generators {
  readonly random: Random;
  /** Creates a word that is not used yet. */
  readonly word: () => string;
}

/** Generates a catalog with this many codes; never fewer than this API has. */
export function generateCatalog(size: number): Catalog {
  const counts = countsFor(size);
  const random = createRandom(seed);
  const generators = { random, word: createWords() };
  const nextSubCode = createSubCodes(random);
  const newStandard = drawn(counts.standard - known.standard.length, nextSubCode);
  const byStatus = Map.groupBy(newStandard, (code) => statusOf(code));
  const defined = drawn(counts.defined - (knownEntries.size - known.standard.length), nextSubCode);
  const standard = [
    ...known.standard,
    ...newStandard.map((code) => subCodeRecord(code, byStatus.get(statusOf(code)) ?? [], generators)),
  ].sort((a, b) => compareCodes(a.code, b.code));
  const endpoints = endpointsFor(counts.endpoints - known.endpoints.length, defined, generators);
  return { ...known, standard, endpoints: [...known.endpoints, ...endpoints] };
}

/** Keeps kinds of codes, and endpoints, in the proportion of the real catalog. */
function countsFor(size: number): Counts {
  const today = knownEntries.size;
  const total = Math.max(size, today);
  const standard = Math.round((total * known.standard.length) / today);
  return {
    standard,
    defined: total - standard,
    endpoints: Math.round((total * known.endpoints.length) / today),
  };
}

/** Creates new sub-codes, of some statuses more than of others. */
function createSubCodes(random: Random): () => SubCodeText {
  const taken = new Set(knownEntries.keys());
  const statuses = [...knownEntries.keys()].filter((code) => !isSubCode(code)) as StatusText[];
  const last = new Map<string, number>();
  const next = (): SubCodeText => {
    const status = statuses[
      Math.min(random.below(statuses.length), random.below(statuses.length))
    ] as StatusText;
    const number = (last.get(status) ?? 0) + 1;
    if (number > lastSubNumber) return next();
    last.set(status, number);
    const code: SubCodeText = `${status}.${number}`;
    return taken.has(code) ? next() : code;
  };
  return next;
}

function subCodeRecord(
  code: SubCodeText,
  siblings: readonly CodeText[],
  { random, word }: Generators,
): StandardCode {
  const like = () => random.pick(known.standard);
  const own = word();
  const { group, sources, history, documented } = like();
  const { retry, advice: retryAdvice } = like();
  const { fixer, advice: fixerAdvice } = like();
  return {
    code,
    title: withWord(random.pick(titles), own),
    message: withWord(like().message, own),
    heading: like().heading,
    condition: like().condition,
    group,
    retry,
    fixer,
    advice: {
      when: like().advice.when,
      checkFirst: withWord(like().advice.checkFirst, own),
      causes: random.some(causes, like().advice.causes.length),
      fix: random.some(fixes, like().advice.fix.length),
      retry: retryAdvice.retry,
      fixer: fixerAdvice.fixer,
      endUser: like().advice.endUser,
    },
    documented,
    unknown: like().unknown,
    http: null,
    keywords: [...random.some(keywords, like().keywords.length), `${own} problem`],
    formerTitles: [],
    history,
    related: random
      .some(siblings, 3)
      .filter((other) => other !== code)
      .map((other) => ({ code: other, why: random.pick(reasons) })),
    sources,
    sample: `HTTP/1.1 ${statusOf(code)} ${random.pick(titles)}\n${known.reporting.header}: ${code}\n`,
  };
}

/** Creates endpoints with responses like the real ones; those that only an endpoint defines are from `defined`. */
function endpointsFor(count: number, defined: readonly CodeText[], generators: Generators): Endpoint[] {
  const { random, word } = generators;
  const meanings = new Map(defined.map((code) => [code, definition(code, generators)]));
  let used = 0;
  const nextDefined = () => defined[used++] ?? random.pick(defined);
  const endpoints = Array.from({ length: count }, (_, i): Endpoint => {
    const like = known.endpoints[i % known.endpoints.length] as Endpoint;
    const own = word();
    const number: Endpoint['number'] = `${firstNumber + i * numbersApart}`;
    const responses = like.responses.map((response): EndpointResponse => {
      if (knownEntries.get(response.code)?.record || defined.length === 0) return response;
      const code = nextDefined();
      const shared = meanings.get(code) as EndpointResponse;
      return random.below(2) === 0 ? shared : definition(code, generators);
    });
    return {
      ...like,
      number,
      title: withWord(like.title, own),
      paths: like.paths.map((path): `/${string}` => `/${own}${path}`),
      responses: [...new Map(responses.map((response) => [response.code, response])).values()],
      source: { title: `${number} ${withWord(like.title, own)}`, url: `${like.source.url}-${own}` },
    };
  });
  const left = defined.slice(used).map((code) => meanings.get(code) as EndpointResponse);
  return endpoints.map((endpoint, i) => ({
    ...endpoint,
    responses: [...endpoint.responses, ...left.filter((_, at) => at % endpoints.length === i)],
  }));
}

function definition(code: CodeText, { random, word }: Generators): EndpointResponse {
  const like = random.pick(definitions);
  const own = word();
  return {
    ...like,
    code,
    meaning: withWord(like.meaning, own),
    title: withWord(like.title ?? like.meaning, own),
  };
}

/** Inserts a word into the middle of a text. */
function withWord(text: string, word: string): string {
  const words = text.split(' ');
  return [...words.slice(0, words.length / 2), word, ...words.slice(words.length / 2)].join(' ');
}

const syllables = [
  'ba',
  'ce',
  'di',
  'fo',
  'gu',
  'ha',
  'je',
  'ki',
  'lo',
  'mu',
  'na',
  'pe',
  'ri',
  'so',
  'tu',
  'va',
];

/** Creates distinct words such as `rilova`. */
function createWords(): () => string {
  let used = 0;
  return () => {
    let word = '';
    for (let rest = used++ + syllables.length ** 2; rest > 0; rest = Math.floor(rest / syllables.length)) {
      word += syllables[rest % syllables.length];
    }
    return word;
  };
}

function drawn<T>(count: number, draw: () => T): T[] {
  return Array.from({ length: Math.max(0, count) }, draw);
}

const titles = known.standard.map(({ title }) => title);
const causes = known.standard.flatMap(({ advice }) => advice.causes);
const fixes = known.standard.flatMap(({ advice }) => advice.fix);
const keywords = known.standard.flatMap((record) => record.keywords);
const reasons = known.standard.flatMap(({ related }) => related.map(({ why }) => why));
const definitions = [...knownEntries.values()]
  .filter(({ origin }) => origin === 'endpoints')
  .flatMap((entry) => entry.definitions.map(({ response }) => response));
