/** A request with its response, assembled while a text is read. */

import type { Finding } from '../../classifier/verdict.ts';
import { isCompatible, isSameUrl, mergedRequest, type RequestEvidence } from '../../http/request.ts';
import { addressOf } from './address.ts';
import { isRedirect, type WrittenRequest } from './written-request.ts';

/** The position at which an exchange begins. */
export type ExchangeStart = Pick<WrittenRequest, 'line' | 'offset'>;

/** Most characters between two headers of one request. */
const headersReach = 4_000;

/** Names of variables, and what tools write instead of a secret. */
const placeholder =
  /^["']?(?:\$[\w({]|%\w+%|\{\{|<\w|[*•x.…-]{3,}|[[(<]?(?:hidden|redacted|masked|filtered|secret))/i;

/** The form in which a text has a response: as on the wire, as a member named so, or as a status alone. */
type ResponseForm = 'message' | 'member' | 'status';

/** Collects the evidence of one request and its response. */
export class Exchange {
  readonly offset: number;
  /** The response that the decoder found; `null` where there is none. */
  #finding: Finding | null = null;
  /** Whether the response comes before the request, as in the message of an error. */
  readonly #isAfterResponse: boolean;
  /** Whether the response was found where the text begins one. */
  #isSure = false;
  #request: RequestEvidence;
  readonly #urls: string[] = [];
  readonly #line: number;
  readonly #isCommand: boolean;
  #base: string | null = null;
  #host: string | null = null;
  #query = '';
  #path: string | null = null;
  /** The signatures of one print of the request: as a command, or as it went over the wire. */
  #print: string[] = [];
  /** The signatures of the last print with the most of them. */
  #most: readonly string[] = this.#print;
  /** The index at which each value was last read. */
  readonly #values = new Map<string, number>();
  #hasHeaders = false;
  #response: ResponseForm | null = null;
  /** The part of the response that is being read; `null` before it, and after the headers of a message. */
  #part: 'headers' | 'body' | null = null;
  #location: string | null = null;
  #serverTime: string | null = null;

  /** @param finding The response, if it comes before the request. */
  constructor(
    request: RequestEvidence,
    { line, offset }: ExchangeStart,
    { isCommand = false, finding }: { isCommand?: boolean | undefined; finding?: Finding | null } = {},
  ) {
    this.#request = request;
    this.#finding = finding ?? null;
    this.#isAfterResponse = this.#finding !== null;
    this.#line = line;
    this.offset = offset;
    this.#isCommand = isCommand;
    if (request.url !== undefined) this.#urls.push(request.url);
  }

  /**
   * Whether evidence of a request is of this one, because the decoder knows no other that it may be of.
   *
   * @param next The first response after what was read.
   */
  isKnownAs(request: RequestEvidence, next: Finding | undefined): boolean {
    const finding = this.#finding ?? next;
    if (finding === undefined || !isCompatible(this.#request, request)) return false;
    const answered = requestOf(finding);
    if (!isCompatible(this.#request, answered) || !isCompatible(answered, request)) return false;
    if (this.#finding === null || this.#isAfterResponse) return true;
    const isSame = request.url === undefined || isSameUrl(this.#request, request);
    return isUnknown(this.#request) || (isSame && (next === undefined || !mayAnswer(next, request)));
  }

  /** Adds a response that the decoder found; returns `false` where it must be that of another request. */
  addFinding(finding: Finding): boolean {
    if (!mayAnswer(finding, this.#request)) return false;
    if (this.#finding !== null && isPrintedAgain(this.#finding, finding)) {
      this.#finding = moreSpecific(this.#finding, finding);
      return true;
    }
    const isSure = this.#response === 'message' || this.#response === 'member';
    if (this.#finding !== null && (this.#isSure || !isSure)) return false;
    this.#finding = finding;
    this.#isSure = isSure;
    this.addResponse('status', finding.status);
    return true;
  }

  /**
   * Adds more evidence of the request; returns `false` where it must be another request.
   *
   * @param isKnown Whether the decoder knows no other request that it may be.
   */
  addRequest(request: RequestEvidence, isKnown: boolean): boolean {
    const { method, url } = this.#request;
    const both = url !== undefined && request.url !== undefined;
    const isPrint = both || (this.#isCommand && url === undefined);
    if (!isKnown) {
      if (this.#response !== null) return false;
      if (both && !isSameUrl(this.#request, request)) return false;
      const again = request.method !== undefined && method !== undefined;
      if (again && (!isPrint || method !== request.method)) return false;
    }
    if (isPrint) this.#print = [];
    this.#request = mergedRequest(this.#request, request) ?? request;
    if (request.url !== undefined) this.#urls.push(request.url);
    return true;
  }

  /** Adds a path that is relative to the base URL. */
  addPath(path: string): void {
    this.#path ??= path;
  }

  addBase(url: string): void {
    this.#base ??= url;
  }

  addQuery(query: string): void {
    this.#query ||= query;
  }

  /** Records that headers of the request were read. */
  addHeader(): void {
    this.#hasHeaders = true;
  }

  addHost(host: string): void {
    this.#host ??= host;
    this.#hasHeaders = true;
  }

  /** Whether the value of a signature header was read. */
  has(signature: string): boolean {
    return this.#values.has(signature);
  }

  /** Adds the value of a signature header, unless it is printed again: after the response, or far away. */
  addSignature(value: string, index: number): void {
    const known = this.#values.get(value);
    const isAgain = known !== undefined && (this.#response !== null || index - known > headersReach);
    this.#values.set(value, index);
    if (isAgain) return;
    this.#print.push(value);
    if (this.#print.length >= this.#most.length) this.#most = this.#print;
  }

  /** Adds a response. The first one counts, unless it was interim, or only a status in some other text. */
  addResponse(form: ResponseForm, status: number | null): void {
    if (this.#response !== null && this.#response !== 'status') return;
    const isInterim = status !== null && status < 200;
    this.#response = isInterim ? 'status' : form;
    this.#part = 'headers';
    if (status === this.#finding?.status) return;
    this.#location = null;
    this.#serverTime = null;
  }

  /** Ends the headers of a message, at an empty line. */
  endHeaders(): void {
    if (this.#response === 'message') this.#part = null;
  }

  /** Begins the body of a response that is not a message; its headers may follow. */
  beginBody(): void {
    if (this.#part === 'headers') this.#part = 'body';
  }

  /** Begins headers, which may follow a body, or may be those of the request in another print. */
  beginHeaders(): void {
    if (this.#part === 'body') this.#part = 'headers';
    this.#print = [];
  }

  addLocation(location: string): void {
    if (this.#response !== null) this.#location ??= location;
  }

  /** Adds the server time, if it is among the headers of the response. */
  addServerTime(time: string): void {
    if (this.#part === 'headers') this.#serverTime ??= time;
  }

  /**
   * Returns the request with all evidence.
   *
   * @param usesTls Whether the text shows an encrypted connection; `null` where it shows neither.
   * @param refusals The statuses for a wrong signature.
   */
  written(usesTls: boolean | null, refusals: ReadonlySet<number | null>): WrittenRequest {
    const readable = this.#most.filter((value) => !placeholder.test(value.trim()));
    const isHidden = this.#most.length > 0 && readable.length === 0;
    const { status = null, code = null, request = null } = this.#finding ?? {};
    const below = this.#base === null || this.#path === null ? null : `/${this.#path}`;
    const other = below ?? request?.url ?? null;
    const urls = this.#urls.length > 0 || other === null ? this.#urls : [other];
    return {
      method: this.#request.method ?? request?.method ?? null,
      ...addressOf({ urls, base: this.#base, host: this.#host, query: this.#query, usesTls }),
      signatures: readable.length > 0 ? readable : this.#hasHeaders && !isHidden ? [] : null,
      isHidden,
      status,
      code,
      isRefused: refusals.has(status),
      location: isRedirect(status) ? this.#location : null,
      serverTime: this.#serverTime,
      line: this.#line,
      offset: this.offset,
    };
  }
}

function requestOf({ request }: Finding): RequestEvidence {
  return { method: request?.method ?? undefined, url: request?.url ?? undefined };
}

function isUnknown({ method, url }: RequestEvidence): boolean {
  return method === undefined && url === undefined;
}

/** Whether two findings may be of one response: only one of them names a request. */
export function isPrintedAgain(one: Finding, other: Finding): boolean {
  return one.status === other.status && (isUnknown(requestOf(one)) || isUnknown(requestOf(other)));
}

/** Joins two findings of one response: the one with a sub-code counts, and the request of either. */
export function moreSpecific(one: Finding, other: Finding): Finding {
  const response = one.subCode === null ? other : one;
  return { ...response, request: one.request ?? other.request };
}

/** Whether a response may be that of a request. */
export function mayAnswer(finding: Finding, request: RequestEvidence): boolean {
  return isCompatible(requestOf(finding), request);
}
