/** What the search answers, without a DOM: the classifier first, words second. */

import { type CodeParts, codeText, codeUrl, endpointUrl, parseRunTogetherCode } from '../../catalog/code.ts';
import type { ShippedCatalog } from '../../catalog/dataset.ts';
import { entriesOf, titlesOf } from '../../catalog/entries.ts';
import { parseLooseCode } from '../../catalog/typed-code.ts';
import { isExplained } from '../../classifier/explained.ts';
import type { Verdict } from '../../classifier/verdict.ts';
import type { Answer } from '../../reference/answer.ts';
import type { Classifier } from '../../reference/classifier.ts';

/** One result, a link. */
export interface SearchHit {
  readonly label: string;
  readonly detail: string;
  readonly url: string;
}

/** What is shown for a query. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  /** Whether the first hit is what was asked for, so that Enter may open it; else it is the nearest there is. */
  readonly sure: boolean;
  /** What cannot be linked: that a status is not one of this API. */
  readonly notes: readonly string[];
  /** What to look for in the texts of the pages; `null` where the query is a code and nothing else. */
  readonly words: string | null;
}

/** What the search draws on. */
export interface SearchSource {
  readonly catalog: ShippedCatalog;
  readonly classifier: Classifier;
  readonly answer: (verdict: Verdict) => Answer;
  readonly base: string;
}

const longestWords = 100;
const mostCompletions = 8;
const request = /^(?:(GET|HEAD|POST|PUT|DELETE|PATCH)\s+)?((?:https?:\/)?\/\S+)(?:\s+HTTP\/[\d.]+)?$/i;
const beginning = /^([1-5]\d{0,2})(?:[.\-_ ](\d{0,3}))?$/;

/** Makes the search. A query is whatever somebody typed or pasted. */
export function createSearch({
  catalog,
  classifier,
  answer,
  base,
}: SearchSource): (query: string) => SearchAnswer {
  const entries = entriesOf(catalog);
  const endpoints = new Set(catalog.endpoints.map(({ number }) => number));

  const codeHit = (code: string): SearchHit => {
    const entry = entries.get(code);
    return { label: entry ? `${code} ${titlesOf(entry)}` : code, detail: '', url: codeUrl(code, base) };
  };

  const hitsOf = (verdict: Verdict): SearchHit[] => {
    const { headline, notes, message, side, retry, endpoint, near, url } = answer(verdict);
    const detail = [
      ...notes,
      verdict.kind === 'documented' ? message : null,
      side && `Whose side: ${side}`,
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
      ...near.map(({ code }) => codeHit(code)),
    ];
  };

  const completions = (query: string): SearchHit[] => {
    const [, status, sub] = beginning.exec(query) ?? [];
    if (status === undefined) return [];
    const start = sub === undefined ? status : `${status}.${sub}`;
    return [...entries.keys()]
      .filter((code) => code.startsWith(start) && code !== start)
      .slice(0, mostCompletions)
      .map(codeHit);
  };

  /** `1001`, or `POST /item` */
  const endpointHits = (query: string): SearchHit[] => {
    const [, method, url] = request.exec(query) ?? [];
    const asked = url === undefined ? query : classifier.endpointOf({ method, url });
    return catalog.endpoints
      .filter(({ number }) => number === asked)
      .map(({ number, title }) => ({
        label: `Endpoint ${number} ${title}`,
        detail: '',
        url: endpointUrl(number, base),
      }));
  };

  /** A query that is a code and nothing else; its separator may be lost. */
  const codeIn = (query: string): CodeParts | null => {
    const lost = parseRunTogetherCode(query);
    return lost && classifier.isCode(codeText(lost)) ? lost : parseLooseCode(query, classifier.isCode);
  };

  /** A code alone, a code and the number of an endpoint in either order, or a text. */
  const verdictsOn = (query: string): readonly Verdict[] => {
    const words = query.split(/\s+/);
    const ends = words.length > 1 ? [words.at(-1) ?? '', words[0] ?? ''] : [];
    const endpoint = ends.find((word) => endpoints.has(word));
    const code = codeIn(words.filter((word) => word !== endpoint).join(' '));
    return code ? [classifier.classify({ subCode: codeText(code), endpoint })] : classifier.decode(query);
  };

  return (query) => {
    const text = query.trim();
    const verdicts = verdictsOn(text);
    const named = endpointHits(text);
    const hits = [...named, ...verdicts.flatMap(hitsOf), ...completions(text)];
    const unlinked = verdicts.filter(({ url }) => url === null).map(answer);
    return {
      sure: named.length > 0 || verdicts.slice(0, 1).every(isExplained),
      hits: [...new Map(hits.toReversed().map((hit) => [hit.url, hit])).values()].toReversed(),
      notes: unlinked.map(({ headline, notes }) => sentences([headline, ...notes])),
      words: /[a-z]{2}/i.test(text) && text.length <= longestWords ? text : null,
    };
  };
}

function sentences(parts: readonly (string | null)[]): string {
  return parts
    .filter((part): part is string => Boolean(part))
    .map((part) => part.replace(/\.$/, ''))
    .join('. ');
}
