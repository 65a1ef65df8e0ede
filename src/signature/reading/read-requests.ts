/** Reads signed requests in a text: the output of a client, a HAR file, a command, a header line. */
import type { SignatureScheme } from '../../catalog/record.ts';
import type { Finding } from '../../classifier/verdict.ts';
import type { RequestEvidence } from '../../http/request.ts';
import { type Line, LineReader, offsetIn } from '../../text/lines.ts';
import { Exchange } from './exchange.ts';
import { ExchangeList } from './exchange-list.ts';
import { createLineEvidence } from './line-evidence.ts';
import { createLoneValueReader } from './signature-value.ts';
import { wholeLines } from './whole-lines.ts';
import type { WrittenRequest } from './written-request.ts';

export type { WrittenRequest } from './written-request.ts';

/** The rest of a text is not read: it is meant to hold one request, or a few. */
export const longestRead = 4_000_000;
/** Shorter lines hold no evidence, and there may be very many. */
const shortestLine = 5;

const emptyLine = /^<?\s*$/;

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
    if (typeof text !== 'string') return [];
    const read = text.slice(0, longestRead);
    const { text: whole, offsetOf, lineOf } = wholeLines(read);
    const loneValue = readLoneValue(whole);
    if (loneValue !== null) {
      const exchange = new Exchange({}, { offset: text.search(/\S/), line: 1 });
      exchange.addSignature(loneValue, 0);
      return [exchange.written(null, refusals)];
    }
    const exchanges = new ExchangeList(decode(read), { offsetOf, lineOf });
    const lines = new LineReader((line) => {
      if (line.column === 1 && line.text.length < shortestLine) {
        if (emptyLine.test(line.text)) exchanges.endHeaders();
        return;
      }
      const { evidence, isOne } = evidenceIn(line, rawLine(whole, line));
      const start = line.start + line.text.search(/\S/);
      if (evidence.some((one) => one.kind === 'request' && one.isCommand)) {
        exchanges.passCommands(offsetIn(line, line.text.indexOf('curl')), offsetIn(line, line.text.length));
      }
      for (const one of evidence) {
        const at = offsetIn(line, Math.max(0, one.index));
        exchanges.add(one, at, isOne ? start : at);
      }
    });
    lines.push(whole);
    lines.end();
    return exchanges.written(usesTls(whole), refusals);
  };
}

/** Returns a line as it is in the text, with its escapes. */
function rawLine(text: string, line: Line): string {
  return text.slice(line.start, offsetIn(line, line.text.length));
}

/** Whether a text shows an encrypted connection; `null` where it shows neither. */
function usesTls(text: string): boolean | null {
  if (/\bprotocol["']?\s?[:=]\s?["']http:["']/.test(text)) return false;
  if (/\bport 443\b|\bTLSv?\d|\bSSL connection|https:\/\//i.test(text)) return true;
  if (/\bport \d+ ?\(|\bport \d+$|http:\/\//im.test(text)) return false;
  return null;
}
