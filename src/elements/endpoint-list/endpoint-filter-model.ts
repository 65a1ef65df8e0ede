/** Filters the list of endpoints by words, a code, a number or a path, without a DOM. */

import { codeText } from '../../catalog/code.ts';
import { parseLooseCode } from '../../catalog/typed-code.ts';
import type { RequestEvidence } from '../../http/request.ts';
import { pathOf } from '../../http/url.ts';
import type { Reference } from '../../reference/reference.ts';
import { type ListSearch, rowsWithWords } from '../shared/list-search.ts';

/** The properties that a row is filtered by. */
export interface EndpointRow {
  readonly number: string;
  /** The codes that the endpoint lists. */
  readonly codes: readonly string[];
  /** Its number, title, method and path. */
  readonly text: string;
}

/** The part of the filter that is loaded when somebody is about to type. */
export interface EndpointSearch {
  readonly byWords: ListSearch;
  /** Finds the endpoints of a request; without its method, those of every method. */
  readonly byRequest: (request: RequestEvidence) => readonly string[];
  /** The path templates of an endpoint. */
  readonly pathsOf: (number: string) => readonly string[];
}

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;
const methodName = /^(?:GET|HEAD|POST|PUT|DELETE|PATCH)$/i;
const version = /^\/v\d{1,3}(?=\/)/i;
/** A status, a sub-code whose last digits may not be typed yet, or the beginning of an endpoint's number. */
const digits = /^\d{1,4}$|^[1-5]\d\d[.,:_-]\d{0,3}$/;

/** Makes the search of endpoints from the reference and the search by words. */
export function createEndpointSearch(
  { catalog, classifier }: Pick<Reference, 'catalog' | 'classifier'>,
  byWords: ListSearch,
): EndpointSearch {
  const paths = new Map(catalog.endpoints.map((endpoint) => [endpoint.number, endpoint.paths]));
  return {
    byWords,
    byRequest: ({ method, url }) =>
      (method ? [method] : methods).flatMap((one) => classifier.endpointOf({ method: one, url }) ?? []),
    pathsOf: (number) => paths.get(number) ?? [],
  };
}

/** Finds the rows that match, in their order. Without a search, words and paths must be in the row. */
export function matchingEndpoints<Row extends EndpointRow>(
  rows: readonly Row[],
  q: string,
  search: EndpointSearch | null,
): Row[] {
  const query = q.trim();
  if (query.includes('/')) return ofRequest(rows, query, search);
  const words = wordsOf(query, rows);
  const others = words.filter((word) => !digits.test(word)).join(' ');
  const found = others === '' ? null : withWords(rows, others, search);
  return rows.filter(
    (row) =>
      words.every((word) => !digits.test(word) || hasDigits(row, word.replace(/[,:_-]/, '.'))) &&
      (found === null || found.has(row.number)),
  );
}

/** Says how many endpoints are shown, or why there are none. */
export function endpointCount(q: string, shown: number, all: number): string {
  if (shown > 0) return `${shown} of ${all} endpoints`;
  const code = parseLooseCode(q, () => false);
  return code ? `No endpoint lists ${codeText(code)}.` : 'No endpoint matches this filter.';
}

function wordsOf(query: string, rows: readonly EndpointRow[]): string[] {
  const code = parseLooseCode(query, (one) => rows.some(({ codes }) => codes.includes(one)));
  return code && !query.endsWith('.') ? [codeText(code)] : (query.match(/\S+/g) ?? []);
}

/** Whether an endpoint lists a code, or has a number that begins with these digits. */
function hasDigits({ number, codes }: EndpointRow, typed: string): boolean {
  if (typed.endsWith('.')) return codes.some((code) => code.startsWith(typed));
  return codes.includes(typed) || number.startsWith(typed);
}

function withWords(
  rows: readonly EndpointRow[],
  words: string,
  search: EndpointSearch | null,
): ReadonlySet<string> {
  const texts = rows.map(({ number, text }) => ({ id: number, text }));
  return rowsWithWords(words, texts, search?.byWords ?? null);
}

/** Finds the endpoint of a request line, a path or a URL; of an unfinished path, all that it may become. */
function ofRequest<Row extends EndpointRow>(
  rows: readonly Row[],
  query: string,
  search: EndpointSearch | null,
): Row[] {
  const words = query.split(/\s+/).map((word) => word.replace(/^["'`]+|["'`,;]+$/g, ''));
  const url = words.find((word) => word.includes('/')) ?? '';
  const method = words.find((word) => methodName.test(word))?.toUpperCase();
  const isFinished = !url.endsWith('/');
  const exact = new Set(isFinished ? search?.byRequest(method ? { method, url } : { url }) : []);
  if (exact.size > 0) return rows.filter(({ number }) => exact.has(number));
  const path = pathOf(url)
    .replace(/^(?!\/)/, '/')
    .replace(version, '')
    .toLowerCase();
  return rows.filter(({ number, text }) => {
    const templates = search?.pathsOf(number) ?? [text.replace(/^[^/]*/, '')];
    const hasMethod = !method || text.includes(` ${method} `);
    return hasMethod && templates.some((template) => mayBecome(path, template.toLowerCase()));
  });
}

/** Whether an unfinished path may become one of a template: a parameter stands for any segment. */
function mayBecome(path: string, template: string): boolean {
  const given = path.split('/').slice(1);
  const segments = pathOf(template).split('/').slice(1);
  return given.every((segment, i) => {
    const expected = segments[i];
    if (expected === undefined) return segment === '' && i === given.length - 1;
    const isLast = i === given.length - 1;
    return expected.startsWith('{') || (isLast ? expected.startsWith(segment) : expected === segment);
  });
}
