/** A request with its response, assembled while a text is read. */

import type { RequestEvidence } from '../../http/request.ts';
import { isSameUrl, mergedRequest } from '../../http/request.ts';
import type { SignatureEvidence } from '../checks/check.ts';

/** A request that a text contains. */
export interface WrittenRequest {
  readonly method: string | null;
  /** The complete URL; only the path where the text names no host. */
  readonly url: string | null;
  /** Whether HTTPS was assumed because the text names no scheme. */
  readonly isSchemeAssumed: boolean;
  /** The value of each signature header; `null` where no header of the request was read. */
  readonly signatures: readonly string[] | null;
  /** Whether the text has the name of a variable, or a mask, instead of the signature. */
  readonly isHidden: boolean;
  /** The status of its response; `null` where the text has none. */
  readonly status: number | null;
  /** The code of its response: the sub-code, or else the status; `null` where the text has none. */
  readonly code: string | null;
  /** Whether the status is one of those for a wrong signature. */
  readonly isRefused: boolean;
  /** The target of a redirect, from the response. */
  readonly location: string | null;
  /** The server time, from the response. */
  readonly serverTime: string | null;
  /** The line in which the request begins, counted from 1. */
  readonly line: number;
  /**
   * The offset at which the request begins, in UTF-16 code units from 0: the beginning of its line, or its position
   * in a line with more than one.
   */
  readonly offset: number;
}

/** The position at which an exchange begins. */
export type ExchangeStart = Pick<WrittenRequest, 'line' | 'offset'>;

