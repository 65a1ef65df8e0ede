/**
 * Reads raw HTTP messages: what is on the wire, `curl -i`, `wget -S`, and `curl -v` with its `>`, `<` and
 * `*`. A message takes its header lines and its body; each response goes with the request above it.
 */

import type { RequestEvidence } from '../../http/request.ts';
import { type Line, offsetIn } from '../../text/lines.ts';
import type { Candidate } from '../candidate.ts';
import type { CreateExtractor } from '../extractor.ts';
import { roleOf } from '../tokens/field-roles.ts';
import { fieldKey, type Vocabulary } from '../vocabulary.ts';

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
  /** Whether its second print was read. */
  echoed: boolean;
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
/** What curl says between the lines of a message, and its progress meter. */
const commentary = /^\s{0,16}(?:\* |[{}] \[\d+ bytes data\])|^[\s\d.kMG]{20,80}(?:--|\d\d?):(?:--|\d\d):/;
/** How such a line begins where no message has begun. */
const curlSpeech =
  /^\s{0,16}\* {1,3}(?:Trying|Host |Hostname|Connect|Uses proxy|Re-?using|Found bundle|Note: |TCP_NODELAY|ALPN|Closing|Mark bundle|upload|We are|Server|using|SSL|TLS|\[|h2|HTTP|Added|Could not|Establish|Proxy|CONNECT|Issue|Request|The requested|Ignoring|old SSL|\()|^\s{0,16}[{}] \[|^[\s\d.kMG]{20,80}(?:--|\d\d?):/i;
const prompt = /^[\w.@~:/\\[\]() -]{0,80}[$#%>] (?=\S)/;
const structure = /^[{[<]/;
const chunkSize = /^[\da-f]{1,8}$/i;
/** The last line of a JSON text or of an HTML page; what is indented closes something within. */
const closing = /^[}\]]\s*$|^[{[].*[}\]]\s*$|<\/html>\s*$/i;
/** How far below a command its response may begin: a progress meter stands between them. */
const reach = 30;
/** How many printed responses, and how far above, may wait for their second print. */
const mostHeld = 8;
const echoReach = 200;
const longestBody = 65_536;

/** Takes every line from a request or status line on to the end of that message. */
export const createHttpMessageExtractor: CreateExtractor = ({ vocabulary, pendingRequest, report }) => {
  const { subCodeField } = vocabulary;
  let request: RequestEvidence = {};
  let response = null as Response | null;
  let body: string[] = [];
  let bodyLength = 0;
  let part = 'outside' as 'outside' | 'request' | 'headers' | 'body';
  /** `curl -iv` prints each response twice, with marks and without, one below the other or line by line. */
  let marked: Response[] = [];

  const release = (isDue: (held: Response, i: number) => boolean) => {
    const due = marked.filter(isDue);
    if (due.length === 0) return;
    marked = marked.filter((one) => !due.includes(one));
    for (const one of due) if (!one.interim) report(asCandidate(one, vocabulary));
  };

  const finish = () => {
    if (response) {
      response.body = body;
      const [first] = marked;
      if (response.mark === '<') marked.push(response);
      else if (first && repeats(first, response)) addEcho(first, response);
      else if (!response.interim) report(asCandidate(response, vocabulary));
      if (first && response.mark !== '<' && first.echoed) release((one) => one === first);
      release((_, i) => i < marked.length - mostHeld);
      if (!response.interim) request = {};
    }
    response = null;
    body = [];
    bodyLength = 0;
  };

  const leave = (line: Line) => {
    part = 'outside';
    if (response) finish();
    return line;
  };

  const start = (line: Line, content: Content, match: RegExpExecArray) => {
    finish();
    const asked = request.url === undefined ? pendingRequest.answer(line) : null;
    if (asked) request = asked;
    response = startResponse(line, content, match, request);
    part = 'headers';
    if (!response.interim) pendingRequest.settle();
  };

  return {
    get open() {
      return marked[0]?.start ?? response?.start ?? Number.POSITIVE_INFINITY;
    },
    get isIdle() {
      return part === 'outside' && response === null && marked.length === 0;
    },
    read(line) {
      if (marked.length > 0) release(({ line: { number } }) => line.number - number > echoReach);
      const content = contentOf(line.text);
      const { text, mark } = content;
      if (commentary.test(line.text) && (part !== 'outside' || curlSpeech.test(line.text))) return null;
      const asked = requestLine.exec(text);
      const answered = statusLine.exec(text) ?? (isAsked(part, response) ? statusField.exec(text) : null);
      if (asked) {
        finish();
        request = { method: asked[1], url: asked[2] ?? asked[3] };
        pendingRequest.ask(request, line, reach);
        part = 'request';
      } else if (answered) {
        start(line, content, answered);
      } else if (part === 'request' || part === 'headers') {
        if (text === '') part = 'body';
        else if (!fieldLine.test(text) || (!response && isSubCode(text, subCodeField))) return leave(line);
        else if (response) readField(text, line, response, subCodeField);
      } else if (text === '') {
        if (body.length > 0) part = 'outside';
        return part === 'outside' ? line : null;
      } else if (
        part === 'body' &&
        (mark === '' || mark === response?.mark) &&
        !(mark === '' && prompt.test(line.text)) &&
        belongsToBody(text, body, response) &&
        !(response === null && isSubCode(text, subCodeField))
      ) {
        if (body.length > 0 || !chunkSize.test(text)) bodyLength += line.text.length;
        if (bodyLength <= longestBody && (body.length > 0 || !chunkSize.test(text)))
          body.push(mark === '' ? line.text : text);
      } else {
        return leave(line);
      }
      return null;
    },
    end() {
      finish();
      release(() => true);
    },
  };
};

function contentOf(line: string): Content {
  const [whole = '', mark = ''] = wrapping.exec(line) ?? [];
  // An element of HTML or XML begins with the same sign.
  const isMark = mark !== '<' || /^\s*<(?:\s|$)/.test(line);
  return isMark ? { text: line.slice(whole.length).trimEnd(), mark } : { text: line.trim(), mark: '' };
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
    start: offsetIn(line, Math.max(0, line.text.indexOf(text.slice(0, 5)))),
    end: offsetIn(line, line.text.trimEnd().length - 1) + 1,
    mark,
    status: number,
    interim: number < 200 || (number === 200 && tunnel),
    request: request.method === 'CONNECT' ? {} : request,
    fields: [],
    subCodes: [],
    body: [],
    echoed: false,
  };
}

function readField(text: string, line: Line, response: Response, subCodeField: string): void {
  const [, name = '', value = ''] = fieldLine.exec(text) ?? [];
  response.fields.push(text);
  if (fieldKey(name) !== subCodeField) return;
  response.subCodes.push(value.trim());
  response.end = offsetIn(line, line.text.trimEnd().length - 1) + 1;
}

function addEcho(first: Response, second: Response): void {
  first.echoed = true;
  first.subCodes = second.subCodes;
  first.end = Math.max(first.end, first.fields.length === 0 ? second.end : 0);
  if (second.body.length > 0) first.body = second.body;
}

function repeats(first: Response, second: Response): boolean {
  if (first.status !== second.status) return false;
  if (first.fields.length === 0 && !first.interim) return second.line.number === first.line.number + 1;
  const again = new Set(second.fields);
  return first.fields.every((field) => again.has(field));
}

function asCandidate(response: Response, vocabulary: Vocabulary): Candidate {
  const { line, start, end, status, request, subCodes, body } = response;
  const report = reportIn(body);
  const subCode = subCodes.length > 0 ? subCodes.join(', ') : subCodeIn(report, vocabulary);
  return {
    line,
    start,
    end,
    status: reportedStatus(report.status) ?? status,
    subCode,
    request,
    isMessage: true,
  };
}

function reportedStatus(status: unknown): number | null {
  const code = membersOf(status).statusCode;
  const number = typeof code === 'string' ? Number(code) : code;
  return typeof number === 'number' && /^[1-9]\d\d$/.test(`${number}`) ? number : null;
}

/** In the API's reporting mode, or in problem details. */
function subCodeIn(report: Members, vocabulary: Vocabulary): string | undefined {
  for (const members of [membersOf(report.status), report]) {
    for (const [name, value] of Object.entries(members)) {
      if (typeof value === 'string' && roleOf(name, vocabulary) === 'sub-code') return value;
    }
  }
  return undefined;
}

type Members = Readonly<Record<string, unknown>>;

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** What a body says, if it is a JSON object: `{"status":{"statusCode":404}}`. */
function reportIn(body: readonly string[]): Members {
  if (!body[0]?.trimStart().startsWith('{')) return {};
  const text = body.join('\n');
  try {
    return membersOf(JSON.parse(text.slice(0, text.lastIndexOf('}') + 1)));
  } catch {
    return {};
  }
}
