/** A request with what was said of it, put together while a text is read. */

import { isSameAddress, mergedRequest } from '../../classifier/decode/draft.ts';
import type { RequestEvidence } from '../../classifier/endpoint.ts';
import type { SignatureEvidence } from '../check.ts';

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
  /** The server's time, as its response tells it. */
  readonly serverTime: string | null;
  /** Where it begins, counted from 1. */
  readonly line: number;
}

/** What may be hidden: the name of a variable, or what a tool puts in the place of a secret. */
const placeholder =
  /^["']?(?:\$[\w({]|%\w+%|\{\{|<\w|[*•x.…-]{3,}|[[(<]?(?:hidden|redacted|masked|filtered|secret))/i;

/** Collects what is said of one request and its response. */
export class Exchange {
  #request: RequestEvidence;
  readonly #line: number;
  #host: string | null = null;
  #loneUrl: string | null = null;
  /** The signatures of each time that the request was printed: as a command, and as it went over the wire. */
  #prints: string[][] = [[]];
  #hasHeaders = false;
  #isAnswered = false;
  #serverTime: string | null = null;

  constructor(request: RequestEvidence, line: number) {
    this.#request = request;
    this.#line = line;
  }

  /** Takes what else is said of the request, unless it must be another one. */
  ask(request: RequestEvidence): boolean {
    if (this.#isAnswered) return false;
    const both = this.#request.url !== undefined && request.url !== undefined;
    if (both && !isSameAddress(this.#request, request)) return false;
    const again = request.method !== undefined && this.#request.method !== undefined;
    if (again && (!both || this.#request.method !== request.method)) return false;
    if (both) this.#prints.push([]);
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
    if (this.#isAnswered && this.#prints.flat().includes(value)) return;
    this.#prints.at(-1)?.push(value);
  }

  answer(): void {
    this.#isAnswered = true;
  }

  /** The server tells its time in a response, which comes last. */
  tellTime(time: string): void {
    this.#serverTime = time;
  }

  /** @param usesTls Whether the text tells of an encrypted connection; `null` where it tells nothing. */
  written(usesTls: boolean | null): WrittenRequest {
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
      serverTime: this.#serverTime,
      line: this.#line,
    };
  }
}

/** A request of a text as evidence for its check. */
export function evidenceOf(requests: readonly WrittenRequest[], at: number): SignatureEvidence {
  const { signatures = null, method = null, url = null, serverTime = null } = requests[at] ?? {};
  const earlier = requests.slice(0, at).toReversed();
  return {
    signature: signatures,
    method,
    url,
    serverTime,
    earlier: earlier.flatMap((one) => (one.method && one.url ? [{ method: one.method, url: one.url }] : [])),
  };
}
