/** Reads what is known of a signed request. It comes from plain JavaScript: anything may be missing, or throw. */
import { headerValues } from '../../http/header-values.ts';
import { called, property } from '../../http/property.ts';
import { sentUrl, wellFormed } from '../../http/url.ts';
import { readTime } from '../checks/clock.ts';
import { readGivenSecret } from './secret.ts';

/** What is known of a signed request. What is not known is left out. */
export interface SignatureEvidence {
  /** The request's headers: `Headers`, a plain object, a list of pairs, or name and value in turn. */
  readonly headers?: unknown;
  /** The value of the signature header, or each value where there is more than one. */
  readonly signature?: string | readonly string[] | null | undefined;
  readonly method?: string | null | undefined;
  /** The whole URL that was sent. */
  readonly url?: string | null | undefined;
  readonly appSecret?: string | null | undefined;
  /** The server's time when it got the request: the `Date` header of its response. */
  readonly serverTime?: Date | string | number | null | undefined;
  /** Requests that led to this one, the latest first, where redirects were followed. */
  readonly earlier?: readonly { readonly method: string; readonly url: string }[] | undefined;
  /** Gives the comparing of hashes up, which may take seconds: an `AbortSignal`, or anything like it. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** The same, as far as it is of any use. */
export interface GivenEvidence {
  /** Every value of the signature header; `null` where nothing is known of the headers. */
  readonly values: readonly string[] | null;
  /** In capitals. */
  readonly method: string | null;
  readonly url: string;
  /** Without white space and quotation marks around it. */
  readonly secret: string | null;
  /** The same as it was given. */
  readonly givenSecret: string | null;
  /** In milliseconds since 1970; `unreadable` where something else is given than a time. */
  readonly serverTime: number | 'unreadable' | null;
  readonly earlier: readonly { readonly method: string; readonly url: string }[];
  /** Asked for `aborted` only. */
  readonly signal: unknown;
}

/** A client gives up after some redirects. */
const mostEarlier = 10;

/** Never throws. */
export function readEvidence(evidence: unknown, header: string): GivenEvidence {
  const secret = property(evidence, 'appSecret');
  const givenSecret = typeof secret === 'string' ? wellFormed(secret) : null;
  return {
    values: valuesOf(evidence, header),
    method: methodOf(evidence),
    url: urlOf(evidence),
    secret: givenSecret === null ? null : readGivenSecret(givenSecret).secret,
    givenSecret,
    serverTime: serverTimeOf(property(evidence, 'serverTime')),
    earlier: listOf(property(evidence, 'earlier'))
      .slice(0, mostEarlier)
      .map((one) => ({ method: methodOf(one) ?? '', url: sentUrl(urlOf(one)) }))
      .filter(({ method, url }) => method !== '' && url !== ''),
    signal: property(evidence, 'signal') ?? null,
  };
}

function valuesOf(evidence: unknown, header: string): string[] | null {
  const signature = property(evidence, 'signature');
  if (typeof signature === 'string') return [signature];
  if (called(() => Array.isArray(signature))) return listOf(signature).map(sentValue);
  const headers = property(evidence, 'headers');
  return typeof headers === 'object' && headers !== null
    ? headerValues(headers, header).map(sentValue)
    : null;
}

/** What a client makes of a value that is no text. */
function sentValue(value: unknown): string {
  return called(() => String(value)) ?? '';
}

function methodOf(request: unknown): string | null {
  const method = property(request, 'method');
  return typeof method === 'string' && method.trim() !== '' ? method.trim().toUpperCase() : null;
}

function urlOf(request: unknown): string {
  const url = property(request, 'url');
  return typeof url === 'string' ? wellFormed(url.trim()) : '';
}

function serverTimeOf(given: unknown): GivenEvidence['serverTime'] {
  return given === undefined || given === null || given === '' ? null : (readTime(given) ?? 'unreadable');
}

function listOf(given: unknown): unknown[] {
  return called(() => (Array.isArray(given) ? [...given] : [])) ?? [];
}
