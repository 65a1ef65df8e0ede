/** A request, as far as a text or a program says. */

/** Method and URL of a request; either may be unknown. */
export interface RequestEvidence {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
}

/** Joins what two places say of one request; a method and URL given together take precedence over one of them alone. */
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
  return one.url !== undefined && other.url !== undefined && pathOf(one.url) === pathOf(other.url);
}

function pathOf(url: string): string {
  return url.replace(/^[a-z]{2,5}:\/\/[^/?#]*/i, '').replace(/^\/{2,}/, '/');
}

/** Whether both method and URL are known. */
export function isWhole(request: RequestEvidence | null): boolean {
  return request?.method !== undefined && request.url !== undefined;
}
