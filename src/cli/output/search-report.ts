/** Results of the search for a person at a terminal, and as JSON. */

import { type EntryCatalog, entriesOf, type MeaningAnswer } from '../../catalog/entries.ts';
import type { Fixer, Outcome, Retry } from '../../catalog/record.ts';
import type { SearchHit } from '../../reference/search/search.ts';
import { jsonText } from './json-text.ts';
import type { ReportLayout } from './report.ts';
import { wrapped } from './terminal/line-wrapping.ts';
import { inPlainText } from './terminal/plain-text.ts';

/** The facts about a code or an endpoint that was found; what is not known, or depends on the endpoint, is `null`. */
interface SearchFacts {
  readonly kind: SearchHit['kind'];
  readonly id: string;
  readonly title: string;
  readonly text: string | null;
  /** The endpoints that give the code this meaning; empty where it is defined for the whole API. */
  readonly endpoints: readonly string[] | null;
  readonly outcome: Outcome | null;
  readonly fixer: Fixer | null;
  readonly retry: Retry | null;
  readonly url: string;
}

/** A longer list of endpoints is only counted. */
const mostEndpoints = 6;

/** Makes the function that writes results as an array. */
export function createSearchJson(catalog: EntryCatalog): (hits: readonly SearchHit[]) => string {
  const factsOf = createSearchFacts(catalog);
  return (hits) => `${jsonText(hits.map(factsOf))}\n`;
}

/**
 * Makes the function that writes of each result its name, its message, what to do and its address.
 */
export function createSearchReport(
  catalog: EntryCatalog,
  { paint, columns, hasSite }: ReportLayout,
): (hits: readonly SearchHit[]) => string {
  const factsOf = createSearchFacts(catalog);
  const report = (hit: SearchHit) => {
    const { endpoints } = factsOf(hit);
    const name = hit.kind === 'endpoint' ? `Endpoint ${hit.id}` : hit.id;
    const details = [
      hit.text === hit.title ? '' : hit.text,
      endpoints && endpointsText(endpoints),
      handlingText(hit),
      hasSite ? hit.url : '',
    ];
    return [
      ...wrapped(`${name} ${hit.title}`.split(' '), columns).map((line) => paint.headline(line)),
      ...details.flatMap((detail) => (detail ? wrapped(inPlainText(detail).split(' '), columns, '  ') : [])),
    ].join('\n');
  };
  return (hits) => `${hits.map(report).join('\n\n')}\n`;
}

function handlingText({ responsibility, retry }: SearchHit): string {
  return [
    responsibility && `${responsibility.label}: ${responsibility.text}`,
    responsibility && retry && `Retry: ${retry}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function endpointsText(numbers: readonly string[]): string {
  if (numbers.length === 0) return '';
  if (numbers.length > mostEndpoints) return `Defined by ${numbers.length} endpoints`;
  return `Defined by ${numbers.length === 1 ? 'endpoint' : 'endpoints'} ${numbers.join(', ')}`;
}

function createSearchFacts(catalog: EntryCatalog): (hit: SearchHit) => SearchFacts {
  const entries = entriesOf(catalog);
  return ({ kind, id, title, text, url }) => {
    const entry = kind === 'code' ? entries.get(id) : undefined;
    const meaning = entry?.meanings.find((one) => one.title === title);
    const endpoints = meaning ? meaning.endpoints : entry?.definitions.map(({ endpoint }) => endpoint);
    return {
      kind,
      id,
      title,
      text: text || null,
      endpoints: endpoints?.map(({ number }) => number) ?? null,
      ...handling(meaning?.answers ?? []),
      url,
    };
  };
}

function handling([answer, ...others]: readonly MeaningAnswer<EntryCatalog>[]) {
  if (!answer || others.length > 0) return { outcome: null, fixer: null, retry: null };
  const { outcome, fixer, retry } = answer;
  return { outcome, fixer, retry };
}
