/**
 * A catalog of any size, the same at every call: this API's, with records beside it that are put together from its
 * texts. Statuses get more sub-codes, endpoints come in proportion, and each record has a word that no other has.
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
/** A code has at most three digits behind the dot. */
const lastSubNumber = 999;
const mostStatuses = 60;
const firstNumber = 10_000;
/** Today's hundreds of endpoint numbers are about so full. */
const numbersApart = 5;

/** How many there are of each kind. */
interface Counts {
  readonly statuses: number;
  readonly standard: number;
  readonly defined: number;
  readonly endpoints: number;
}

/** What records are put together from. */
interface Workshop {
  readonly random: Random;
  /** A word that was not given before. */
  readonly word: () => string;
}

/** A catalog with so many codes; never fewer than this API has. */
export function generateCatalog(size: number): Catalog {
  const counts = countsFor(size);
  const random = createRandom(seed);
  const workshop = { random, word: createWords() };
  const codes = createCodes(counts.statuses, random);
  const statuses = codes.newStatuses.map((status) => standardCode(status, [], workshop));
  const newStandard = drawn(counts.standard - known.standard.length - statuses.length, codes.next);
  const byStatus = Map.groupBy(newStandard, (code) => statusOf(code));
  const defined = drawn(counts.defined - (knownEntries.size - known.standard.length), codes.next);
  const standard = [
    ...known.standard,
    ...statuses,
    ...newStandard.map((code) => standardCode(code, byStatus.get(statusOf(code)) ?? [], workshop)),
  ].sort((a, b) => compareCodes(a.code, b.code));
  const endpoints = endpointsFor(counts.endpoints - known.endpoints.length, defined, workshop);
  return { ...known, standard, endpoints: [...known.endpoints, ...endpoints] };
}

/** Kinds of codes, and endpoints, are in the same proportion as they are today. */
function countsFor(size: number): Counts {
  const today = knownEntries.size;
  const total = Math.max(size, today);
  const standard = Math.round((total * known.standard.length) / today);
  const statuses = known.standard.filter(({ code }) => !isSubCode(code)).length;
  return {
    statuses: Math.min(mostStatuses, Math.round(statuses * Math.sqrt(total / today))),
    standard,
    defined: total - standard,
    endpoints: Math.round((total * known.endpoints.length) / today),
  };
}

/** Gives sub-codes that are not taken, of some statuses more than of others. */
function createCodes(count: number, random: Random): { newStatuses: StatusText[]; next: () => SubCodeText } {
  const taken = new Set(knownEntries.keys());
  const own = [...knownEntries.keys()].filter((code) => !isSubCode(code));
  const newStatuses = [...range(402, 452), ...range(502, 512), ...range(205, 209)]
    .filter((status) => !taken.has(status))
    .slice(0, Math.max(0, count - own.length));
  const statuses = [...own, ...newStatuses] as StatusText[];
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
  return { newStatuses, next };
}

function standardCode(
  code: CodeText,
  siblings: readonly CodeText[],
  { random, word }: Workshop,
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
    condition: isSubCode(code) ? like().condition : null,
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
    http: isSubCode(code) ? null : random.pick(comparisons),
    keywords: [...random.some(keywords, like().keywords.length), `${own} problem`],
    formerTitles: [],
    history,
    related: random
      .some(siblings, 3)
      .filter((other) => other !== code)
      .map((other) => ({ code: other, why: random.pick(reasons) })),
    sources,
    sample: `HTTP/1.1 ${statusOf(code)} ${random.pick(titles)}\n${isSubCode(code) ? `${known.reporting.header}: ${code}\n` : ''}`,
  };
}

/** Endpoints with rows like those of today; where today's row is the endpoint's own, it is one of `defined`. */
function endpointsFor(count: number, defined: readonly CodeText[], workshop: Workshop): Endpoint[] {
  const { random, word } = workshop;
  const meanings = new Map(defined.map((code) => [code, definition(code, workshop)]));
  let given = 0;
  const nextDefined = () => defined[given++] ?? random.pick(defined);
  const endpoints = Array.from({ length: count }, (_, i): Endpoint => {
    const like = known.endpoints[i % known.endpoints.length] as Endpoint;
    const own = word();
    const number: Endpoint['number'] = `${firstNumber + i * numbersApart}`;
    const responses = like.responses.map((response): EndpointResponse => {
      if (knownEntries.get(response.code)?.record || defined.length === 0) return response;
      const code = nextDefined();
      const shared = meanings.get(code) as EndpointResponse;
      return random.below(2) === 0 ? shared : definition(code, workshop);
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
  const left = defined.slice(given).map((code) => meanings.get(code) as EndpointResponse);
  return endpoints.map((endpoint, i) => ({
    ...endpoint,
    responses: [...endpoint.responses, ...left.filter((_, at) => at % endpoints.length === i)],
  }));
}

function definition(code: CodeText, { random, word }: Workshop): EndpointResponse {
  const like = random.pick(definitions);
  const own = word();
  return {
    ...like,
    code,
    meaning: withWord(like.meaning, own),
    title: withWord(like.title ?? like.meaning, own),
  };
}

/** A text with a word of its own in its middle. */
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

/** Words such as `rilova`, one after another. */
function createWords(): () => string {
  let given = 0;
  return () => {
    let word = '';
    for (let rest = given++ + syllables.length ** 2; rest > 0; rest = Math.floor(rest / syllables.length)) {
      word += syllables[rest % syllables.length];
    }
    return word;
  };
}

function drawn<T>(count: number, draw: () => T): T[] {
  return Array.from({ length: Math.max(0, count) }, draw);
}

function range(from: number, to: number): StatusText[] {
  return Array.from({ length: to - from }, (_, i) => `${from + i}` as StatusText);
}

const titles = known.standard.map(({ title }) => title);
const causes = known.standard.flatMap(({ advice }) => advice.causes);
const fixes = known.standard.flatMap(({ advice }) => advice.fix);
const keywords = known.standard.flatMap((record) => record.keywords);
const reasons = known.standard.flatMap(({ related }) => related.map(({ why }) => why));
const comparisons = known.standard.flatMap(({ http }) => http ?? []);
const definitions = [...knownEntries.values()]
  .filter(({ origin }) => origin === 'endpoints')
  .flatMap((entry) => entry.definitions.map(({ response }) => response));
