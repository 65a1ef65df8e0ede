/**
 * Reads raw HTTP messages: what is on the wire, `curl -i`, `wget -S`, and `curl -v` with its `>`, `<` and
 * `*`. A message takes its header lines and its body; each response goes with the request above it.
 */
import type { RequestEvidence } from '../endpoint.ts';
import type { Line } from './line.ts';
import { fieldKey, type Mention, type Reading, type Vocabulary } from './mention.ts';
import { requestIn } from './request.ts';

interface Response {
  readonly line: Line;
  readonly start: number;
  end: number;
  readonly mark: string;
  readonly status: number;
  readonly interim: boolean;
  readonly request: RequestEvidence;
  readonly fields: string[];
  subCodes: string[];
  body: readonly string[];
}

/** A line without indentation, mark and colours. */
interface Content {
  readonly text: string;
  readonly mark: string;
}

const statusLine = /^HTTP\/\d(?:\.\d)? ([1-9]\d\d)(?:\s+([^:=\\]{0,200}))?$/i;
/** HTTP/2 as some tools print it, and what CGI and browsers show. */
const statusField = /^:?status(?:[ -]code)?: ?([1-5]\d\d)(?: ([^:\\]{0,200}))?$/i;
const requestLine =
  /^(GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|CONNECT|TRACE) (?:(\S{1,4096}) HTTP\/\d(?:\.\d)?|((?:https?:\/\/|\/)\S{0,4096}))$/;
