/** Finds the evidence in a line: requests, responses, and the header fields that a signature check needs. */
import { requestTokens } from '../../decoder/tokens/request-tokens.ts';
import type { RequestEvidence } from '../../http/request.ts';
import { curlCommands } from '../../text/commands/curl-command.ts';
import type { Line } from '../../text/lines.ts';
import { parametersIn } from './parameters.ts';
import { createValueFinder } from './signature-value.ts';

/** One piece of evidence; the index is that in its line. A response has a status where it is a message. */
export type Evidence = { readonly index: number } & (
  | { readonly kind: 'request'; readonly request: RequestEvidence; readonly isCommand?: boolean }
  | { readonly kind: 'base' | 'path' | 'query' | 'host'; readonly value: string }
  | { readonly kind: 'signature' | 'time' | 'location'; readonly value: string }
  | { readonly kind: 'response'; readonly status: number | null }
  | { readonly kind: 'header' | 'headers' | 'body' }
);

type Request = Extract<Evidence, { kind: 'request' }>;

/** The evidence of a line in order, and whether it is of one request at most. */
export interface LineEvidence {
  readonly evidence: readonly Evidence[];
  readonly isOne: boolean;
}

/** Evidence of a response, which belongs to a request before it. */
export const ofResponse: ReadonlySet<Evidence['kind']> = new Set([
  'response',
  'time',
  'location',
  'headers',
  'body',
]);

const host =
  /^[\s>|*[\]\d]{0,12}["'`]?(?:host|:authority)["']?\s?[:=]\s?["']?([\w.-]+(?::\d+)?)|"host"\s?(?:,\s?"value")?\s?:\s?"([\w.:-]+)"/i;
const httpDate =
  /(?<![\w-])date[^\w\n]{0,8}(?:value\W{1,8})?(?:b')?([A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT)/gi;
/** `HTTP/1.1 401`, `"response": {`, `401 {`: the beginning of a response, not its status, which the decoder knows. */
const response =
  /(?:^|[\s"'>(])HTTP\/\d(?:\.\d)?"? ([1-5]\d\d)\b|(?<![\w-])res(?:ponse)?["']?\s?[:=]\s?(?:[A-Za-z]{1,40} )?\{|^\s{0,40}(?:Response|[1-5]\d\d) \{|\bRESPONSE HEADERS\b/gi;
const headersName = /(?<![\w-])headers["']?\s?[:=]/gi;
const bodyName = /(?<![\w-])(?:content|body|text|data)["']?\s?[:=]\s?["'{[]/gi;
const location =
  /(?<![\w-])(?:location|redirect_?url)[^\w\n/]{0,8}(?:value[^\w\n/]{1,8})?((?:https?:\/)?\/[^\s"'`<>\\|^]{1,2000})/gi;
/** `baseURL: 'https://…'`, `"prefixUrl":"https://…"` */
const base =
  /(?<![\w-])(?:base_?ur[il]|prefix_?url|origin)["'\]]{0,2}\s?[:=]>?\s?["'`](https?:\/\/[^\s"'`<>\\]{1,2000})["'`]/gi;
/** `url: 'entity'` */
const pathBelowBase =
  /(?<![\w-])ur[il]["']?\s?:\s?["'`](?![a-z][a-z\d+.-]*:|\/)([^\s"'`<>\\]{1,2000})["'`]/gi;
const fieldLine = /^>\s?[\w-]+: /;

/** Makes the function that finds the evidence in a line; `raw` is the line as it is in the text. */
export function createLineEvidence(
  header: string,
  isEndpoint: (request: RequestEvidence) => boolean,
): (line: Line, raw: string) => LineEvidence {
  const valuesIn = createValueFinder(header);

  return (line, raw) => {
    const { text } = line;
    const commands = curlCommands(raw);
    const requests: Request[] =
      commands.length > 0
        ? commands.map((one) => ({ kind: 'request' as const, isCommand: true, ...one }))
        : requestsIn(text, isEndpoint);
    const evidence: Evidence[] = [
      ...valuesIn(raw, text).map(({ value, index }) => ({ kind: 'signature' as const, index, value })),
      // A command sends its content; it is not a response.
      ...(commands.length > 0 || fieldLine.test(raw) ? [] : responsesIn(text)),
    ];
    for (const { 1: value = '', index } of text.matchAll(base)) evidence.push({ kind: 'base', index, value });
    for (const { 1: value = '', index } of text.matchAll(pathBelowBase)) {
      evidence.push({ kind: 'path', index, value });
    }
    for (const { query, index } of parametersIn(text)) evidence.push({ kind: 'query', index, value: query });
    const named = host.exec(text);
    if (named) evidence.push({ kind: 'host', index: named.index, value: named[1] ?? named[2] ?? '' });
    if (fieldLine.test(raw)) evidence.push({ kind: 'header', index: 0 });
    const isOne = isOneRequest(requests) && line.column === 1 && !line.continued;
    // In a line of one request, all evidence is of that request, wherever in the line it is named.
    const first = isOne ? requests.map((event) => ({ ...event, index: -1 })) : requests;
    return { evidence: [...first, ...evidence].sort((a, b) => a.index - b.index), isOne };
  };
}

/** Whether the evidence is one method, one URL, or one of each. */
function isOneRequest(requests: readonly Request[]): boolean {
  const methods = requests.filter(({ request }) => request.method !== undefined);
  const urls = requests.filter(({ request }) => request.url !== undefined);
  return requests.length < 2 || (requests.length === 2 && methods.length === 1 && urls.length === 1);
}

function responsesIn(text: string): Evidence[] {
  const named = (kind: 'headers' | 'body', pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ index }) => ({ kind, index }));
  const valued = (kind: 'time' | 'location', pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ 1: value = '', index }) => ({ kind, index, value }));
  return [
    ...[...text.matchAll(response)].map(({ 1: status, index }) => ({
      kind: 'response' as const,
      index,
      status: status === undefined ? null : Number(status),
    })),
    ...valued('time', httpDate),
    ...valued('location', location),
    ...named('headers', headersName),
    ...named('body', bodyName),
  ];
}

function requestsIn(text: string, isEndpoint: (request: RequestEvidence) => boolean): Request[] {
  return requestTokens(text, { mayBeEndpoint: isEndpoint })
    .filter(
      ({ start }) =>
        !/^(?:redirect|referr|location|origin|next|prev|callback)/i.test(text.slice(start, start + 8)),
    )
    .map(({ start, request }) => ({ kind: 'request' as const, index: start, request: request ?? {} }));
}
