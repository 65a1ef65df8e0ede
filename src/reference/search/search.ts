/** Searches everything: codes, endpoints and pages, by whatever a person types or pastes. */

import { type CodeParts, codeText, codeUrl, endpointUrl, parseRunTogetherCode } from '../../catalog/code.ts';
import { entriesOf, titlesOf } from '../../catalog/entries.ts';
import { parseLooseCode } from '../../catalog/typed-code.ts';
import { isExplained } from '../../classifier/explained.ts';
import type { Verdict } from '../../classifier/verdict.ts';
import { type Labeled, responsibility, retryLabel } from '../handling-labels.ts';
import type { Reference } from '../reference.ts';
import { isAside, isFunctionWord } from './function-words.ts';
import type { PageKind, SearchDocument, SearchIndex } from './search-index.ts';
import { createWordSearch, type Span, type WordSearch } from './word-search.ts';
import { wordsIn } from './words.ts';

/** A result, which is a link. All of it is plain text. */
export interface SearchHit {
  readonly kind: Exclude<PageKind, 'status'>;
  /** The code, the number of the endpoint, or the address of the page. */
  readonly id: string;
  readonly title: string;
  /** The documented message, the request, or the description; empty where there is none. */
  readonly text: string;
  /** Distinguishes it from others that the same words find. */
  readonly distinction: string;
  /** Who can fix it, or the outcome; `null` except for codes, and where that depends on the endpoint. */
  readonly responsibility: Labeled | null;
  /** Whether to retry; `null` as above. */
  readonly retry: string | null;
  readonly url: string;
}

/** The results of a query. */
export interface SearchResults {
  /** Best first; no address twice. */
  readonly hits: readonly SearchHit[];
  /** Whether the first hit is what was searched for, so that Enter opens it; else it is only the nearest. */
  readonly isExact: boolean;
  /** Sentences about what has no page, such as a status that is not one of this API. */
  readonly notes: readonly string[];
  /** The words to search the texts of the pages for; `null` for a query that is only a code. */
  readonly words: string | null;
}

/** Searches. Never throws. */
export interface Search {
  (query: string): SearchResults;
  /** Finds the words of a text that a query has found, to mark them. */
  marks(query: string, text: string): readonly Span[];
}

