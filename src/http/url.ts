/** Cuts a URL into its parts without normalizing it, because every character of it may be signed. */

/** The parts of a URL. Joined in this order, they are the URL again. */
export interface UrlParts {
  /** `https://`, or empty. */
  readonly scheme: string;
  /** With the port. */
  readonly host: string;
  readonly path: string;
  /** With its question mark, or empty. */
  readonly query: string;
  /** With its number sign, or empty. */
  readonly fragment: string;
}

/** Cuts any string into the parts of a URL. */
export function partsOf(url: string): UrlParts {
  const [, scheme = '', host = '', path = '', query = '', fragment = ''] =
    /^([a-z][a-z\d+.-]{0,20}:\/\/)?([^/?#]*)([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/i.exec(url) ?? [];
  return { scheme, host, path, query, fragment };
}

/** Returns the path of a URL; without a scheme, everything before the query is the path. */
export function pathOf(url: string): string {
  const { scheme, host, path } = partsOf(url);
  return scheme === '' ? host + path : path;
}

/** Returns a URL without scheme and host. */
export function withoutHost(url: string): string {
  const parts = partsOf(url);
  return parts.scheme === '' ? url : urlFromParts({ ...parts, scheme: '', host: '' });
}

/** Joins the parts of a URL. */
export function urlFromParts({ scheme, host, path, query, fragment }: UrlParts): string {
  return scheme + host + path + query + fragment;
}

/** Completes a URL that is only a path with the beginning of every URL. */
export function withBase(url: string, base: string): string {
  return url.startsWith('/') ? base.trim().replace(/\/+$/, '') + url : url;
}

/** Returns the parameters of a query, each as it is written: `name=value`. */
export function parametersOf({ query }: UrlParts): string[] {
  return query === '' ? [] : query.slice(1).split('&');
}

/** Joins parameters to a query; empty where there are none. */
export function queryOf(parameters: readonly string[]): string {
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`;
}

/** Returns the name of a parameter. */
export function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0] ?? '';
}

/**
 * Returns the URL as it goes over the wire: without fragment and credentials, with `.` and `..` resolved, with a
 * slash as the empty path and everything outside ASCII percent-encoded. The rest stays as it is written, because
 * clients differ in how they change it.
 */
export function sentUrl(url: string): string {
  const parts = partsOf(encodedUrl(url));
  if (parts.scheme === '') return urlFromParts(parts);
  const host = parts.host.slice(parts.host.lastIndexOf('@') + 1);
  return urlFromParts({ ...parts, host, path: withoutDots(parts.path) });
}

/** Percent-encodes what cannot be sent, removes the fragment, and adds the slash of an empty path. */
export function encodedUrl(url: string): string {
  const parts = partsOf(url.trim());
  const path = parts.path === '' && parts.scheme !== '' ? '/' : parts.path;
  return urlFromParts({
    ...parts,
    path: percentEncoded(path),
    query: percentEncoded(parts.query),
    fragment: '',
  });
}

/** Resolves the segments `.` and `..`, encoded or not. */
function withoutDots(path: string): string {
  const segments = path.split('/').slice(1);
  const kept: string[] = [];
  segments.forEach((segment, i) => {
    const isDouble = /^(?:\.|%2e){2}$/i.test(segment);
    const isDot = isDouble || /^(?:\.|%2e)$/i.test(segment);
    if (isDouble) kept.pop();
    if (!isDot) kept.push(segment);
    else if (i === segments.length - 1) kept.push('');
  });
  return `/${kept.join('/')}`;
}

function percentEncoded(text: string): string {
  return text.replace(/[^\x21-\x7e]+/g, (run) => encodeURIComponent(wellFormed(run)));
}

/** Replaces each unpaired surrogate by the replacement character. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
