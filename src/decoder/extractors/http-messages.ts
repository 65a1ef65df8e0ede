/**
 * Reads raw HTTP messages as sent, and as `curl -i`, `wget -S` and `curl -v` print them, with `>`, `<` and `*`. A
 * message includes its header lines and its body; each response belongs to the request above it.
 */

import type { RequestEvidence } from '../../http/request.ts';
import { type Line, offsetIn } from '../../text/lines.ts';
import type { PendingRequest } from '../assembly/pending-request.ts';
import type { Candidate } from '../candidate.ts';
import { distances } from '../distances.ts';
import { type CreateExtractor, type Extractor, type ExtractorContext, nothingOpen } from '../extractor.ts';
import { fieldKey, type Vocabulary } from '../vocabulary.ts';
import { reportIn } from './json/reported-body.ts';

interface Response {
  readonly line: Line;
  readonly start: number;
  end: number;
  readonly mark: string;
  readonly status: number;
  readonly isInterim: boolean;
  readonly request: RequestEvidence;
  readonly fields: string[];
  subCodes: string[];
  body: readonly string[];
}

/** A line without indentation, mark and color codes. */
interface Content {
  readonly text: string;
  readonly mark: string;
}

const statusLine = /^HTTP\/\d(?:\.\d)? ([1-9]\d\d)(?:\s+([^:=\\]{0,200}))?$/i;
/** HTTP/2 as some tools print it, and the status of CGI and browsers. */
const statusField = /^:?status(?:[ -]code)?: ?([1-5]\d\d)(?: ([^:\\]{0,200}))?$/i;
/** Without a version, a row of a table with a status is none: `GET /v1/item,403,12`. */
const requestLine =
  /^(GET|HEAD|POST|PUT|DELETE|PATCH|OPTIONS|CONNECT|TRACE) (?:(\S{1,4096}) HTTP\/\d(?:\.\d)?|((?:https?:\/\/|\/)(?!\S*[,;][1-5]\d\d(?:[,;]|$))\S{0,4096}))$/;