const mostHits = 12;
const longestWords = 100;
const mostCompletions = 8;
const letters = /[a-z]{2}/i;
/** Other texts are pasted: their words are those of programs, and say nothing once a code was read. */
const typed = /^[\p{L}\p{N}\s.,'’?!()-]*$/u;
const requestLine = /^(?:(GET|HEAD|POST|PUT|DELETE|PATCH)\s+)?((?:https?:\/)?\/\S+)(?:\s+HTTP\/[\d.]+)?$/i;
const beginningOfCode = /^([1-5]\d{0,2})(?:[.\-_ ](\d{0,3}))?$/;

/** Makes the search of a reference and of the index of its catalog. */
export function createSearch(reference: Reference, index: SearchIndex): Search {
  const search = new ReferenceSearch(reference, index);
  return Object.assign((query: string) => search.results(query.trim()), {
    marks: (query: string, text: string) => search.marks(query, text),
  });
}

class ReferenceSearch {
  readonly #reference: Reference;
  readonly #words: WordSearch;
  readonly #entries: ReturnType<typeof entriesOf>;
  readonly #endpoints: ReadonlySet<string>;
  readonly #documents: ReadonlyMap<string, SearchDocument>;

  constructor(reference: Reference, index: SearchIndex) {
    this.#reference = reference;
    this.#words = createWordSearch(index);
    this.#entries = entriesOf(reference.catalog);
    this.#endpoints = new Set(reference.catalog.endpoints.map(({ number }) => number));
    this.#documents = new Map(index.documents.map((document) => [documentKey(document), document]));
  }

  marks(query: string, text: string): readonly Span[] {
    return this.#words.marks(query, text);
  }

  results(written: string): SearchResults {
    const query = this.#asked(written);
    const verdicts = this.#verdicts(query);
    const endpoints = this.#endpointHits(query);
    const coded = [
      ...endpoints,
      ...verdicts.flatMap((verdict) => this.#verdictHits(verdict)),
      ...this.#completions(query),
    ];
    const isRead = coded.length > 0 || verdicts.length > 0;
    const hasWords = coded.length === 0 || letters.test(query);
    const found = !isRead || (typed.test(query) && hasWords) ? this.#words(query) : [];
    const named = found.filter(({ document, exactness }) => document.kind === 'status' && exactness > 0);
    const hits = [...coded, ...found.flatMap(({ document }) => this.#documentHit(document))];
    const unlinked = verdicts.filter(({ url }) => url === null);
    return {
      hits: firstOfEachPage(hits).slice(0, Math.max(mostHits, coded.length)),
      isExact: endpoints.length > 0 || verdicts.slice(0, 1).every(isExplained),
      notes: distinct([
        ...unlinked.map((verdict) => this.#note(verdict)),
        ...named.map(({ document }) =>
          this.#note(this.#reference.classifier.classify({ status: Number(document.id) })),
        ),
      ]),
      words: letters.test(query) && query.length <= longestWords ? query : null,
    };
  }

  /** Takes the code or the number of an endpoint out of a question that says nothing else: `what does 403.25 mean`. */
  #asked(query: string): string {
    const { numbers, words } = partsOf(query);
    const isOnlyAsked = wordsIn(words).every(({ text }) => isFunctionWord(text) || isAside(text));
    return isOnlyAsked && this.#isNumberOfPage(numbers) ? numbers : query;
  }

  #isNumberOfPage(numbers: string): boolean {
    const parts = numbers.split(' ').filter((part) => !this.#endpoints.has(part));
    const code = this.#codeIn(parts.join(' '));
    if (code === null) return this.#endpoints.has(numbers);
    return this.#reference.classifier.isCode(String(code.status));
  }

  /** Finds the code with a sub-number that a question has among other words. */
  #codeAmongWords(query: string): Verdict[] {
    const { classifier } = this.#reference;
    const { numbers } = partsOf(query);
    const isCode = numbers.includes('.') && classifier.isCode(numbers);
    return isCode ? [classifier.classify({ subCode: numbers })] : [];
  }

  /** Classifies a code, a code and the number of an endpoint in either order, or a text. */
  #verdicts(query: string): readonly Verdict[] {
    const { classifier } = this.#reference;
    const words = query.split(/\s+/);
    const ends = words.length > 1 ? [words.at(-1) ?? '', words[0] ?? ''] : [];
    const endpoint = ends.find((word) => this.#endpoints.has(word));
    const code = this.#codeIn(words.filter((word) => word !== endpoint).join(' '));
    if (code) return [classifier.classify({ subCode: codeText(code), endpoint })];
    const verdicts = classifier.decode(query);
    return verdicts.length > 0 ? verdicts : this.#codeAmongWords(query);
  }

  /** Reads a query that is only a code; its separator may be missing. */
  #codeIn(query: string): CodeParts | null {
    const { isCode } = this.#reference.classifier;
    const parts = parseRunTogetherCode(query);
    return parts && isCode(codeText(parts)) ? parts : parseLooseCode(query, isCode);
  }

  /** Explains in sentences what has no page of its own. */
  #note(verdict: Verdict): string {
    const { headline, notes } = this.#reference.answer(verdict);
    return [headline, ...notes].map((sentence) => `${sentence.replace(/\.$/, '')}.`).join(' ');
  }

  #verdictHits(verdict: Verdict): SearchHit[] {
    const { code, status, endpoint, near } = this.#reference.answer(verdict);
    const page = isExplained(verdict) ? code : status;
    return [
      ...this.#codeHit(String(page)).map((hit) => this.#inWords(verdict, hit)),
      ...(endpoint === null ? [] : this.#endpointHit(endpoint.number)),
      ...near.flatMap((one) => this.#codeHit(one.code)),
    ];
  }

  /** Describes the page of a code by the verdict that leads to it. */
  #inWords(verdict: Verdict, hit: SearchHit): SearchHit {
    if (verdict.kind === 'ambiguous') return hit;
    if (verdict.kind !== 'documented') return { ...hit, text: this.#note(verdict) };
    const { title, message, endpoint } = verdict;
    const { responsibility: whose, retry } = this.#reference.answer(verdict);
    const isOfEndpoint = endpoint !== null && hit.title !== title;
    return {
      ...hit,
      title,
      text: message,
      distinction: isOfEndpoint ? `In endpoint ${endpoint}` : hit.distinction,
      responsibility: whose,
      retry,
    };
  }

  /** Finds an endpoint by its number, or by method and URL. */
  #endpointHits(query: string): SearchHit[] {
    const [, method, url] = requestLine.exec(query) ?? [];
    const number = url === undefined ? query : this.#reference.classifier.endpointOf({ method, url });
    return number === null ? [] : this.#endpointHit(number);
  }

  #endpointHit(number: string): SearchHit[] {
    const document = this.#documents.get(`endpoint ${number}`);
    return document ? this.#documentHit(document) : [];
  }

  #completions(query: string): SearchHit[] {
    const [, status, sub] = beginningOfCode.exec(query) ?? [];
    if (status === undefined) return [];
    const start = sub === undefined ? status : `${status}.${sub}`;
    return [...this.#entries.keys()]
      .filter((code) => code.startsWith(start) && code !== start)
      .slice(0, mostCompletions)
      .flatMap((code) => this.#codeHit(code));
  }

  /** Makes the hit of a code with all its meanings. */
  #codeHit(code: string): SearchHit[] {
    const entry = this.#entries.get(code);
    const document = this.#documents.get(`code ${code}`);
    if (!entry || !document) return [];
    const hits = this.#documentHit(document);
    if (entry.meanings.length === 1) return hits;
    const distinction = `${entry.meanings.length} meanings in different endpoints`;
    return hits.map((hit) => ({
      ...hit,
      title: titlesOf(entry),
      text: '',
      distinction,
      responsibility: null,
      retry: null,
    }));
  }

  #documentHit({ kind, id, title, text, distinction }: SearchDocument): SearchHit[] {
    if (kind === 'status') return [];
    const { base } = this.#reference;
    const url = { code: codeUrl, endpoint: endpointUrl, guide: pageUrl, tool: pageUrl }[kind](id, base);
    return [{ kind, id, title, text, distinction, ...this.#handlingOf(id, title), url }];
  }

  /** Says what to do about a meaning of a code, where all of its endpoints agree. */
  #handlingOf(code: string, title: string): Pick<SearchHit, 'responsibility' | 'retry'> {
    const meaning = this.#entries.get(code)?.meanings.find((one) => one.title === title);
    const [answer, ...others] = meaning?.answers ?? [];
    if (!answer || others.length > 0) return unhandled;
    return {
      responsibility: responsibility(answer.fixer, answer.outcome),
      retry: retryLabel(answer, answer.outcome),
    };
  }
}

const unhandled = { responsibility: null, retry: null };

/** Parts a typed query into its numbers, without the punctuation of a sentence, and its words. */
function partsOf(query: string): { numbers: string; words: string } {
  if (!typed.test(query) || query.length > longestWords) return { numbers: '', words: '' };
  const tokens = query.split(/\s+/).map((token) => token.replace(/^\(|[.,!?)]+$/g, ''));
  const isNumber = (token: string) => /^\d/.test(token);
  return {
    numbers: tokens.filter(isNumber).join(' '),
    words: tokens.filter((token) => !isNumber(token)).join(' '),
  };
}

function pageUrl(address: string, base: string): string {
  return base + address;
}

function documentKey({ kind, id }: SearchDocument): string {
  return `${kind} ${id}`;
}

function firstOfEachPage(hits: readonly SearchHit[]): SearchHit[] {
  const pages = new Map<string, SearchHit>();
  for (const hit of hits) if (!pages.has(hit.url)) pages.set(hit.url, hit);
  return [...pages.values()];
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
