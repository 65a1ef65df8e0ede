/** Joins the URL of a request from the parts of it that programs print: the URL, its base, its parameters, the host. */
import { partsOf, urlFromParts, withBase } from '../../http/url.ts';

/** Everything that a text has of the URL of a request. */
export interface AddressParts {
  readonly urls: readonly string[];
  /** The beginning of every URL of a client. */
  readonly base: string | null;
  readonly host: string | null;
  /** The query of parameters that are printed apart from the URL; empty where there are none. */
  readonly query: string;
  /** Whether the text shows an encrypted connection; `null` where it shows neither. */
  readonly usesTls: boolean | null;
}

/** The URL, and whether its scheme was assumed because the text names none. */
export interface Address {
  readonly url: string | null;
  readonly isSchemeAssumed: boolean;
}

/** Addresses of this machine, where servers for tests seldom have a certificate. */
const ownHost = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/** Joins the complete URL; only its path where neither base nor host is known. */
export function addressOf({ urls, base, host, query, usesTls }: AddressParts): Address {
  const written = mostComplete(urls);
  if (written === null) return { url: null, isSchemeAssumed: false };
  const parts = partsOf(written);
  const url = urlFromParts({ ...parts, query: parts.query || query });
  if (!url.startsWith('/')) return { url, isSchemeAssumed: false };
  if (base !== null) return { url: joined(base, url), isSchemeAssumed: false };
  if (host === null) return { url, isSchemeAssumed: false };
  const isHttps = usesTls ?? !ownHost.test(host);
  return {
    url: `${isHttps ? 'https' : 'http'}://${host}${url}`,
    isSchemeAssumed: usesTls === null,
  };
}

/** Chooses the first URL with the most parts: a host counts more than a longer path, and that more than a query. */
function mostComplete(urls: readonly string[]): string | null {
  const weight = (url: string) => {
    const { host, path, query } = partsOf(url);
    return (host === '' ? 0 : 1e8) + path.length * 2 + (query === '' ? 0 : 1);
  };
  return urls.reduce<string | null>(
    (best, url) => (best === null || weight(url) > weight(best) ? url : best),
    null,
  );
}

/** Completes a path with a base URL, whose own path may already be part of it. */
function joined(base: string, url: string): string {
  const { scheme, host, path } = partsOf(base);
  const isPart = url.startsWith(`${path.replace(/\/$/, '')}/`);
  return withBase(url, isPart ? scheme + host : base);
}