/** Names of variables, and what tools write instead of a secret. */
const placeholder =
  /^["']?(?:\$[\w({]|%\w+%|\{\{|<\w|[*•x.…-]{3,}|[[(<]?(?:hidden|redacted|masked|filtered|secret))/i;

/** The form in which a text has a response: as on the wire, as a member named so, or as a status alone. */
export type ResponseForm = 'message' | 'member' | 'status';

/** Collects the evidence of one request and its response. */
export class Exchange {
  #request: RequestEvidence;
  readonly #start: ExchangeStart;
  readonly #isCommand: boolean;
  #host: string | null = null;
  #loneUrl: string | null = null;
  /** The signatures of each print of the request: as a command, and as it went over the wire. */
  #prints: string[][] = [[]];
  readonly #values = new Set<string>();
  #hasHeaders = false;
  #response: ResponseForm | null = null;
  /** The part of the response that is being read; `rest` follows the headers of a message. */
  #part: 'headers' | 'body' | 'rest' = 'headers';
  #status: number | null = null;
  #location: string | null = null;
  #serverTime: string | null = null;

  get offset(): number {
    return this.#start.offset;
  }

  constructor(request: RequestEvidence, start: ExchangeStart, isCommand = false) {
    this.#request = request;
    this.#start = start;
    this.#isCommand = isCommand;
  }

  /** Adds more evidence of the request; returns `false` where it must be another request. */
  addRequest(request: RequestEvidence): boolean {
    if (this.#response !== null) return false;
    const { method, url } = this.#request;
    const both = url !== undefined && request.url !== undefined;
    if (both && !isSameUrl(this.#request, request)) return false;
    const again = request.method !== undefined && method !== undefined;
    const isPrint = both || (this.#isCommand && url === undefined);
    if (again && (!isPrint || method !== request.method)) return false;
    if (isPrint) this.#prints.push([]);
    this.#request = mergedRequest(this.#request, request) ?? request;
    return true;
  }

  /** Adds a URL without a method; it counts where there is no other. */
  addLoneUrl(url: string): void {
    this.#loneUrl ??= url;
  }

  /** Records that headers of the request were read. */
  addHeader(): void {
    this.#hasHeaders = true;
  }

  addHost(host: string): void {
    this.#host ??= host;
    this.#hasHeaders = true;
  }

  /** Adds the value of a signature header, unless it is printed again after the response. */
  addSignature(value: string): void {
    if (this.#response !== null && this.#values.has(value)) return;
    this.#values.add(value);
    this.#prints.at(-1)?.push(value);
  }

  /** Adds a response. The first one counts, unless it was interim, or only a status in some other text. */
  addResponse(form: ResponseForm, status: number | null): void {
    const isInterim = this.#status !== null && this.#status < 200;
    const isSurer = this.#response === 'status' && form !== 'status';
    if (this.#response === null || isInterim || isSurer) {
      this.#response = form;
      this.#part = 'headers';
      this.#status = status;
      this.#location = null;
      this.#serverTime = null;
    } else {
      this.#status ??= status;
    }
  }

  /** Ends the headers of a message, at an empty line. */
  endHeaders(): void {
    if (this.#response === 'message') this.#part = 'rest';
  }

  /** Begins the body of a response that is not a message; its headers may follow. */
  beginBody(): void {
    if (this.#part === 'headers') this.#part = 'body';
  }

  /** Begins headers that follow a body. */
  beginHeaders(): void {
    if (this.#part === 'body') this.#part = 'headers';
  }

  addLocation(location: string): void {
    if (this.#response !== null) this.#location ??= location;
  }

  /** Adds the server time, if it is among the headers of the response. */
  addServerTime(time: string): void {
    if (this.#response !== null && this.#part === 'headers') this.#serverTime ??= time;
  }

  /**
   * Returns the request with all evidence.
   *
   * @param usesTls Whether the text shows an encrypted connection; `null` where it shows neither.
   * @param refusals The statuses for a wrong signature.
   * @param code The code of the response.
   */
  written(
    usesTls: boolean | null,
    refusals: ReadonlySet<number>,
    code: string | null = null,
  ): WrittenRequest {
    const values = this.#prints.findLast((print) => print.length > 0) ?? [];
    const readable = values.filter((value) => !placeholder.test(value.trim()));
    const isHidden = values.length > 0 && readable.length === 0;
    const url = this.#request.url ?? this.#loneUrl;
    const isRelative = url?.startsWith('/') === true && this.#host !== null;
    return {
      method: this.#request.method ?? null,
      url: isRelative ? `${usesTls === false ? 'http' : 'https'}://${this.#host}${url}` : url,
      isSchemeAssumed: isRelative && usesTls === null,
      signatures: readable.length > 0 ? readable : this.#hasHeaders && !isHidden ? [] : null,
      isHidden,
      status: this.#status,
      code,
      isRefused: this.#status !== null && refusals.has(this.#status),
      location: isRedirect(this.#status) ? this.#location : null,
      serverTime: this.#serverTime,
      ...this.#start,
    };
  }
}

function isRedirect(status: number | null): boolean {
  return status !== null && Math.floor(status / 100) === 3;
}

/**
 * Chooses the request that is checked by default: the last one that was refused, else the last one; requests with a
 * readable signature take precedence. 0 where there is none.
 *
 * @param near An offset in the text: chooses the last request that begins at or before it, else the first.
 */
export function meantRequest(requests: readonly WrittenRequest[], near?: number): number {
  const last = (isMeant: (request: WrittenRequest) => boolean) => requests.findLastIndex(isMeant);
  if (near !== undefined) {
    const before = last(({ offset }) => offset <= near);
    return Math.max(0, before);
  }
  const isRefused = (request: WrittenRequest) => request.isRefused;
  const isSigned = ({ signatures }: WrittenRequest) => (signatures?.length ?? 0) > 0;
  const candidates = [last((one) => isRefused(one) && isSigned(one)), last(isRefused), last(isSigned)];
  return candidates.find((at) => at !== -1) ?? Math.max(0, requests.length - 1);
}

/** Collects the evidence to check a request of a text. Earlier requests count where they may have redirected to it. */
export function evidenceOf(requests: readonly WrittenRequest[], at: number): SignatureEvidence {
  const { signatures = null, method = null, url = null, serverTime = null } = requests[at] ?? {};
  const earlier = requests
    .slice(0, Math.max(0, at))
    .filter(({ status }) => status === null || isRedirect(status))
    .toReversed();
  return {
    signature: signatures,
    method,
    url,
    serverTime,
    earlier: earlier.flatMap((one) => (one.method && one.url ? [{ method: one.method, url: one.url }] : [])),
  };
}
