/** Reads signed requests in a text: the output of a client, a HAR file, a command, a header line. */
import type { SignatureScheme } from '../../catalog/record.ts';
import type { Finding } from '../../classifier/verdict.ts';
import type { RequestEvidence } from '../../http/request.ts';
import { type Line, LineReader, offsetIn } from '../../text/lines.ts';
import { Exchange, type ExchangeStart, type WrittenRequest } from './exchange.ts';
import { createLineEvidence, type Evidence, ofResponse } from './line-evidence.ts';
import { createLoneValueReader } from './signature-value.ts';
import { wholeLines } from './whole-lines.ts';

export type { WrittenRequest } from './exchange.ts';

/** The rest of a text is not read: it is meant to hold one request, or a few. */
export const longestRead = 4_000_000;
/** Shorter lines hold no evidence, and there may be very many. */
const shortestLine = 6;

const emptyLine = /^<?\s*$/;
const lineBreak = /[\r\n]/g;

/**
 * Makes the function that reads requests, in order of appearance. Requests without a signature are returned only
 * where none has one.
 *
 * @param decode Finds the responses in a text.
 */
export function createReadRequests(
  scheme: SignatureScheme,
  isEndpoint: (request: RequestEvidence) => boolean,
  decode: (text: string) => readonly Finding[],
): (text: string) => WrittenRequest[] {
  const refusals = new Set(scheme.checks.map(({ code }) => Number.parseInt(code, 10)));
  const readLoneValue = createLoneValueReader(scheme);
  const evidenceIn = createLineEvidence(scheme.header, isEndpoint);

  return (text) => {
    if (typeof text !== 'string' || text.trim() === '') return [];
    const read = text.slice(0, longestRead);
    const { text: whole, offsetOf, lineOf } = wholeLines(read);
    const loneValue = readLoneValue(whole);
    if (loneValue !== null) {
      const exchange = new Exchange({}, { offset: text.search(/\S/), line: 1 });
      exchange.addSignature(loneValue);
      return [exchange.written(null, refusals)];
    }
    const exchanges = new ExchangeList((index) => {
      const offset = offsetOf(index);
      return { offset, line: lineOf(offset) };
    });
    const lines = new LineReader((line) => {
      if (line.column === 1 && line.text.length < shortestLine) {
        if (emptyLine.test(line.text)) exchanges.endHeaders();
        return;
      }
      const { evidence, isOne } = evidenceIn(line, rawLine(whole, line));
      const start = line.start + Math.max(0, line.text.search(/\S/));
      for (const one of evidence) {
        exchanges.add(one, isOne ? start : offsetIn(line, Math.max(0, one.index)));
      }
    });
    lines.push(whole);
    lines.end();
    return exchanges.written(usesTls(whole), refusals, decode(read));
  };
}

/** Collects the exchanges of a text; each piece of evidence belongs to the last one, or begins the next. */
class ExchangeList {
  readonly #exchanges: Exchange[] = [];
  readonly #startAt: (index: number) => ExchangeStart;

  constructor(startAt: (index: number) => ExchangeStart) {
    this.#startAt = startAt;
  }

  add(evidence: Evidence, index: number): void {
    const current = this.#exchanges.at(-1);
    if (evidence.kind === 'request') {
      const { request, isCommand } = evidence;
      if (!current?.addRequest(request)) this.#begin(index, request, isCommand);
      return;
    }
    if (current === undefined && ofResponse.has(evidence.kind)) return;
    const exchange = current ?? this.#begin(index);
    switch (evidence.kind) {
      case 'url':
        exchange.addLoneUrl(evidence.value);
        break;
      case 'host':
        exchange.addHost(evidence.value);
        break;
      case 'signature':
        exchange.addSignature(evidence.value);
        break;
      case 'time':
        exchange.addServerTime(evidence.value);
        break;
      case 'location':
        exchange.addLocation(evidence.value);
        break;
      case 'response':
        exchange.addResponse(evidence.form, evidence.status);
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

  written(
    isEncrypted: boolean | null,
    refusals: ReadonlySet<number>,
    findings: readonly Finding[],
  ): WrittenRequest[] {
    const codes = this.#codes(findings);
    const written = this.#exchanges.map((exchange) =>
      exchange.written(isEncrypted, refusals, codes.get(exchange)),
    );
    const signed = written.filter(({ signatures, isHidden }) => isHidden || (signatures?.length ?? 0) > 0);
    return signed.length > 0 ? withoutRepeats(signed) : written.filter(({ url }) => url !== null);
  }

  /** Assigns each response to the request before it; a response before all requests belongs to the first. */
  #codes(findings: readonly Finding[]): Map<Exchange, string> {
    const codes = new Map<Exchange, string>();
    let at = 0;
    for (const { start, code } of findings) {
      while ((this.#exchanges[at + 1]?.offset ?? Number.POSITIVE_INFINITY) <= start) at++;
      const exchange = this.#exchanges[at];
      if (exchange && code !== null && !codes.has(exchange)) codes.set(exchange, code);
    }
    return codes;
  }

  #begin(index: number, request: RequestEvidence = {}, isCommand?: boolean): Exchange {
    const exchange = new Exchange(request, this.#startAt(index), isCommand);
    this.#exchanges.push(exchange);
    return exchange;
  }
}

/** Leaves out requests that an error prints again without new evidence. */
function withoutRepeats(requests: readonly WrittenRequest[]): WrittenRequest[] {
  const known = new Set<string>();
  return requests.filter(({ method, url, signatures, status, isHidden, serverTime }) => {
    const print = JSON.stringify([method, url, signatures]);
    const isRepeat = known.has(print) || known.has(`${print}${status}`);
    known.add(status === null ? print : `${print}${status}`);
    return !isRepeat || isHidden || serverTime !== null;
  });
}

/** Returns a line as it is in the text, with its escapes. */
function rawLine(text: string, line: Line): string {
  if (line.continued) return text.slice(line.start, offsetIn(line, line.text.length));
  lineBreak.lastIndex = line.start;
  return text.slice(line.start, lineBreak.exec(text)?.index ?? text.length);
}

/** Whether a text shows an encrypted connection; `null` where it shows neither. */
function usesTls(text: string): boolean | null {
  if (/\bport 443\b|\bTLSv?\d|\bSSL connection|https:\/\//i.test(text)) return true;
  if (/\bport \d+ ?\(|\bport \d+$|http:\/\//im.test(text)) return false;
  return null;
}