const fieldLine = /^:?([\w!#$%&'*+.^`|~-]{1,100}):[ \t]*(.{0,1000})/;
const wrapping = /^\s{0,16}([<>]?) ?\s{0,16}/;
/** What a terminal is told in order to print in bold. */
const colours = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]{0,16}m`, 'g');
/** What curl says between the lines of a message, and its progress meter. */
const commentary = /^\s{0,16}(?:\* |[{}] \[\d+ bytes data\])|^[\s\d.kMG]{20,80}(?:--|\d\d?):(?:--|\d\d):/;
const prompt = /^[\w.@~:/\\[\]() -]{0,80}[$#%>] (?=\S)/;
const structure = /^[{[<]/;
const chunkSize = /^[\da-f]{1,8}$/i;
/** The last line of a JSON text or of an HTML page; what is indented closes something within. */
const closing = /^[}\]]\s*$|^[{[].*[}\]]\s*$|<\/html>\s*$/i;
/** How far below a command its response may begin: a progress meter stands between them. */
const reach = 8;

/** Takes every line from a request or status line on to the end of that message. */
export function readMessages(lines: readonly Line[], { subCodeField }: Vocabulary): Reading {
  const responses: Response[] = [];
  const unread: Line[] = [];
  const isEcho = echoOf();
  let request: RequestEvidence = {};
  let spoken: { readonly request: RequestEvidence; readonly line: Line } | null = null;
  let response = null as Response | null;
  let body: string[] = [];
  let part = 'outside' as 'outside' | 'request' | 'headers' | 'body';

  const finish = () => {
    if (response) {
      response.body = body;
      if (!isEcho(response) && !response.interim) responses.push(response);
      if (!response.interim) request = {};
    }
    response = null;
    body = [];
  };

  const leave = (line: Line) => {
    const asked = requestIn(line);
    if (asked) spoken = { request: asked, line };
    part = 'outside';
    unread.push(line);
  };

  const start = (line: Line, content: Content, match: RegExpExecArray) => {
    finish();
    if (spoken && request.url === undefined && line.number - spoken.line.number <= reach) {
      request = spoken.request;
    }
    spoken = null;
    response = startResponse(line, content, match, request);
    part = 'headers';
  };

  for (const line of lines) {
    const content = contentOf(line.text);
    const { text, mark } = content;
    if (commentary.test(line.text)) continue;
    const asked = requestLine.exec(text);
    const answered = statusLine.exec(text) ?? (isAsked(part, response) ? statusField.exec(text) : null);
    if (asked) {
      finish();
      request = { method: asked[1], url: asked[2] ?? asked[3] };
      part = 'request';
    } else if (answered) {
      start(line, content, answered);
    } else if (part === 'request' || part === 'headers') {
      if (text === '') part = 'body';
      else if (!fieldLine.test(text) || (!response && isSubCode(text, subCodeField))) leave(line);
      else if (response) readField(text, line, response, subCodeField);
    } else if (text === '') {
      if (body.length > 0) part = 'outside';
    } else if (
      part === 'body' &&
      (mark === '' || mark === response?.mark) &&
      !(mark === '' && prompt.test(line.text)) &&
      belongsToBody(text, body, response) &&
      !(response === null && isSubCode(text, subCodeField))
    ) {
      if (body.length > 0 || !chunkSize.test(text)) body.push(mark === '' ? line.text : text);
    } else {
      leave(line);
    }
  }
  finish();
  return { mentions: responses.map((one) => asMention(one, subCodeField)), unread };
}

function contentOf(line: string): Content {
  const plain = line.includes('[') ? line.replace(colours, '') : line;
  const [whole = '', mark = ''] = wrapping.exec(plain) ?? [];
  // An element of HTML or XML begins with the same sign.
  const isMark = mark !== '<' || /^\s*<(?:\s|$)/.test(plain);
  return isMark ? { text: plain.slice(whole.length).trimEnd(), mark } : { text: plain.trim(), mark: '' };
}

/** A status in a field begins a response only below a request. */
function isAsked(part: string, response: Response | null): boolean {
  return response === null && (part === 'request' || part === 'body');
}

function isSubCode(text: string, subCodeField: string): boolean {
  return fieldKey(fieldLine.exec(text)?.[1] ?? '') === subCodeField;
}

/**
 * JSON and markup belong to their message until they end or a blank line comes. Other text below a
 * response may be anything, so that the next steps read it too.
 */
function belongsToBody(text: string, body: readonly string[], response: Response | null): boolean {
  const last = body.at(-1);
  if (last === undefined) return response === null || structure.test(text) || chunkSize.test(text);
  return structure.test(text) || !closing.test(last);
}

function startResponse(
  line: Line,
  { text, mark }: Content,
  [, status, reason]: RegExpExecArray,
  request: RequestEvidence,
): Response {
  const number = Number(status);
  const tunnel = request.method === 'CONNECT' || /^connection established/i.test(reason ?? '');
  return {
    line,
    start: line.start + Math.max(0, line.text.indexOf(text.slice(0, 5))),
    end: line.start + line.text.trimEnd().length,
    mark,
    status: number,
    interim: number < 200 || (number === 200 && tunnel),
    request: request.method === 'CONNECT' ? {} : request,
    fields: [],
    subCodes: [],
    body: [],
  };
}

function readField(text: string, line: Line, response: Response, subCodeField: string): void {
  const [, name = '', value = ''] = fieldLine.exec(text) ?? [];
  response.fields.push(text);
  if (fieldKey(name) !== subCodeField) return;
  response.subCodes.push(value.trim());
  response.end = line.start + line.text.trimEnd().length;
}

/**
 * `curl -iv` prints each response twice, with marks and without, one below the other or line by line.
 * Makes the function that knows the second print, and gives what it says to the first.
 */
function echoOf(): (response: Response) => boolean {
  const marked: Response[] = [];
  let echoed = 0;
  return (response) => {
    if (response.mark === '<') marked.push(response);
    const first = response.mark === '' ? marked[echoed] : undefined;
    if (!first || !repeats(first, response)) return false;
    echoed++;
    first.subCodes = response.subCodes;
    first.end = Math.max(first.end, first.fields.length === 0 ? response.end : 0);
    if (response.body.length > 0) first.body = response.body;
    return true;
  };
}

function repeats(first: Response, second: Response): boolean {
  if (first.status !== second.status) return false;
  if (first.fields.length === 0 && !first.interim) return second.line.number === first.line.number + 1;
  const again = new Set(second.fields);
  return first.fields.every((field) => again.has(field));
}

function asMention(response: Response, subCodeField: string): Mention {
  const { line, start, end, status, request, subCodes, body } = response;
  const reported = reportIn(body);
  const named = Object.entries(reported).find(([name]) => fieldKey(name) === subCodeField)?.[1];
  return {
    line,
    start,
    end,
    status: reportedStatus(reported) ?? status,
    subCode: subCodes.length > 0 ? subCodes.join(', ') : typeof named === 'string' ? named : undefined,
    request,
  };
}

function reportedStatus({ statusCode }: Readonly<Record<string, unknown>>): number | null {
  const number = typeof statusCode === 'string' ? Number(statusCode) : statusCode;
  return typeof number === 'number' && /^[1-9]\d\d$/.test(`${number}`) ? number : null;
}

/** What a body in the API's own reporting mode says: `{"status":{"statusCode":404}}`. */
function reportIn(body: readonly string[]): Readonly<Record<string, unknown>> {
  if (!body[0]?.trimStart().startsWith('{')) return {};
  try {
    const report: unknown = JSON.parse(body.join('\n'))?.status;
    return typeof report === 'object' && report !== null ? { ...report } : {};
  } catch {
    return {};
  }
}
