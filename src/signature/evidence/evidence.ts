/** Validates the evidence of a signed request, which plain JavaScript passes: anything may be missing, or throw. */
import { headerValues } from '../../http/header-values.ts';
import { attempt, property } from '../../http/property.ts';
import { sentUrl, wellFormed } from '../../http/url.ts';
import { readTime } from '../checks/clock.ts';
import { readGivenSecret } from './secret.ts';

/** A signed request as far as it is known; every field is optional. */
export interface SignatureEvidence {
  /** The request's headers: `Headers`, a plain object, a list of pairs, or name and value in turn. */
  readonly headers?: unknown;
  /** The value of the signature header, or each value where there is more than one. */
  readonly signature?: string | readonly string[] | null | undefined;
  readonly method?: string | null | undefined;
  /** The complete URL that was sent. */
  readonly url?: string | null | undefined;
  readonly appSecret?: string | null | undefined;
  /** The server time when the request arrived: the `Date` header of its response. */
  readonly serverTime?: Date | string | number | null | undefined;
  /** Requests that redirected to this one, the latest first. */
  readonly earlier?: readonly { readonly method: string; readonly url: string }[] | undefined;
  /** Stops the search for a mistake, which may take seconds: an `AbortSignal`, or anything like it. */
  readonly signal?: { readonly aborted: boolean } | undefined;
}

/** The evidence that can be used, in one form. */
export interface GivenEvidence {
  /** Every value of the signature header; `null` where the headers are not known. */
  readonly values: readonly string[] | null;
  /** In upper case. */
  readonly method: string | null;
  readonly url: string;
  /** Without white space and quotation marks around it. */
  readonly secret: string | null;
  /** The secret as it was given; empty where it was not. */
  readonly givenSecret: string;
  /** In milliseconds since 1970; `unreadable` where the given value is not a time. */
  readonly serverTime: number | 'unreadable' | null;
  readonly earlier: readonly { readonly method: string; readonly url: string }[];
  /** Only its `aborted` is read. */
  readonly signal: unknown;
}

/** Clients follow no more redirects than about this many. */
const mostEarlier = 10;

/** Reads the usable part of any value. Never throws. */
export function readEvidence(evidence: unknown, header: string): GivenEvidence {
  const secret = property(evidence, 'appSecret');
  const givenSecret = typeof secret === 'string' ? wellFormed(secret) : '';
  return {
    values: valuesOf(evidence, header),
    method: methodOf(evidence),
    url: urlOf(evidence),
    secret: typeof secret === 'string' ? readGivenSecret(givenSecret).secret : null,
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
  if (attempt(() => Array.isArray(signature))) return listOf(signature).map(sentValue);
  const headers = property(evidence, 'headers');
  return typeof headers === 'object' && headers !== null
    ? headerValues(headers, header).map(sentValue)
    : null;
}

/** Converts a value to the string that a client sends. */
function sentValue(value: unknown): string {
  return attempt(() => String(value)) ?? '';
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
  return attempt(() => (Array.isArray(given) ? [...given] : null)) ?? [];
}