const fieldLine = /^:?([\w!#$%&'*+.^`|~-]{1,100}):[ \t]*(.{0,1000})/;
const linePrefix = /^\s{0,16}([<>]?) ?\s{0,16}/;
/** Comments of curl between the lines of a message, and its progress meter. */
const commentary = /^\s{0,16}(?:\* |[{}] \[\d+ bytes data\])|^[\s\d.kMG]{20,80}(?:--|\d):(?:--|\d\d):/;
/** The same mark with words that are none of curl's: where no message has begun, an item of a list. */
const listItem =
  /^\s{0,16}\* (?! {0,2}(?:Trying|Host |Hostname|Connect|Uses proxy|Re-?using|Found bundle|Note: |TCP_NODELAY|ALPN|Closing|Mark bundle|upload|We are|Server|using|SSL|TLS|\[|h2|HTTP|Added|Could not|Establish|Proxy|CONNECT|Issue|Request|The requested|Ignoring|old SSL|\())/i;
const prompt = /^[\w.@~:/\\[\]() -]{0,80}[$#%>] (?=\S)/;
const structure = /^[{[<]/;
/** The body of a form, or a part of several. */
const form = /^(?:[\w.%+[\]-]{1,200}=\S*|--[\w'()+,./:=?-]{1,70})$/;
const chunkSize = /^[\da-f]{1,8}$/i;
/** The last line of a JSON text or an HTML page; an indented line closes something within. */
const closing = /^[}\]]\s*$|^[{[].*[}\]]\s*$|<\/html>\s*$/i;
const annotatedSubCodes =
  /^[\s"'`*_]{0,4}((?:\d{3}[._-])?\d{1,3}(?:, ?(?:\d{3}[._-])?\d{1,3}){0,9})(?:["'`*_^\\]{1,4}\S{0,2})?(?=$|\s)/;
/** How many responses may wait for their repetition. */
const mostHeld = 8;
const longestBody = 65_536;

/** Reads every line from a request line or status line to the end of that message. */
export const createHttpMessageExtractor: CreateExtractor = (context) => new HttpMessages(context);

class HttpMessages implements Extractor {
  readonly #vocabulary: Vocabulary;
  readonly #pendingRequest: PendingRequest;
  readonly #report: (candidate: Candidate) => void;
  #part: 'outside' | 'request' | 'headers' | 'body' = 'outside';
  #request: RequestEvidence = {};
  #response: Response | null = null;
  #body: string[] = [];
  #bodyLength = 0;
  /** `curl -iv` prints each response twice, with and without marks, one after the other or line by line. */
  #held: Response[] = [];

  constructor({ vocabulary, pendingRequest, report }: ExtractorContext) {
    this.#vocabulary = vocabulary;
    this.#pendingRequest = pendingRequest;
    this.#report = report;
  }

  get open(): number {
    return this.#held[0]?.start ?? this.#response?.start ?? nothingOpen;
  }

  get isIdle(): boolean {
    return this.#part === 'outside' && this.#response === null && this.#held.length === 0;
  }

  read(line: Line): Line | null {
    if (this.#held.length > 0) this.#release((held) => line.number - held.line.number > distances.copy);
    const content = contentOf(line.text);
    const { text } = content;
    const isOutside = this.#part === 'outside';
    if (commentary.test(line.text) && !(isOutside && listItem.test(line.text))) return null;
    const requestMatch = requestLine.exec(text);
    if (requestMatch) {
      this.#startRequest(line, requestMatch);
      return null;
    }
    const statusMatch = statusLine.exec(text) ?? (this.#expectsStatusField() ? statusField.exec(text) : null);
    if (statusMatch) {
      this.#startResponse(line, content, statusMatch);
      return null;
    }
    if (this.#part === 'request' || this.#part === 'headers') return this.#readField(line, text);
    if (text !== '') return this.#readBody(line, content);
    if (this.#body.length > 0) this.#part = 'outside';
    return this.#part === 'outside' ? line : null;
  }

  end(): void {
    this.#finish();
    this.#release(() => true);
  }

  /** Whether a status in a field may begin a response: only after a request. */
  #expectsStatusField(): boolean {
    return this.#response === null && (this.#part === 'request' || this.#part === 'body');
  }

  #startRequest(line: Line, [, method, target, url]: RegExpExecArray): void {
    this.#finish();
    this.#request = { method, url: target ?? url };
    this.#pendingRequest.add(this.#request, line, distances.requestToResponse);
    this.#part = 'request';
  }

  #startResponse(line: Line, content: Content, match: RegExpExecArray): void {
    this.#finish();
    const pending = this.#request.url === undefined ? this.#pendingRequest.requestFor(line) : null;
    if (pending) this.#request = pending;
    this.#response = responseOf(line, content, match, this.#request);
    this.#part = 'headers';
    if (!this.#response.isInterim) this.#pendingRequest.clear();
  }

  #readField(line: Line, text: string): Line | null {
    const { subCodeField } = this.#vocabulary;
    if (text === '') this.#part = 'body';
    else if (!fieldLine.test(text) || (!this.#response && isSubCode(text, subCodeField)))
      return this.#leave(line);
    else if (this.#response) addField(text, line, this.#response, subCodeField);
    return null;
  }

  #readBody(line: Line, { text, mark }: Content): Line | null {
    const isOfMessage =
      this.#part === 'body' &&
      (mark === '' || mark === (this.#response?.mark ?? '>')) &&
      !(mark === '' && prompt.test(line.text)) &&
      belongsToBody(text, this.#body, this.#response) &&
      !(this.#response === null && isSubCode(text, this.#vocabulary.subCodeField));
    if (!isOfMessage) return this.#leave(line);
    if (this.#body.length === 0 && chunkSize.test(text)) return null;
    this.#bodyLength += line.text.length;
    if (this.#bodyLength <= longestBody) this.#body.push(mark === '' ? line.text : text);
    return null;
  }

  #leave(line: Line): Line {
    this.#part = 'outside';
    this.#finish();
    return line;
  }

  /** Ends a message, and reports its response unless it may be printed again. */
  #finish(): void {
    const response = this.#response;
    if (response) {
      response.body = this.#body;
      const [first] = this.#held;
      if (response.mark === '<') this.#held.push(response);
      else if (first && repeats(first, response)) {
        addEcho(first, response);
        this.#release((held) => held === first);
      } else this.#reportFinal(response);
      this.#release((_, i) => i < this.#held.length - mostHeld);
      if (!response.isInterim) this.#request = {};
    }
    this.#response = null;
    this.#body = [];
    this.#bodyLength = 0;
  }

  /** Reports responses that are not printed again. */
  #release(isDue: (held: Response, i: number) => boolean): void {
    const due = this.#held.filter(isDue);
    this.#held = this.#held.filter((held) => !due.includes(held));
    for (const response of due) this.#reportFinal(response);
  }

  #reportFinal(response: Response): void {
    if (!response.isInterim) this.#report(asCandidate(response, this.#vocabulary));
  }
}

function contentOf(line: string): Content {
  const [whole = '', mark = ''] = linePrefix.exec(line) ?? [];
  // An element of HTML or XML begins with the same character.
  const isMark = mark !== '<' || /^\s*<(?:\s|$)/.test(line);
  return isMark ? { text: line.slice(whole.length).trimEnd(), mark } : { text: line.trim(), mark: '' };
}

function isSubCode(text: string, subCodeField: string): boolean {
  return fieldKey(fieldLine.exec(text)?.[1] ?? '') === subCodeField;
}

/**
 * JSON and markup belong to their message until they end or an empty line follows. Other text below a response may be
 * anything, so the next extractors read it too.
 */
function belongsToBody(text: string, body: readonly string[], response: Response | null): boolean {
  const last = body.at(-1);
  if (last === undefined)
    return structure.test(text) || chunkSize.test(text) || (response === null && form.test(text));
  return structure.test(text) || !closing.test(last);
}

function responseOf(
  line: Line,
  { text, mark }: Content,
  [, status, reason]: RegExpExecArray,
  request: RequestEvidence,
): Response {
  const number = Number(status);
  const tunnel = request.method === 'CONNECT' || /^connection established/i.test(reason ?? '');
  return {
    line,
    start: offsetIn(line, line.text.indexOf(text)),
    end: offsetIn(line, line.text.trimEnd().length - 1) + 1,
    mark,
    status: number,
    isInterim: number < 200 || (number === 200 && tunnel),
    request: request.method === 'CONNECT' ? {} : request,
    fields: [],
    subCodes: [],
    body: [],
  };
}

function addField(text: string, line: Line, response: Response, subCodeField: string): void {
  const [, name = '', value = ''] = fieldLine.exec(text) ?? [];
  response.fields.push(text);
  if (fieldKey(name) !== subCodeField) return;
  response.subCodes.push(subCodesOf(value));
  response.end = offsetIn(line, line.text.trimEnd().length - 1) + 1;
}

/** Returns the sub-codes of a header value without the marks and remarks that people add: `403.25**`, `403.25 <-- ?`. */
function subCodesOf(value: string): string {
  return annotatedSubCodes.exec(value)?.[1] ?? value;
}

function addEcho(first: Response, second: Response): void {
  first.subCodes = second.subCodes;
  first.end = Math.max(first.end, first.fields.length === 0 ? second.end : 0);
  if (second.body.length > 0) first.body = second.body;
}

function repeats(first: Response, second: Response): boolean {
  if (first.status !== second.status) return false;
  if (first.fields.length === 0 && !first.isInterim) return second.line.number === first.line.number + 1;
  const again = new Set(second.fields);
  return first.fields.every((field) => again.has(field));
}

function asCandidate(response: Response, vocabulary: Vocabulary): Candidate {
  const { line, start, end, status, request, subCodes, body } = response;
  const report = reportIn(body, vocabulary);
  return {
    line,
    start,
    end,
    status: report.status ?? status,
    subCode: subCodes.length > 0 ? subCodes.join(', ') : report.subCode,
    request: request.url === undefined ? undefined : request,
    isMessage: true,
  };
}
