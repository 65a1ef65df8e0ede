/** Text in, signed requests out: what a client printed, a HAR file, a command, a header line. */
import type { SignatureScheme } from '../../catalog/record.ts';
import { requestTokens } from '../../decoder/tokens/request-tokens.ts';
import type { RequestEvidence } from '../../http/request.ts';
import { curlCommands } from '../../text/curl-command.ts';
import { createLineReader, type Line, offsetIn } from '../../text/lines.ts';
import { Exchange, type ResponseForm, type WrittenRequest } from './exchange.ts';
import { createValueFinder } from './signature-value.ts';
import { wholeLines } from './whole-lines.ts';

export type { WrittenRequest } from './exchange.ts';

/** One thing that a line says. */
type Event = { readonly index: number } & (
  | { readonly kind: 'request'; readonly request: RequestEvidence; readonly isCommand?: boolean }
  | { readonly kind: 'url' | 'host' | 'signature' | 'time' | 'location'; readonly value: string }
  | { readonly kind: 'response'; readonly form: ResponseForm; readonly status: number | null }
  | { readonly kind: 'header' | 'headers' | 'content' }
);

/** What is said of a response, which belongs to a request above it. */
const ofResponse: ReadonlySet<Event['kind']> = new Set([
  'response',
  'time',
  'location',
  'headers',
  'content',
]);

/** More of a text is not read: it is meant to be one request, or a few. */
export const longestRead = 4_000_000;
/** Shorter lines tell nothing, and there may be very many. */
const shortestTelling = 6;

