/** Text in, signed requests out: what a client printed, a HAR file, a command, a header line. */
import type { SignatureScheme } from '../../catalog/record.ts';
import { createLineReader, type Line } from '../../classifier/decode/line.ts';
import { curlCommand, requestsIn } from '../../classifier/decode/request-clues.ts';
import type { RequestEvidence } from '../../classifier/endpoint.ts';
import { Exchange, type WrittenRequest } from './exchange.ts';
import { withoutHeaderArguments } from './shell-word.ts';
import { createValueFinder } from './signature-value.ts';
import { wholeLines } from './whole-lines.ts';

export type { WrittenRequest } from './exchange.ts';

/** One thing that a line says. */
type Event =
  | { readonly kind: 'request'; readonly index: number; readonly request: RequestEvidence }
  | { readonly kind: 'url' | 'host' | 'signature' | 'time'; readonly index: number; readonly value: string }
  | { readonly kind: 'header' | 'response'; readonly index: number };

/** More of a text is not read: it is meant to be one request, or a few. */
export const longestRead = 4_000_000;
/** Shorter lines tell nothing, and there may be very many. */
const shortestTelling = 6;
/** More requests are no choice that somebody could make. */
const mostRequests = 200;

const host =
  /^[\s>|*[\]\d]{0,12}(?:host|:authority)["']?\s?[:=]\s?["']?([\w.-]+(?::\d+)?)|"host"\s?(?:,\s?"value")?\s?:\s?"([\w.:-]+)"/i;
const httpDate =
  /(?<![\w-])date["'\]]{0,2}[^\w\n]{0,6}(?:value\W{1,8})?([A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)/gi;
const statusLine = /(?:^|\s)HTTP\/\d(?:\.\d)? [1-5]\d\d\b|"response"\s?:\s?\{/g;
const fieldLine = /^>\s?[\w-]+: /;
const bareAddress = /https?:\/\/[^\s"'`<>\\|^]{1,2000}/g;
const linkBefore =
  /(?:location|referr?er|origin|link|redirect_?url|next|previous)["'\]]{0,2}\s?[:=]?>?\s?\W{0,12}(?:value\W{0,6})?$/i;
const lineBreak = /[\r\n]/g;
const command = /\bcurl(?:\.exe)?\s/;

/**
 * Makes the function that reads requests, in order of appearance. A request without a signature is only given where
 * there is none with one.
 */
export function createReadRequests(
  scheme: SignatureScheme,
  isEndpoint: (request: RequestEvidence) => boolean,
): (text: string) => WrittenRequest[] {
  const valuesIn = createValueFinder(scheme.header);
  const members = new RegExp(`${scheme.appKey}|${scheme.issuedAt}|${scheme.token}`, 'i');
  const name = new RegExp(`^\\s*${scheme.header}\\s*:\\s*`, 'i');
  const others = new RegExp(
    `(?:url|method|log|entries|headers?)\\\\{0,8}["']?\\s{0,4}[:=]|(?<![\\w-])${scheme.header}\\b`,
    'i',
  );

  /** The value of a header and nothing else, with its name or without, in however many lines. */
  const valueAlone = (text: string): string | null => {
    const value = text.replace(name, '').trim();
    const isAlone = value.length < 4_000 && /^["'“]?[[{]/.test(value) && members.test(value);
    return isAlone && !others.test(value) ? value : null;
  };

  const eventsIn = (line: Line, raw: string): Event[] => {
    const { text } = line;
    const asked = askedIn(text, raw, isEndpoint);
    const others: Event[] = [
      ...valuesIn(raw, text).map(({ value, index }) => ({ kind: 'signature' as const, index, value })),
      ...[...text.matchAll(httpDate)].map(({ 1: value = '', index }) => ({
        kind: 'time' as const,
        index,
        value,
      })),
      ...[...text.matchAll(statusLine)].map(({ index }) => ({ kind: 'response' as const, index })),
    ];
    const named = host.exec(text);
    if (named) others.push({ kind: 'host', index: named.index, value: named[1] ?? named[2] ?? '' });
    if (fieldLine.test(raw)) others.push({ kind: 'header', index: 0 });
    // A line that speaks of one request says first what is asked, wherever it stands.
    const first = asked.length < 2 ? asked.map((event) => ({ ...event, index: -1 })) : asked;
    return [...first, ...others].sort((a, b) => a.index - b.index);
  };

  return (text) => {
    if (typeof text !== 'string' || text.trim() === '') return [];
    const { text: whole, numberOf } = wholeLines(text.slice(0, longestRead));
    const alone = valueAlone(whole);
    if (alone !== null) {
      const exchange = new Exchange({}, 1);
      exchange.sign(alone);
      return [exchange.written(null)];
    }
    const exchanges: Exchange[] = [];
    let current = null as Exchange | null;
    const begin = (request: RequestEvidence, line: number) => {
      current = new Exchange(request, line);
      exchanges.push(current);
      return current;
    };
    const take = (event: Event, line: number) => {
      if (event.kind === 'request') {
        if (!current?.ask(event.request)) begin(event.request, line);
        return;
      }
      const exchange = current ?? begin({}, line);
      switch (event.kind) {
        case 'url':
          return exchange.mention(event.value);
        case 'host':
          return exchange.host(event.value);
        case 'signature':
          return exchange.sign(event.value);
        case 'time':
          return exchange.tellTime(event.value);
        case 'header':
          return exchange.header();
        case 'response':
          return exchange.answer();
      }
    };
    const lines = createLineReader((line) => {
      if (line.text.length < shortestTelling) return;
      const end = line.continued ? line.start + line.text.length : lineEnd(whole, line.start);
      for (const event of eventsIn(line, whole.slice(line.start, end))) take(event, numberOf(line.number));
    });
    lines.push(whole);
    lines.end();
    const usesTls = tlsIn(whole);
    const written = exchanges.slice(0, mostRequests).map((exchange) => exchange.written(usesTls));
    const signed = written.filter(({ signatures, isHidden }) => isHidden || (signatures?.length ?? 0) > 0);
    return signed.length > 0 ? signed.filter(isNews) : written.filter(({ url }) => url !== null);
  };
}

/** Errors print a request more than once; what is printed again and tells nothing more is left out. */
function isNews(one: WrittenRequest, at: number, all: readonly WrittenRequest[]): boolean {
  if (one.isHidden || one.serverTime !== null) return true;
  const same = (other: WrittenRequest) =>
    other.url === one.url && other.method === one.method && `${other.signatures}` === `${one.signatures}`;
  return !all.slice(0, at).some(same);
}

function askedIn(text: string, raw: string, isEndpoint: (request: RequestEvidence) => boolean): Event[] {
  if (command.test(text)) {
    const request = curlCommand(withoutHeaderArguments(raw));
    if (request) return [{ kind: 'request', index: 0, request }];
  }
  const asked: Event[] = requestsIn(text, { isEndpoint })
    .filter(
      ({ start }) =>
        !/^(?:redirect|referr|location|origin|next|prev|callback)/i.test(text.slice(start, start + 8)),
    )
    .map(({ start, request }) => ({ kind: 'request' as const, index: start, request: request ?? {} }));
  if (asked.some((event) => event.kind === 'request' && event.request.url !== undefined)) return asked;
  const bare = [...text.matchAll(bareAddress)].find(
    ({ index }) => !linkBefore.test(text.slice(Math.max(0, index - 40), index)),
  );
  return bare
    ? [...asked, { kind: 'url', index: bare.index, value: bare[0].replace(/[,;.)\]}]+$/, '') }]
    : asked;
}

function lineEnd(text: string, start: number): number {
  lineBreak.lastIndex = start;
  return lineBreak.exec(text)?.index ?? text.length;
}

function tlsIn(text: string): boolean | null {
  if (/\bport 443\b|\bTLSv?\d|\bSSL connection|https:\/\//i.test(text)) return true;
  if (/\bport \d+ ?\(|\bport \d+$|http:\/\//im.test(text)) return false;
  return null;
}
