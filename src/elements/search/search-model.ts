/** Searches codes and endpoints, without a DOM. */

import { type CodeParts, codeText, codeUrl, endpointUrl, parseRunTogetherCode } from '../../catalog/code.ts';
import type { ShippedCatalog } from '../../catalog/dataset.ts';
import { entriesOf, titlesOf } from '../../catalog/entries.ts';
import { parseLooseCode } from '../../catalog/typed-code.ts';
import { isExplained } from '../../classifier/explained.ts';
import type { Verdict } from '../../classifier/verdict.ts';
import type { Answer } from '../../reference/answer.ts';
import type { Classifier } from '../../reference/classifier.ts';

/** A result, which is a link. */
export interface SearchHit {
  readonly label: string;
  readonly detail: string;
  readonly url: string;
}

/** The results of a query. */
export interface SearchResults {
  readonly hits: readonly SearchHit[];
  /** Whether the first hit is what was searched for, so that Enter opens it; else it is only the nearest. */
  readonly isExact: boolean;
  /** Sentences about what has no page, such as a status that is not one of this API. */
  readonly notes: readonly string[];
  /** The words to search the pages for; `null` for a query that is only a code. */
  readonly words: string | null;
}

/** The settings of a search; a `Reference` has them all. */
export interface SearchSettings {
  readonly catalog: ShippedCatalog;
  readonly classifier: Classifier;
  readonly answer: (verdict: Verdict) => Answer;
  readonly base: string;
}

const longestWords = 100;
const mostCompletions = 8;
const requestLine = /^(?:(GET|HEAD|POST|PUT|DELETE|PATCH)\s+)?((?:https?:\/)?\/\S+)(?:\s+HTTP\/[\d.]+)?$/i;
const beginningOfCode = /^([1-5]\d{0,2})(?:[.\-_ ](\d{0,3}))?$/;

/** Creates the search. Its query is anything that a user types or pastes. */
export function createSearch(settings: SearchSettings): (query: string) => SearchResults {
  const search = new Search(settings);
  return (query) => search.results(query.trim());
}

class Search {
  readonly #settings: SearchSettings;
  readonly #entries: ReturnType<typeof entriesOf>;
  readonly #endpoints: ReadonlySet<string>;

  constructor(settings: SearchSettings) {
    this.#settings = settings;
    this.#entries = entriesOf(settings.catalog);
    this.#endpoints = new Set(settings.catalog.endpoints.map(({ number }) => number));
  }

  results(query: string): SearchResults {
    const verdicts = this.#verdicts(query);
    const endpoints = this.#endpointHits(query);
    const hits = [
      ...endpoints,
      ...verdicts.flatMap((verdict) => this.#verdictHits(verdict)),
      ...this.#completions(query),
    ];
    const unlinked = verdicts.filter(({ url }) => url === null).map(this.#settings.answer);
    return {
      isExact: endpoints.length > 0 || verdicts.slice(0, 1).every(isExplained),
      hits: [...new Map(hits.toReversed().map((hit) => [hit.url, hit])).values()].toReversed(),
      notes: unlinked.map(({ headline, notes }) => sentences([headline, ...notes])),
      words: /[a-z]{2}/i.test(query) && query.length <= longestWords ? query : null,
    };
  }

  /** Classifies a code, a code and the number of an endpoint in either order, or a text. */
  #verdicts(query: string): readonly Verdict[] {
    const { classifier } = this.#settings;
    const words = query.split(/\s+/);
    const ends = words.length > 1 ? [words.at(-1) ?? '', words[0] ?? ''] : [];
    const endpoint = ends.find((word) => this.#endpoints.has(word));
    const code = this.#codeIn(words.filter((word) => word !== endpoint).join(' '));
    return code ? [classifier.classify({ subCode: codeText(code), endpoint })] : classifier.decode(query);
  }

  /** Reads a query that is only a code; its separator may be missing. */
  #codeIn(query: string): CodeParts | null {
    const { isCode } = this.#settings.classifier;
    const parts = parseRunTogetherCode(query);
    return parts && isCode(codeText(parts)) ? parts : parseLooseCode(query, isCode);
  }

  #verdictHits(verdict: Verdict): SearchHit[] {
    const { headline, notes, message, responsibility, retry, endpoint, near, url } =
      this.#settings.answer(verdict);
    const detail = [
      ...notes,
      verdict.kind === 'documented' ? message : null,
      responsibility && `${responsibility.label}: ${responsibility.text}`,
      retry && `Retry: ${retry}`,
    ];
    return [
      ...(url === null ? [] : [{ label: headline, detail: sentences(detail), url }]),
      ...(endpoint === null
        ? []
        : [
            {
              label: `Endpoint ${endpoint.number} ${endpoint.title}`,
              detail: 'The endpoint in your text',
              url: endpoint.url,
            },
          ]),
      ...near.map(({ code }) => this.#codeHit(code)),
    ];
  }

  /** Finds an endpoint by its number, or by method and URL. */
  #endpointHits(query: string): SearchHit[] {
    const { catalog, classifier, base } = this.#settings;
    const [, method, url] = requestLine.exec(query) ?? [];
    const requested = url === undefined ? query : classifier.endpointOf({ method, url });
    return catalog.endpoints
      .filter(({ number }) => number === requested)
      .map(({ number, title }) => ({
        label: `Endpoint ${number} ${title}`,
        detail: '',
        url: endpointUrl(number, base),
      }));
  }

  #completions(query: string): SearchHit[] {
    const [, status, sub] = beginningOfCode.exec(query) ?? [];
    if (status === undefined) return [];
    const start = sub === undefined ? status : `${status}.${sub}`;
    return [...this.#entries.keys()]
      .filter((code) => code.startsWith(start) && code !== start)
      .slice(0, mostCompletions)
      .map((code) => this.#codeHit(code));
  }

  #codeHit(code: string): SearchHit {
    const entry = this.#entries.get(code);
    const label = entry ? `${code} ${titlesOf(entry)}` : code;
    return { label, detail: '', url: codeUrl(code, this.#settings.base) };
  }
}

function sentences(parts: readonly (string | null)[]): string {
  return parts
    .filter((part): part is string => Boolean(part))
    .map((part) => part.replace(/\.$/, ''))
    .join('. ');
}
