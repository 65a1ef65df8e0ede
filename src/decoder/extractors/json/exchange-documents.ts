/**
 * Reads whole JSON documents that hold requests with their responses: HAR, the sessions of a proxy, the reports and
 * saved examples of a client. Each response in them is one of its own, and what a request sent is none.
 */
import { JsonCursor, MalformedJson } from '../../../text/json-cursor.ts';
import type { Candidate } from '../../candidate.ts';
import { hostVariable } from '../../tokens/request-tokens.ts';
import { fieldKey, type Vocabulary } from '../../vocabulary.ts';
import { isSeveralDocuments, lengthOfHead } from '../source-code.ts';
import { type ReportedBody, reportIn } from './reported-body.ts';

/** Longer documents are read line by line. */
export const longestDocument = 32_000_000;

/** The beginning of an object, or of an array of objects. */
const documentBegin = /^\ufeff?\s*(?:\{\s*"|\[\s*\{\s*")/;

/** Whether a text with this beginning may be one JSON document, in one line or indented. */
export function mayBeDocument(text: string): boolean {
  return documentBegin.test(text.slice(0, lengthOfHead)) && !isSeveralDocuments(text.trimStart());
}

/** A value in the text, and its name. */
interface Member {
  readonly nameStart: number;
  readonly start: number;
  readonly end: number;
}

type Scalar = 'method' | 'url' | 'path' | 'host' | 'scheme' | 'query' | 'time' | 'status' | 'body';

/** The parts of a request, of a response, or of both in one object. */
interface Parts extends Partial<Record<Scalar, Member>> {
  readonly subCodes: Member[];
  request?: Parts;
  response?: Parts;
}

/** The parts by the names of members. */
const meanings: ReadonlyMap<string, Scalar | 'request' | 'response' | 'content' | 'headers'> = new Map([
  ['request', 'request'],
  ['originalRequest', 'request'],
  ['response', 'response'],
  ['method', 'method'],
  ['url', 'url'],
  ['uri', 'url'],
  ['raw', 'url'],
  ['path', 'path'],
  ['host', 'host'],
  ['scheme', 'scheme'],
  ['protocol', 'scheme'],
  ['query', 'query'],
  ['startedDateTime', 'time'],
  ['status', 'status'],
  ['statusCode', 'status'],
  ['code', 'status'],
  ['header', 'headers'],
  ['headers', 'headers'],
  ['content', 'content'],
  ['text', 'body'],
  ['body', 'body'],
  ['data', 'body'],
]);
const longestName = Math.max(...[...meanings.keys()].map(({ length }) => length));
const wholeStatus = /^"?[1-5]\d\d"?$/;
const bodyWithCode = /^"?(?:\s|\\[nrt])*\{[\s\S]*(?:tatus|ode)/i;
const lineBreaks = /\n|\r{1,2}\n|\r/g;

/** Returns the responses of a document in order; `null` where the text is none, or has responses of another kind. */
export function candidatesOf(text: string, vocabulary: Vocabulary): Candidate[] | null {
  const reader = new DocumentReader(text, vocabulary);
  try {
    reader.read();
  } catch (error) {
    if (error instanceof MalformedJson) return null;
    throw error;
  }
  const { exchanges, isMixed } = reader;
  if (isMixed || exchanges.length === 0) return null;
  exchanges.sort((a, b) => a.start - b.start);
  return withLines(exchanges, text);
}

/** A response without its line, with the text of its time. */
interface Exchange extends Omit<Candidate, 'line'> {
  readonly time: string;
}

class DocumentReader {
  readonly exchanges: Exchange[] = [];
  /** Whether there is a status outside of an exchange. */
  isMixed = false;
  readonly #text: string;
  readonly #json: JsonCursor;
  readonly #vocabulary: Vocabulary;

  constructor(text: string, vocabulary: Vocabulary) {
    this.#text = text;
    this.#json = new JsonCursor(text, text.charCodeAt(0) === 0xfeff ? 1 : 0);
    this.#vocabulary = vocabulary;
  }

  read(): void {
    this.#readAny();
    if (!this.#json.isAtEnd) throw new MalformedJson();
  }

  /** Looks for exchanges in the next value. */
  #readAny(): void {
    if (this.#json.isArray) this.#json.array(() => this.#readAny());
    else if (!this.#json.isObject) this.#json.skip();
    else {
      const parts = this.#parts(false);
      const exchange = this.#exchangeOf(parts);
      if (exchange) this.exchanges.push(exchange);
      else if (parts.status || parts.response?.status) this.isMixed = true;
    }
  }

  /** Reads the parts of an object; in an exchange, what has no part is passed over. */
  #parts(isWithin: boolean): Parts {
    const json = this.#json;
    const parts: Parts = { subCodes: [] };
    json.object((nameStart, nameEnd) => {
      const length = nameEnd - nameStart;
      const part = length > longestName ? undefined : meanings.get(this.#text.slice(nameStart, nameEnd));
      if (part === 'headers') this.#readHeaders(parts.subCodes);
      else if ((part === 'request' || part === 'response') && json.isObject) parts[part] = this.#parts(true);
      else if (isWithin && (part === 'content' || part === 'url') && json.isObject)
        Object.assign(parts, { ...this.#parts(true), subCodes: parts.subCodes });
      else if (part === undefined || part === 'request' || part === 'response' || part === 'content') {
        if (isWithin) json.skip();
        else this.#readAny();
      } else if (!isWithin && (json.isObject || json.isArray)) this.#readAny();
      else {
        const start = json.skip();
        const isOther =
          part === 'status' && !wholeStatus.test(this.#text.slice(start, Math.min(json.at, start + 6)));
        if (!isOther) parts[part] ??= { nameStart, start, end: json.at };
      }
    });
    return parts;
  }

  /** Reads headers as a list of names and values, or as an object, perhaps within another. */
  #readHeaders(subCodes: Member[]): void {
    const json = this.#json;
    if (json.isArray) json.array(() => this.#readHeader(subCodes));
    else if (!json.isObject) json.skip();
    else
      json.object((start, end) => {
        if (this.#text.startsWith('headers"', start)) return this.#readHeaders(subCodes);
        const value = json.skip();
        if (this.#isSubCode(start, end)) subCodes.push({ nameStart: start, start: value, end: json.at });
      });
  }

  #readHeader(subCodes: Member[]): void {
    const json = this.#json;
    if (!json.isObject) {
      json.skip();
      return;
    }
    let isSubCode = false;
    let first = -1;
    // Without a value it is empty, and left out as no sub-code.
    let value = 0;
    let end = 0;
    json.object((nameStart) => {
      if (first === -1) first = nameStart;
      const start = json.skip();
      if (this.#text.startsWith('value"', nameStart)) [value, end] = [start, json.at];
      else isSubCode ||= this.#isSubCode(start + 1, json.at - 1);
    });
    if (isSubCode) subCodes.push({ nameStart: first, start: value, end });
  }

  #isSubCode(start: number, end: number): boolean {
    const { subCodeField } = this.#vocabulary;
    const length = end - start;
    if (length < subCodeField.length || length > 3 * subCodeField.length) return false;
    const last = this.#text.charCodeAt(end - 1) | 32;
    if (last !== subCodeField.charCodeAt(subCodeField.length - 1)) return false;
    return fieldKey(this.#text.slice(start, end)).endsWith(subCodeField);
  }

  #exchangeOf(parts: Parts): Exchange | null {
    const { request = parts, response = parts } = parts;
    const { status } = response;
    if (!status || (request === parts && response === parts)) return null;
    const method = this.#valueOf(request.method ?? parts.method);
    const url = this.#urlOf(request) ?? this.#urlOf(parts);
    if (method === undefined && url === undefined) return null;
    const subCodes = response.subCodes.filter((one) => /[1-9]/.test(this.#valueOf(one) ?? ''));
    const report = this.#reportIn(response.body);
    const all = [status, ...subCodes];
    const last = all.reduce((one, other) => (other.end > one.end ? other : one));
    return {
      start: Math.min(...all.map(({ nameStart }) => nameStart)),
      end: last.end - (this.#text.charAt(last.end - 1) === '"' ? 1 : 0),
      status: report?.status ?? Number(this.#valueOf(status)),
      subCode: subCodes.length > 0 ? subCodes.map((one) => this.#valueOf(one)).join(', ') : report?.subCode,
      request: { method, url },
      time: this.#valueOf(parts.time) ?? '',
      isAlone: true,
    };
  }

  /** Returns the URL of a request, also where a program keeps its parts apart. */
  #urlOf(parts: Parts): string | undefined {
    const { url, path, host, scheme, query } = parts;
    if (url) return this.#valueOf(url)?.replace(hostVariable, '');
    const segments = this.#valueOf(path, '/');
    if (segments === undefined) return undefined;
    const protocol = this.#valueOf(scheme)?.replace(':', '');
    const name = this.#valueOf(host, '.');
    const server = protocol && name ? `${protocol}://${name}` : '';
    const search = this.#valueOf(query);
    return `${server}${segments.startsWith('/') ? '' : '/'}${segments}${search ? `?${search}` : ''}`;
  }

  #reportIn(body: Member | undefined): ReportedBody | null {
    if (!body || !bodyWithCode.test(this.#text.slice(body.start, body.end))) return null;
    return reportIn([this.#valueOf(body) ?? ''], this.#vocabulary);
  }

  /** Returns a string, a number or a list of them as text; an object as it is written; nothing of a list of objects. */
  #valueOf(member: Member | undefined, separator = ', '): string | undefined {
    if (!member) return undefined;
    const written = this.#text.slice(member.start, member.end);
    if (!/^["[]/.test(written)) return written === 'null' ? undefined : written;
    try {
      const value: unknown = JSON.parse(written);
      if (!Array.isArray(value)) return String(value);
      const all: unknown[] = value.flat(Number.POSITIVE_INFINITY);
      return all.some((one) => one instanceof Object) ? undefined : all.join(separator);
    } catch {
      throw new MalformedJson();
    }
  }
}

/** Completes responses with the places of their lines; the text of each is only its time. */
function withLines(exchanges: readonly Exchange[], text: string): Candidate[] {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let number = 1;
  lineBreaks.lastIndex = start;
  let next = lineBreaks.exec(text);
  return exchanges.map(({ time, ...exchange }) => {
    while (next && next.index < exchange.start) {
      start = next.index + next[0].length;
      number++;
      next = lineBreaks.exec(text);
    }
    return { ...exchange, line: { text: time, start, number, column: 1, continued: false, cuts: [] } };
  });
}
