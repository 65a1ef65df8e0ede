/** Evidence from a response object of whatever HTTP client. */

import { headerValues } from '../http/header-values.ts';
import { property } from '../http/property.ts';
import type { ClassifierReporting } from './catalog.ts';
import type { Evidence } from './classify.ts';
import type { Verdict } from './verdict.ts';

/** Marks an error that was made from a verdict, also for other copies of the package; the value names its API. */
export const errorMark = /* @__PURE__ */ Symbol.for('api-status-codes.error');

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
 * Makes the function that classifies the response of any client, an error that carries one, or an object of request and
 * response. An error that was made from a verdict keeps it. It never throws.
 */
export function createClassifyResponse<V extends Verdict>(
  classify: (evidence: Evidence) => V,
  { reporting }: { readonly reporting: Pick<ClassifierReporting, 'header'> },
): (response: unknown, request?: unknown) => V {
  return (response, request) => {
    const isClassified = property(response, errorMark) !== undefined;
    const verdict = isClassified ? property(response, 'verdict') : undefined;
    return verdict ? (verdict as V) : classify(responseEvidence(response, reporting.header, request));
  };
}

/**
 * Collects the status, the sub-code header and what is known of the request. An error that carries a
 * `response`, as axios, ky and got throw it, counts as that response. Nothing here throws: a property
 * that does is taken as missing.
 */
export function responseEvidence(response: unknown, header: string, request?: unknown): Evidence {
  const given = unwrapped(response);
  const status = property(given, 'status') ?? property(given, 'statusCode');
  return {
    status: status as number | undefined,
    subCode: joined(headerValues(property(given, 'headers'), header)),
    request: requestOf(request, given, response),
  };
}

function unwrapped(response: unknown): unknown {
  const isCarrier = property(response, 'headers') === undefined;
  return isCarrier ? (property(response, 'response') ?? response) : response;
}

/** Reads method and URL, from what is given first of all, then from the response, then from its carrier. */
function requestOf(given: unknown, response: unknown, carrier: unknown): NonNullable<Evidence['request']> {
  const places = [
    given,
    property(response, 'config'),
    property(response, 'request'),
    property(response, 'req'),
    property(carrier, 'request'),
    property(carrier, 'config'),
  ].flatMap((place) => [place, property(place, 'options')]);
  const method = firstText(places.map((place) => property(place, 'method')));
  const url = firstText([
    ...places.map(addressOf),
    hrefOf(property(response, 'requestUrl')),
    hrefOf(property(response, 'url')),
  ]);
  return { method, url };
}

/** The address of a request. That of axios has its beginning in another property, and node:http has only the path. */
function addressOf(request: unknown): unknown {
  const url = hrefOf(property(request, 'url')) ?? property(request, 'path');
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

/** A sub-code is text: as a number, 401.10 would have become 401.1 already. */
function joined(values: readonly unknown[]): string | undefined {
  return values.length === 0
    ? undefined
    : values.map((one) => (typeof one === 'string' ? one : '?')).join(', ');
}
