/** The request that a response answers, as far as a text or a program names it. */

import { partsOf, withoutHost } from './url.ts';

/** Method and URL of a request; either may be unknown. */
export interface RequestEvidence {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
}

/** Merges two descriptions of one request; one with both method and URL takes precedence over one with either. */
export function mergedRequest(
  one: RequestEvidence | null,
  other: RequestEvidence | null,
): RequestEvidence | null {
  if (!one || !other) return one ?? other;
  if (!isWhole(one) && isWhole(other)) return other;
  return isWhole(one) ? one : { method: one.method ?? other.method, url: one.url ?? other.url };
}

/** Whether two URLs have the same path, with or without a host. */
export function isSameUrl(one: RequestEvidence, other: RequestEvidence): boolean {
  return one.url !== undefined && other.url !== undefined && targetOf(one.url) === targetOf(other.url);
}

function targetOf(url: string): string {
  return withoutHost(url).replace(/^\/{2,}/, '/');
}

/**
 * Whether two descriptions may be of one request: either may lack the method, the host, the first part of the path, or
 * the query, as programs keep a base URL and parameters apart.
 */
export function isCompatible(one: RequestEvidence, other: RequestEvidence): boolean {
  const isMethod = one.method === undefined || other.method === undefined || one.method === other.method;
  return isMethod && (one.url === undefined || other.url === undefined || mayBeSameUrl(one.url, other.url));
}

function mayBeSameUrl(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (!mayBeEqual(a.host, b.host) || !mayBeEqual(a.query, b.query)) return false;
  const [long, short] = a.path.length < b.path.length ? [b.path, a.path] : [a.path, b.path];
  return long === short || (short.length > 1 && long.endsWith(short));
}

function mayBeEqual(one: string, other: string): boolean {
  return one === '' || other === '' || one === other;
}

/** Whether both method and URL are known. */
export function isWhole(request: RequestEvidence | null): boolean {
  return request?.method !== undefined && request.url !== undefined;
}
