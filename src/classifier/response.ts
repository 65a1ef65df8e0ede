/** Evidence from a response object of whatever HTTP client. */
import type { Evidence } from './classify.ts';

/** Header fields as the clients give them: `Headers`, a `Map`, a plain object, or name and value in turn. */
export type ResponseHeaders =
  | { get(name: string): unknown }
  | Readonly<Record<string, unknown>>
  | readonly string[];

/** Anything with a status and headers: fetch, undici, axios, got, ky, node:http. */
export interface ResponseLike {
  readonly status?: unknown;
  /** node:http and undici's `request`. */
  readonly statusCode?: unknown;
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
    request: requestOf(given),
  };
}

function unwrapped(response: unknown): unknown {
  const carries = property(response, 'headers') === undefined;
  return carries ? (property(response, 'response') ?? response) : response;
}

function requestOf(response: unknown): NonNullable<Evidence['request']> {
  const places = [
    property(response, 'config'),
    property(response, 'request'),
    property(property(response, 'request'), 'options'),
    property(response, 'req'),
  ];
  const method = firstText(places.map((place) => property(place, 'method')));
  const url = firstText([
    ...places.map((place) => addressOf(property(place, 'url'))),
    addressOf(property(response, 'requestUrl')),
    addressOf(property(response, 'url')),
    property(property(response, 'req'), 'path'),
  ]);
  return { method, url };
}

function addressOf(url: unknown): unknown {
  return property(url, 'href') ?? url;
}

function firstText(values: readonly unknown[]): string | undefined {
  return values.find((value): value is string => typeof value === 'string' && value !== '');
}

function headerValue(headers: unknown, name: string): string | undefined {
  if (typeof headers !== 'object' || headers === null) return undefined;
  if (Array.isArray(headers)) return joined(fromPairs(headers, name));
  const get = property(headers, 'get');
  if (typeof get === 'function') return joined(called(() => get.call(headers, name)));
  const key = called(() => Object.keys(headers)) as string[] | undefined;
  const found = key?.find((one) => one.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : joined(property(headers, found));
}

/** `['Date', '…', 'Name', 'value']`, as node:http gives raw headers. */
function fromPairs(headers: readonly unknown[], name: string): unknown[] {
  return headers.filter((_, i) => i % 2 === 1 && String(headers[i - 1]).toLowerCase() === name.toLowerCase());
}

function joined(value: unknown): string | undefined {
  const values = Array.isArray(value) ? value : [value];
  const given = values.filter((one) => one !== undefined && one !== null);
  return given.length === 0 ? undefined : given.map((one) => called(() => String(one)) ?? '?').join(', ');
}

function property(object: unknown, key: string): unknown {
  const has = (typeof object === 'object' && object !== null) || typeof object === 'function';
  return has ? called(() => (object as Record<string, unknown>)[key]) : undefined;
}

function called<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
