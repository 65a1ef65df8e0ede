/** Evidence from a response object of whatever HTTP client. */
import type { Evidence } from './classify.ts';
import { called, property } from './property.ts';

/** Anything with a status and headers: fetch, undici, axios, got, ky, node:http. */
export interface ResponseLike {
  readonly status?: unknown;
  /** node:http and undici's `request`. */
  readonly statusCode?: unknown;
  /** `Headers`, a `Map`, a plain object, or name and value in turn. */
  readonly headers?: unknown;
  /** The address that answered, after redirects. */
  readonly url?: unknown;
}

/**
 * Collects the status, the sub-code header and what is known of the request. An error that carries a
 * `response`, as axios, ky and got throw it, counts as that response. Nothing here throws: a property
 * that does is taken as missing.
 */
export function responseEvidence(response: unknown, header: string): Evidence {
  const given = unwrapped(response);
  const status = property(given, 'status') ?? property(given, 'statusCode');
  return {
    status: status as number | undefined,
    subCode: headerValue(property(given, 'headers'), header),
    request: requestOf(given, response),
  };
}

function unwrapped(response: unknown): unknown {
  const isCarrier = property(response, 'headers') === undefined;
  return isCarrier ? (property(response, 'response') ?? response) : response;
}

function requestOf(response: unknown, carrier: unknown): NonNullable<Evidence['request']> {
  const places = [
    property(response, 'config'),
    property(response, 'request'),
    property(property(response, 'request'), 'options'),
    property(response, 'req'),
    property(carrier, 'request'),
  ];
  const method = firstText(places.map((place) => property(place, 'method')));
  const url = firstText([
    ...places.map(addressOf),
    hrefOf(property(response, 'requestUrl')),
    hrefOf(property(response, 'url')),
    property(property(response, 'req'), 'path'),
  ]);
  return { method, url };
}

/** The address of a request; axios keeps its beginning apart. */
function addressOf(request: unknown): unknown {
  const url = hrefOf(property(request, 'url'));
  const base = property(request, 'baseURL');
  const isRelative = typeof url === 'string' && !/^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(url);
  return isRelative && typeof base === 'string' ? `${base}/${url}` : url;
}

function hrefOf(url: unknown): unknown {
  return property(url, 'href') ?? url;
}

function firstText(values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value !== '');
}

function headerValue(headers: unknown, name: string): string | undefined {
  if (typeof headers !== 'object' || headers === null) return undefined;
  if (called(() => Array.isArray(headers))) return joined(fromList(headers as unknown[], name));
  const pairs = called(() => (headers instanceof Map ? [...headers] : null));
  if (pairs) return joined(fromPairs(pairs, name));
  const get = property(headers, 'get');
  if (typeof get === 'function') return joined(called(() => get.call(headers, name)));
  const key = called(() => Object.keys(headers)) as string[] | undefined;
  const found = key?.find((one) => isName(one, name));
  return found === undefined ? undefined : joined(property(headers, found));
}

/** `['Date', '…', 'Name', 'value']`, as node:http gives raw headers, or a list of pairs. */
function fromList(headers: readonly unknown[], name: string): unknown[] {
  return called(() => Array.isArray(headers[0]))
    ? fromPairs(headers, name)
    : (called(() => headers.filter((_, i) => i % 2 === 1 && isName(headers[i - 1], name))) ?? []);
}

function fromPairs(pairs: readonly unknown[], name: string): unknown[] {
  return pairs.flatMap((pair) => (isName(property(pair, '0'), name) ? [property(pair, '1')] : []));
}

function isName(given: unknown, name: string): boolean {
  return typeof given === 'string' && given.toLowerCase() === name.toLowerCase();
}

/** A sub-code is text: as a number, 401.10 would have become 401.1 already. */
function joined(value: unknown): string | undefined {
  const values = called(() => (Array.isArray(value) ? value.slice() : [value])) ?? [];
  const given = values.filter((one) => one !== undefined && one !== null);
  return given.length === 0
    ? undefined
    : given.map((one) => (typeof one === 'string' ? one : '?')).join(', ');
}
