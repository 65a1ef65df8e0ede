/** A request with what was said of it, put together while a text is read. */

import type { RequestEvidence } from '../../http/request.ts';
import { isSameUrl, mergedRequest } from '../../http/request.ts';
import type { SignatureEvidence } from '../checks/check.ts';

/** A request as it stands in a text. */
export interface WrittenRequest {
  readonly method: string | null;
  /** The whole URL; the path alone where no host is told of. */
  readonly url: string | null;
  /** The text does not tell whether it was HTTPS. */
  readonly isSchemeAssumed: boolean;
  /** The value of each signature header; `null` where no header of the request was read. */
  readonly signatures: readonly string[] | null;
  /** The text has the name of a variable, or a mask, where the signature should be. */
  readonly isHidden: boolean;
  /** The status of its response, where the text tells it. */
  readonly status: number | null;
  /** The status is one that requests with a wrong signature get. */
  readonly isRefused: boolean;
  /** Where a redirect leads, as its response tells it. */
  readonly location: string | null;
  /** The server's time, as its response tells it. */
  readonly serverTime: string | null;
  /** The line in which it begins, counted from 1. */
  readonly line: number;
  /**
   * Where it begins in the text, counted in UTF-16 code units from 0: the beginning of its line, or its place in a
   * line that tells of more.
   */
  readonly offset: number;
}

/** Where an exchange begins. */
export type Place = Pick<WrittenRequest, 'line' | 'offset'>;

/** What may be hidden: the name of a variable, or what a tool puts in the place of a secret. */
const placeholder =
  /^["']?(?:\$[\w({]|%\w+%|\{\{|<\w|[*•x.…-]{3,}|[[(<]?(?:hidden|redacted|masked|filtered|secret))/i;

/** How a text tells that there is a response: as on the wire, as a member called so, or by a status alone. */
export type ResponseForm = 'message' | 'member' | 'status';

/** Collects what is said of one request and its response. */
export class Exchange {
  #request: RequestEvidence;
  readonly #place: Place;
  readonly #isCommand: boolean;
  #host: string | null = null;
  #loneUrl: string | null = null;
  /** The signatures of each time that the request was printed: as a command, and as it went over the wire. */
  #prints: string[][] = [[]];
  readonly #values = new Set<string>();
  #hasHeaders = false;
  #response: ResponseForm | null = null;
  /** What is read of the response: its headers, what lies between them, or what follows them. */
  #part: 'headers' | 'content' | 'rest' = 'headers';
  #status: number | null = null;
  #location: string | null = null;
  #serverTime: string | null = null;

  constructor(request: RequestEvidence, place: Place, isCommand = false) {
    this.#request = request;
    this.#place = place;
    this.#isCommand = isCommand;
  }

  /** Takes what else is said of the request, unless it must be another one. */
  ask(request: RequestEvidence): boolean {
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

  /** An address that stands there by itself; it counts where there is no other. */
  mention(url: string): void {
    this.#loneUrl ??= url;
  }

  header(): void {
    this.#hasHeaders = true;
  }

  host(host: string): void {
    this.#host ??= host;
    this.#hasHeaders = true;
  }

  /** What is printed again after the response is no second header. */
  sign(value: string): void {
    if (this.#response !== null && this.#values.has(value)) return;
    this.#values.add(value);
    this.#prints.at(-1)?.push(value);
  }

  /** A response: the first one counts, except one that was only to be waited for, or a status that was none. */
  answer(form: ResponseForm, status: number | null): void {
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

  /** An empty line is behind the headers of a message. */
  pause(): void {
    if (this.#response === 'message') this.#part = 'rest';
  }

  /** The body of a response that is no message; its headers may stand behind it. */
  content(): void {
    if (this.#part === 'headers') this.#part = 'content';
  }

  headers(): void {
    if (this.#part === 'content') this.#part = 'headers';
  }

  tellLocation(location: string): void {
    if (this.#response !== null) this.#location ??= location;
  }

  /** The server tells its time among the headers of its response. */
  tellTime(time: string): void {
    if (this.#response !== null && this.#part === 'headers') this.#serverTime ??= time;
  }

  /**
   * @param usesTls Whether the text tells of an encrypted connection; `null` where it tells nothing.
   * @param refusals The statuses of requests whose signature is wrong.
   */
  written(usesTls: boolean | null, refusals: ReadonlySet<number>): WrittenRequest {
    const values = this.#prints.findLast((print) => print.length > 0) ?? [];
    const told = values.filter((value) => !placeholder.test(value.trim()));
    const isHidden = values.length > 0 && told.length === 0;
    const url = this.#request.url ?? this.#loneUrl;
    const isRelative = url?.startsWith('/') === true && this.#host !== null;
    return {
      method: this.#request.method ?? null,
      url: isRelative ? `${usesTls === false ? 'http' : 'https'}://${this.#host}${url}` : url,
      isSchemeAssumed: isRelative && usesTls === null,
      signatures: told.length > 0 ? told : this.#hasHeaders && !isHidden ? [] : null,
      isHidden,
      status: this.#status,
      isRefused: this.#status !== null && refusals.has(this.#status),
      location: isRedirect(this.#status) ? this.#location : null,
      serverTime: this.#serverTime,
      ...this.#place,
    };
  }
}

function isRedirect(status: number | null): boolean {
  return status !== null && Math.floor(status / 100) === 3;
}

/**
 * The index of the request that is meant if nobody says which: the last one that was refused, else the last one; one
 * with a signature that can be read goes before one without. 0 where there is none.
 *
 * @param near An offset of the text: the last request that begins there or above is meant, else the first.
 */
export function meantRequest(requests: readonly WrittenRequest[], near?: number): number {
  const last = (isMeant: (request: WrittenRequest) => boolean) => requests.findLastIndex(isMeant);
  if (near !== undefined) {
    const above = last(({ offset }) => offset <= near);
    return Math.max(0, above);
  }
  const isRefused = (request: WrittenRequest) => request.isRefused;
  const isSigned = ({ signatures }: WrittenRequest) => (signatures?.length ?? 0) > 0;
  const places = [last((one) => isRefused(one) && isSigned(one)), last(isRefused), last(isSigned)];
  return places.find((at) => at !== -1) ?? Math.max(0, requests.length - 1);
}

/** A request of a text as evidence for its check. A request that was answered without a redirect leads to no other. */
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