const host =
  /^[\s>|*[\]\d]{0,12}(?:host|:authority)["']?\s?[:=]\s?["']?([\w.-]+(?::\d+)?)|"host"\s?(?:,\s?"value")?\s?:\s?"([\w.:-]+)"/i;
const httpDate =
  /(?<![\w-])date["'\]]{0,2}[^\w\n]{0,6}(?:value\W{1,8})?([A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)/gi;
/** `HTTP/1.1 401`, `"response": {`, `"statusCode": 401` */
const response =
  /(?:^|[\s"'>(])HTTP\/\d(?:\.\d)?"? ([1-5]\d\d)\b|(?<![\w-])res(?:ponse)?["']?\s?[:=]\s?(?:[A-Za-z]{1,40} )?\{|^\s{0,40}Response \{|\bRESPONSE HEADERS\b|(?<![a-z])(?:[a-z]{1,12}[_-]?)?status(?:[_-]?sub)?[_-]?(?:code)?["'\]]{0,2}\s{0,4}(?:[:=]>?|,)\s{0,4}(?:"value"\s?:\s?)?["'[]{0,2}([1-5]\d\d)(?!\w)/gi;
const headersName = /(?<![\w-])headers["']?\s?[:=]/gi;
const contentName = /(?<![\w-])(?:content|body|text|data)["']?\s?[:=]\s?["'{[]/gi;
const location =
  /(?<![\w-])(?:location|redirect_?url)["'\]]{0,2}[^\w\n/]{0,6}(?:value[^\w\n/]{1,8})?((?:https?:\/)?\/[^\s"'`<>\\|^]{1,2000})/gi;
const emptyLine = /^<?\s*$/;
const fieldLine = /^>\s?[\w-]+: /;
const bareAddress = /https?:\/\/[^\s"'`<>\\|^]{1,2000}/g;
const linkBefore =
  /(?:location|referr?er|origin|link|redirect_?url|next|previous)["'\]]{0,2}\s?[:=]?>?\s?\W{0,12}(?:value\W{0,6})?$/i;
const lineBreak = /[\r\n]/g;

/**
 * Makes the function that reads requests, in order of appearance. A request without a signature is only given where
 * there is none with one.
 */
export function createReadRequests(
  scheme: SignatureScheme,
  isEndpoint: (request: RequestEvidence) => boolean,
): (text: string) => WrittenRequest[] {
  const valuesIn = createValueFinder(scheme.header);
  const refusals = new Set(scheme.checks.map(({ code }) => Number.parseInt(code, 10)));
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

  const eventsIn = (line: Line, raw: string): { readonly events: Event[]; readonly isOne: boolean } => {
    const { text } = line;
    const commands = curlCommands(raw);
    const asked: Event[] =
      commands.length > 0
        ? commands.map((one) => ({ kind: 'request' as const, isCommand: true, ...one }))
        : askedIn(text, isEndpoint);
    const events: Event[] = [
      ...valuesIn(raw, text).map(({ value, index }) => ({ kind: 'signature' as const, index, value })),
      // What a command sends is no response.
      ...(commands.length > 0 || fieldLine.test(raw) ? [] : answeredIn(text)),
    ];
    const named = host.exec(text);
    if (named) events.push({ kind: 'host', index: named.index, value: named[1] ?? named[2] ?? '' });
    if (fieldLine.test(raw)) events.push({ kind: 'header', index: 0 });
    const isOne = isOneRequest(asked) && line.column === 1 && !line.continued;
    // A line that speaks of one request says first what is asked, wherever it stands.
    const first = isOne ? asked.map((event) => ({ ...event, index: -1 })) : asked;
    return { events: [...first, ...events].sort((a, b) => a.index - b.index), isOne };
  };

  return (text) => {
    if (typeof text !== 'string' || text.trim() === '') return [];
    const { text: whole, offsetOf, lineOf } = wholeLines(text.slice(0, longestRead));
    const placeOf = (index: number) => {
      const offset = offsetOf(index);
      return { offset, line: lineOf(offset) };
    };
    const alone = valueAlone(whole);
    if (alone !== null) {
      const exchange = new Exchange({}, { offset: text.search(/\S/), line: 1 });
      exchange.sign(alone);
      return [exchange.written(null, refusals)];
    }
    const exchanges: Exchange[] = [];
    let current = null as Exchange | null;
    const begin = (index: number, request: RequestEvidence = {}, isCommand?: boolean) => {
      current = new Exchange(request, placeOf(index), isCommand);
      exchanges.push(current);
      return current;
    };
    const take = (event: Event, index: number) => {
      if (event.kind === 'request') {
        if (!current?.ask(event.request)) begin(index, event.request, event.isCommand);
        return;
      }
      if (current === null && ofResponse.has(event.kind)) return;
      const exchange = current ?? begin(index);
      switch (event.kind) {
        case 'url':
          return exchange.mention(event.value);
        case 'host':
          return exchange.host(event.value);
        case 'signature':
          return exchange.sign(event.value);
        case 'time':
          return exchange.tellTime(event.value);
        case 'location':
          return exchange.tellLocation(event.value);
        case 'response':
          return exchange.answer(event.form, event.status);
        case 'header':
        case 'headers':
        case 'content':
          return exchange[event.kind]();
      }
    };
    const lines = createLineReader((line) => {
      if (line.column === 1 && line.text.length < shortestTelling) {
        if (emptyLine.test(line.text)) current?.pause();
        return;
      }
      const end = line.continued ? offsetIn(line, line.text.length) : lineEnd(whole, line.start);
      const { events, isOne } = eventsIn(line, whole.slice(line.start, end));
      const start = line.start + Math.max(0, line.text.search(/\S/));
      for (const event of events) take(event, isOne ? start : offsetIn(line, Math.max(0, event.index)));
    });
    lines.push(whole);
    lines.end();
    const usesTls = tlsIn(whole);
    const written = exchanges.map((exchange) => exchange.written(usesTls, refusals));
    const signed = written.filter(({ signatures, isHidden }) => isHidden || (signatures?.length ?? 0) > 0);
    return signed.length > 0 ? withoutRepeats(signed) : written.filter(({ url }) => url !== null);
  };
}

/** Errors print a request more than once; what is printed again and tells nothing more is left out. */
function withoutRepeats(requests: readonly WrittenRequest[]): WrittenRequest[] {
  const known = new Set<string>();
  return requests.filter(({ method, url, signatures, status, isHidden, serverTime }) => {
    const print = JSON.stringify([method, url, signatures]);
    const isRepeat = known.has(print) || known.has(`${print}${status}`);
    known.add(status === null ? print : `${print}${status}`);
    return !isRepeat || isHidden || serverTime !== null;
  });
}

/** Whether it is one method, one address, or one of each. */
function isOneRequest(asked: readonly Event[]): boolean {
  const requests = asked.flatMap((event) => (event.kind === 'request' ? [event.request] : []));
  return asked.length < 2 || (asked.length === 2 && isMethodWithUrl(requests));
}

function isMethodWithUrl([one, other]: readonly RequestEvidence[]): boolean {
  return (
    (one?.method === undefined) !== (other?.method === undefined) &&
    (one?.url === undefined) !== (other?.url === undefined)
  );
}

/** What a line says of a response. */
function answeredIn(text: string): Event[] {
  const named = (kind: 'headers' | 'content', pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ kind, index }));
  const told = (kind: 'time' | 'location', pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ 1: value = '', index }) => ({ kind, index, value }));
  return [
    ...[...text.matchAll(response)].map(({ 1: message, 2: status, index }) => ({
      kind: 'response' as const,
      index,
      form:
        message !== undefined
          ? ('message' as const)
          : status !== undefined
            ? ('status' as const)
            : ('member' as const),
      status: message === undefined && status === undefined ? null : Number(message ?? status),
    })),
    ...told('time', httpDate),
    ...told('location', location),
    ...named('headers', headersName),
    ...named('content', contentName),
  ];
}

function askedIn(text: string, isEndpoint: (request: RequestEvidence) => boolean): Event[] {
  const asked: Event[] = requestTokens(text, { isEndpoint })
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
