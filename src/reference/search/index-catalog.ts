/** Makes the index of a catalog and of the pages that are written by hand. */

import { statusOf } from '../../catalog/code.ts';
import { type CodeMeaning, type Entry, entriesOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import { reasonPhrases } from '../../catalog/reason-phrases.ts';
import type { Endpoint } from '../../catalog/record.ts';
import { withoutFillers } from './function-words.ts';
import type { SearchDocument, SearchIndex } from './search-index.ts';
import { stemOf, wordsIn } from './words.ts';

/** A page that is written by hand. */
export interface WrittenDocument {
  readonly kind: 'guide' | 'tool';
  /** Its address, without the base: `/guides/query-your-logs`. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly headings: readonly string[];
  /** Names and words of its text. */
  readonly details: readonly string[];
}

/** A meaning of more endpoints than this does not name them. */
const mostEndpoints = 3;

/** Makes the index. The command line has no written pages. */
export function indexCatalog(catalog: Catalog, pages: readonly WrittenDocument[] = []): SearchIndex {
  const { endpoints, foreignStatuses, synonyms } = catalog;
  return {
    documents: [
      ...[...entriesOf(catalog).values()].flatMap((entry) =>
        entry.meanings.map((meaning) => codeDocument(entry, meaning, catalog)),
      ),
      ...endpoints.map(endpointDocument),
      ...pages.map((page) => writtenDocument(page, catalog)),
      ...foreignStatuses.map(
        ({ status, name, advice }): SearchDocument => ({
          ...blank,
          kind: 'status',
          id: String(status),
          title: name,
          text: advice,
          names: reasonsOf(String(status)),
        }),
      ),
    ],
    equalWords: synonyms.words,
  };
}

const blank = { distinction: '', names: [], synonyms: [], context: [], details: [] };

function codeDocument(entry: Entry, meaning: CodeMeaning, catalog: Catalog): SearchDocument {
  const { code, record, kind } = entry;
  const { title, message, endpoints } = meaning;
  const group = catalog.groups.find(({ id }) => id === record?.group);
  const reasons = reasonsOf(statusOf(code));
  const isStatus = kind === 'status';
  return {
    ...blank,
    kind: 'code',
    id: code,
    title,
    text: message,
    distinction: group?.label ?? endpointsText(endpoints),
    names: [...(record?.formerTitles ?? []), ...(isStatus ? reasons : [])],
    synonyms: phrases([...synonymsOf(entry, endpoints), ...(record?.keywords ?? [])]),
    context: distinct([
      ...(record?.heading && record.heading !== title ? [record.heading] : []),
      ...(group ? [group.label, ...(group.synonyms ?? [])] : []),
      ...(endpoints.length <= mostEndpoints ? endpoints.map((endpoint) => endpoint.title) : []),
      ...(isStatus ? [] : reasons),
    ]),
  };
}

/** Names the endpoints of a meaning, or counts them. */
function endpointsText(endpoints: readonly Endpoint[]): string {
  const [first] = endpoints;
  if (endpoints.length === 1 && first) return `${first.number} ${first.title}`;
  const numbers = endpoints.map(({ number }) => number);
  return numbers.length > mostEndpoints ? `${numbers.length} endpoints` : numbers.join(', ');
}

/** Lists the synonyms of one meaning of a code: those of its record, or of the rows that have the meaning. */
function synonymsOf({ code, record }: Entry, endpoints: readonly Endpoint[]): readonly string[] {
  if (record) return record.synonyms ?? [];
  const rows = endpoints.flatMap(({ responses }) => responses.filter((row) => row.code === code));
  return distinct(rows.flatMap(({ synonyms = [] }) => synonyms));
}

function endpointDocument(endpoint: Endpoint): SearchDocument {
  const { number, title, method, paths, formerTitles, synonyms = [] } = endpoint;
  const [path] = paths;
  const request = method && path ? `${method} ${path}` : '';
  return {
    ...blank,
    kind: 'endpoint',
    id: number,
    title,
    text: request,
    distinction: request === '' ? 'Endpoint' : request,
    names: formerTitles,
    synonyms: phrases(synonyms),
  };
}

function writtenDocument(page: WrittenDocument, { synonyms }: Catalog): SearchDocument {
  const { kind, address, title, description, headings, details } = page;
  return {
    ...blank,
    kind,
    id: address,
    title,
    text: description,
    distinction: description,
    synonyms: phrases(synonyms.pages[address] ?? []),
    context: headings,
    details,
  };
}

function reasonsOf(status: string): readonly string[] {
  return reasonPhrases[status] ?? [];
}

/** Lists phrases that no page shows, without the words that nothing is found by. */
function phrases(texts: readonly string[]): string[] {
  const short = texts.map((text) => withoutFillers(text) || text);
  return [...new Map(short.toReversed().map((text) => [sameWords(text), text])).values()].toReversed();
}

/** Writes a phrase so that order and forms of its words make no difference. */
function sameWords(text: string): string {
  return wordsIn(text)
    .map(({ text: word }) => stemOf(word))
    .sort()
    .join(' ');
}

function distinct(phrases: readonly string[]): string[] {
  return [...new Set(phrases)];
}
