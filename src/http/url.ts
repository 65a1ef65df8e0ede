/** A URL in its parts, as text: nothing is normalized, for every character of it is signed. */

/** The parts of a URL. Together, in this order, they are the URL again. */
export interface UrlParts {
  /** `https://`, or nothing. */
  readonly scheme: string;
  /** With the port. */
  readonly host: string;
  readonly path: string;
  /** With its question mark, or nothing. */
  readonly query: string;
  /** With its number sign, or nothing. */
  readonly fragment: string;
}

/** Cuts any text into the parts of a URL. */
export function partsOf(url: string): UrlParts {
  const [, scheme = '', host = '', path = '', query = '', fragment = ''] =
    /^([a-z][a-z\d+.-]{0,20}:\/\/)?([^/?#]*)([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/i.exec(url) ?? [];
  return { scheme, host, path, query, fragment };
}

/** Puts the parts together again. */
export function urlFromParts({ scheme, host, path, query, fragment }: UrlParts): string {
  return scheme + host + path + query + fragment;
}

/** The parameters of a query, each as it is written: `name=value`. */
export function parametersOf({ query }: UrlParts): string[] {
  return query === '' ? [] : query.slice(1).split('&');
}

/** A query of parameters; nothing where there are none. */
export function queryOf(parameters: readonly string[]): string {
  return parameters.length === 0 ? '' : `?${parameters.join('&')}`;
}

/** The name of a parameter. */
export function nameOf(parameter: string): string {
  return parameter.split('=', 1)[0] ?? '';
}

/**
 * The URL that goes over the wire: a fragment and credentials stay at the client, what is not ASCII is
 * percent-encoded, `.` and `..` are followed, and nothing behind the host means a slash. Everything else stays as it
 * is written: clients differ in what they make of it.
 */
export function sentUrl(url: string): string {
  const parts = partsOf(encodedUrl(url));
  if (parts.scheme === '') return urlFromParts(parts);
  const host = parts.host.slice(parts.host.lastIndexOf('@') + 1);
  return urlFromParts({ ...parts, host, path: withoutDots(parts.path) });
}

/** The URL with all that cannot be sent percent-encoded, without its fragment, and with the slash behind the host. */
export function encodedUrl(url: string): string {
  const parts = partsOf(url.trim());
  const path = parts.path === '' && parts.scheme !== '' ? '/' : parts.path;
  return urlFromParts({ ...parts, path: sendable(path), query: sendable(parts.query), fragment: '' });
}

/** The path without the segments that stand for this folder and the one above. */
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

function sendable(text: string): string {
  return text.replace(/[^\x21-\x7e]+/g, (run) => encodeURIComponent(wellFormed(run)));
}

/** The text with a replacement character for each half of a character that stands alone. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
