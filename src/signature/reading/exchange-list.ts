/** Joins the evidence of a text to exchanges: a request with its response. */
import type { Finding } from '../../classifier/verdict.ts';
import type { RequestEvidence } from '../../http/request.ts';
import { Exchange, isPrintedAgain, mayAnswer, moreSpecific } from './exchange.ts';
import { type Evidence, ofResponse } from './line-evidence.ts';
import type { WholeLines } from './whole-lines.ts';
import type { WrittenRequest } from './written-request.ts';

/** Most requests that wait for their response at once. */
const mostUnanswered = 8;

/** Converts the index of evidence to its place in the given text. */
type Places = Pick<WholeLines, 'offsetOf' | 'lineOf'>;

/** Collects the exchanges of a text. The decoder knows its responses, and the requests of most of them. */
export class ExchangeList {
  readonly #exchanges: Exchange[] = [];
  readonly #places: Places;
  readonly #findings: readonly Finding[];
  /** The index of the first finding after what was read. */
  #next = 0;
  /** The response whose request follows. */
  #pending: Finding | null = null;
  /** A method that is that of the last request, or of the next, and its index. */
  #method: { readonly method: string | undefined; readonly index: number } | null = null;

  constructor(findings: readonly Finding[], places: Places) {
    this.#findings = findings;
    this.#places = places;
  }

  /**
   * Adds the evidence at an index: it belongs to the last exchange, or begins the next.
   *
   * @param start The index of the exchange that it may begin.
   */
  add(evidence: Evidence, index: number, start: number): void {
    this.#readFindings(this.#places.offsetOf(index));
    const current = this.#exchanges.at(-1);
    if (evidence.kind === 'request') {
      this.#addRequest(evidence, start);
      return;
    }
    if (current === undefined && ofResponse.has(evidence.kind)) return;
    const isNext = evidence.kind === 'signature' && this.#pending !== null && !current?.has(evidence.value);
    const exchange = current === undefined || isNext ? this.#begin(start) : current;
    switch (evidence.kind) {
      case 'base':
        exchange.addBase(evidence.value);
        break;
      case 'path':
        exchange.addPath(evidence.value);
        break;
      case 'query':
        exchange.addQuery(evidence.value);
        break;
      case 'host':
        exchange.addHost(evidence.value);
        break;
      case 'signature':
        this.#method = null;
        exchange.addSignature(evidence.value, index);
        break;
      case 'time':
        exchange.addServerTime(evidence.value);
        break;
      case 'location':
        exchange.addLocation(evidence.value);
        break;
      case 'response':
        exchange.addResponse(evidence.status === null ? 'member' : 'message', evidence.status);
        break;
      case 'header':
        exchange.addHeader();
        break;
      case 'headers':
        exchange.beginHeaders();
        break;
      case 'body':
        exchange.beginBody();
        break;
    }
  }

  endHeaders(): void {
    this.#exchanges.at(-1)?.endHeaders();
  }

  written(isEncrypted: boolean | null, refusals: ReadonlySet<number>): WrittenRequest[] {
    this.#readFindings(Number.POSITIVE_INFINITY);
    const written = this.#exchanges.map((exchange) => exchange.written(isEncrypted, refusals));
    const signed = written.filter(({ signatures, isHidden }) => isHidden || (signatures?.length ?? 0) > 0);
    return signed.length > 0 ? withoutRepeats(signed) : written.filter(({ url }) => url !== null);
  }

  /** Passes over the responses in commands: what they send is none. */
  passCommands(from: number, to: number): void {
    this.#readFindings(this.#places.offsetOf(from));
    const end = this.#places.offsetOf(to);
    while ((this.#findings[this.#next]?.start ?? Number.POSITIVE_INFINITY) < end) this.#next++;
  }

  #addRequest({ request, isCommand }: Extract<Evidence, { kind: 'request' }>, index: number): void {
    const current = this.#exchanges.at(-1);
    const isKnown =
      this.#pending === null && current?.isKnownAs(request, this.#findings[this.#next]) === true;
    const isAdded = current?.addRequest(request, isKnown) === true;
    if (isAdded) {
      this.#method = request.url === undefined ? { method: request.method, index } : null;
      return;
    }
    const { method, index: start } = (request.method === undefined && this.#method) || { ...request, index };
    this.#method = null;
    this.#begin(start, { ...request, method }, isCommand);
  }

  /** Assigns the responses that begin before an offset to their requests. */
  #readFindings(offset: number): void {
    for (
      let next = this.#findings[this.#next];
      next && next.start < offset;
      next = this.#findings[this.#next]
    ) {
      this.#next++;
      const finding = next;
      const isAdded = this.#exchanges
        .slice(-mostUnanswered)
        .reverse()
        .some((one) => one.addFinding(finding));
      if (isAdded) continue;
      const pending = this.#pending;
      const isAgain = pending !== null && isPrintedAgain(pending, finding);
      this.#pending = isAgain ? moreSpecific(pending, finding) : finding;
    }
  }

  #begin(index: number, request: RequestEvidence = {}, isCommand?: boolean): Exchange {
    const finding = this.#pending && mayAnswer(this.#pending, request) ? this.#pending : null;
    if (finding !== null) this.#pending = null;
    const offset = this.#places.offsetOf(index);
    const start = { offset, line: this.#places.lineOf(offset) };
    const exchange = new Exchange(request, start, { isCommand, finding });
    this.#exchanges.push(exchange);
    return exchange;
  }
}

/** Leaves out requests that an error prints again without new evidence. */
function withoutRepeats(requests: readonly WrittenRequest[]): WrittenRequest[] {
  const known = new Set<string>();
  return requests.filter(({ method, url, signatures, status, isHidden, serverTime }) => {
    const print = JSON.stringify([method, url, signatures]);
    const answered = `${print}${status ?? ''}`;
    const isRepeat = known.has(answered);
    known.add(print).add(answered);
    return !isRepeat || isHidden || serverTime !== null;
  });
}
