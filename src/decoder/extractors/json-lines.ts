/**
 * Lines that are one JSON object each, as programs log requests. The other extractors read the first line of a
 * structure; a later one is read by the places of the values that they found, where no other value has evidence.
 */
import { isSameUrl } from '../../http/request.ts';
import { startShape } from '../../text/lines.ts';
import { hasSameForm } from '../assembly/deduplicate.ts';
import { fillers, roleOf } from '../tokens/field-roles.ts';
import { subCodeNamePattern } from '../tokens/sub-code-tokens.ts';
import type { Token } from '../tokens/token.ts';
import { createTokenizer } from '../tokens/tokens.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { isMany, withUnnamed } from './fields.ts';
import type { LineFormat, LineResponse } from './line-runs.ts';

/** A line without escapes and without characters outside of ASCII. */
const plainObject = /\{"[ -[\]-~]*\}(?=\r?\n)/y;
const longestLine = 4_096;
/** A name with the colon after it, a string, a number, or what is between them. */
const pieces = /"([^"]*)"(\s?:\s?)?|-?\d[\d.eE+-]*|[^"\d-]+/g;
const plainName = /^@?[\w.-]{1,60}$/;
/** Names of parts of a value, and of what `decode` prints. */
const partName = /value|^kind$/i;
/** Words in which the prefilter recognizes the name of a status. */
const statusWord = /tatus|TATUS|ode|ODE/;
const anyStatus = /[1-5]\d\d/;
const methodPattern = '(GET|HEAD|POST|PUT|DELETE|PATCH)';
const urlPattern = '((?:https?://[\\w.:-]{1,200})?/[\\w%&+=~@?/.:-]{0,1500})';
const requestLinePattern = `${methodPattern} ${urlPattern}(?: HTTP/\\d(?:\\.\\d)?)?`;
const statusPattern = '([2-5]\\d\\d)';
const subCodePattern = '([1-5]\\d\\d\\.\\d{1,3})';
const stringPattern = '([ !#-[\\]-~]{0,1000})';
const numberPattern = '-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?';
/** After a space, a number may be a status without a name. */
const spacedNumberPattern = `(?![1-5]\\d\\d(?!\\d))${numberPattern}`;

/** Words before a status that make it an expected one, a call in source code, the name of a value, a link. */
const words = '(?:filter|where|cond|having|select)(?!\\w)|expect|\\w\\(|value["\']?\\s?[:=]|/codes/';
/** Any number that may be a code, with more around it than the other extractors allow. */
const numbers = '(?<![\\d./#$-])[1-5]\\d\\d(?:[._-]\\d{1,3})?(?!\\w|[.,:/-]\\d)|\\d/\\d\\d\\d\\.';
const requestParts = `\\b${methodPattern}\\b|(?<!\\w)/`;
const cacheResult = '(?:TCP|UDP|NONE|HIER)[A-Z_]{0,40}/';
const markup = '&nbsp;|\\}HTTP/';
/** A time or an address, which differ in each line. */
const plainValue =
  /^(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;
/** A URL that ends with the punctuation of a sentence, is a base URL, has a code, or a call in its path. */
const unclearUrl = /[.:?]$|[1-5]\d\d\.\d|^https?:\/\/[^/]*\/$|\.(?:get|head|post|put|delete|patch)\//i;

/** A structure in which nothing was learned is not tried again after so many lines. */
const mostAttempts = 3;
const mostStructures = 100;
const mostLayouts = 16;
/** Most characters by which `startShape` compares lines. */
const lengthOfShape = 12;

type Part = 'status' | 'subCode' | 'method' | 'url';

/** Where the values of a structure are. The first group of the pattern is what precedes the response. */
interface Layout {
  readonly pattern: RegExp;
  /** The group from the name of the status or the sub-code, whichever is first, to the end of the other value. */
  readonly response: number;
  readonly parts: Readonly<Partial<Record<Part, number>>>;
  /** Groups of other strings, which may have evidence. */
  readonly strings: readonly number[];
  /** The last string of each group that has no evidence: many lines have the same. */
  readonly seen: string[];
}

/** Evidence that makes a line unsuitable, in each kind of its strings. */
interface Evidence {
  readonly inNames: RegExp;
  readonly inStrings: RegExp;
  readonly inUrls: RegExp;
  readonly subCodeName: RegExp;
}

/** Creates the format for the names of an API. It learns structures while it reads. */
export function createJsonLineFormat(vocabulary: Vocabulary): LineFormat {
  const evidence = evidenceOf(vocabulary);
  const learn = createLearning(vocabulary, evidence);
  const layouts: Layout[] = [];
  return {
    lineAt(text, at) {
      for (const layout of layouts) {
        const response = responseAt(text, at, layout, evidence);
        if (response) return response;
      }
      const layout = layouts.length < mostLayouts ? learn(text, at) : null;
      if (!layout) return null;
      layouts.push(layout);
      return responseAt(text, at, layout, evidence);
    },
    begins: (first, second) => hasSameForm(placed(first), placed(second)),
    continues: (first, second) =>
      second.text.startsWith(first.text.slice(0, lengthOfShape)) ||
      startShape(first) === startShape(second) ||
      first.request.method !== second.request.method ||
      !isSameUrl(first.request, second.request),
  };
}

function evidenceOf({ header }: Vocabulary): Evidence {
  const subCode = subCodeNamePattern(header);
  const any = [words, numbers, requestParts, cacheResult, markup];
  return {
    inNames: new RegExp(any.join('|'), 'i'),
    inStrings: new RegExp([...any, subCode].join('|'), 'i'),
    inUrls: new RegExp(`${words}|${subCode}`, 'i'),
    subCodeName: new RegExp(subCode, 'i'),
  };
}

function responseAt(text: string, at: number, layout: Layout, evidence: Evidence): LineResponse | null {
  const { pattern, response, parts, strings, seen } = layout;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match || match[0].length > longestLine) return null;
  for (const group of strings) {
    const string = match[group] as string;
    if (string === seen[group]) continue;
    if (!plainValue.test(string) && evidence.inStrings.test(string)) return null;
    seen[group] = string;
  }
  const url = match[parts.url ?? 0] ?? '';
  if (unclearUrl.test(url) || evidence.inUrls.test(url)) return null;
  const start = (match[1] as string).length;
  return {
    text: match[0],
    start,
    end: start + (match[response] as string).length,
    status: Number(match[parts.status ?? 0]),
    subCode: parts.subCode === undefined ? undefined : match[parts.subCode],
    request: { method: match[parts.method ?? 0] ?? '', url },
  };
}

function placed({ text, start, end }: LineResponse) {
  return { line: { text, start: 0 }, start, end };
}

/** Creates the function that learns the layout of a line; `null` where it has none, or its structure was tried too often. */
function createLearning(
  vocabulary: Vocabulary,
  evidence: Evidence,
): (text: string, at: number) => Layout | null {
  const tokenizer = createTokenizer(vocabulary);
  const attempts = new Map<string, number>();
  return (text, at) => {
    if (attempts.size >= mostStructures) return null;
    plainObject.lastIndex = at;
    const line = plainObject.exec(text)?.[0] ?? '';
    if (line === '' || line.length > longestLine) return null;
    const structure = line.replace(pieces, (piece, string, colon) =>
      string === undefined ? piece.replace(/\d.*/, '0') : colon ? piece : '""',
    );
    const count = attempts.get(structure) ?? 0;
    if (count >= mostAttempts) return null;
    attempts.set(structure, count + 1);
    if (!isJson(line)) return null;
    const tokens = withUnnamed(line, tokenizer.tokensIn(line), vocabulary);
    return isMany(tokens) ? null : layoutOf(line, tokens, vocabulary, evidence);
  };
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** The pattern of values, and its groups. */
interface ExpectedValue {
  readonly pattern: string;
  readonly parts: readonly Part[];
}

/** Returns the pattern of the value that a token ends with; `null` for evidence of another kind. */
function expectedValue(token: Token): ExpectedValue | null {
  const { kind, request, isMention, isStatusLine, isReported } = token;
  if (kind === 'code' || isMention || isStatusLine || isReported) return null;
  if (kind === 'status') return { pattern: statusPattern, parts: ['status'] };
  if (kind === 'sub-code') return { pattern: subCodePattern, parts: ['subCode'] };
  if (request?.method === undefined) return { pattern: urlPattern, parts: ['url'] };
  if (request.url === undefined) return { pattern: methodPattern, parts: ['method'] };
  return { pattern: requestLinePattern, parts: ['method', 'url'] };
}

/** A string or a number in a line. */
interface Value {
  readonly text: string;
  readonly isString: boolean;
  readonly from: number;
  readonly to: number;
  /** The last name before it, and where that is, with its colon. */
  readonly name: string;
  readonly nameFrom: number;
  readonly nameTo: number;
}

/** Returns the strings and numbers of an object; `null` where a name, or a number without one, may be evidence. */
function valuesOf(line: string, { inNames }: Evidence): Value[] | null {
  const values: Value[] = [];
  let name = { name: '', nameFrom: 0, nameTo: 0 };
  for (const { 0: piece, 1: string, 2: colon, index } of line.matchAll(pieces)) {
    const isString = string !== undefined;
    const from = isString ? index + 1 : index;
    if (isString && colon !== undefined) {
      if (!plainName.test(string) || partName.test(string) || inNames.test(string)) return null;
      name = { name: string.replace('@', ''), nameFrom: from, nameTo: index + piece.length };
    } else if (isString || /\d/.test(piece)) {
      const text = string ?? piece;
      const isElement = !isString && name.nameTo !== from;
      if (isElement || fillers.has(name.name.toLowerCase())) return null;
      values.push({ ...name, text, isString, from, to: from + text.length });
    }
  }
  return values;
}

/** Builds the layout of lines with the same names, in which the values are where the tokens of this line are. */
function layoutOf(
  line: string,
  tokens: readonly Token[],
  vocabulary: Vocabulary,
  evidence: Evidence,
): Layout | null {
  const builder = new LayoutBuilder(line, tokens);
  let count = 0;
  for (const value of valuesOf(line, evidence) ?? []) {
    const { text, isString, from, to, name } = value;
    const token = tokens.find(({ end }) => end > from && end <= to);
    const role = roleOf(name, vocabulary);
    if (token) {
      if (!isReadable(token, value) || !builder.addParts(value, expectedValue(token))) return null;
      count++;
    } else if (isString && evidence.inStrings.test(text)) return null;
    else if ((role !== null && role !== 'method' && role !== 'url') || evidence.subCodeName.test(name)) {
      if (anyStatus.test(text)) return null;
    } else if (isString) builder.addString(value);
    else builder.addNumber(value);
  }
  return count === tokens.length ? builder.layout() : null;
}

/** Whether a token is the whole value, and its name, as other values would be too. */
function isReadable(token: Token, { text, from, to, name, nameFrom, nameTo }: Value): boolean {
  const expected = expectedValue(token);
  if (!expected || !new RegExp(`^${expected.pattern}$`).test(text)) return false;
  if (token.kind === 'status' && !statusWord.test(name)) return false;
  if (expected.parts.length > 1) return token.start === from;
  return token.start >= nameFrom && token.start < nameTo && token.end === to;
}

class LayoutBuilder {
  readonly #line: string;
  readonly #start: number;
  readonly #end: number;
  readonly #parts: Partial<Record<Part, number>> = {};
  readonly #strings: number[] = [];
  #source = '(';
  #groups = 1;
  #response = 0;
  #at = 0;

  constructor(line: string, tokens: readonly Token[]) {
    const codes = tokens.filter(({ kind }) => kind !== 'request');
    this.#line = line;
    this.#start = Math.min(...codes.map(({ start }) => start));
    this.#end = Math.max(...codes.map(({ end }) => end));
  }

  /** Adds the value of a token; returns false where there is such a part already. */
  addParts(value: Value, expected: ExpectedValue | null): boolean {
    if (!expected || expected.parts.some((part) => part in this.#parts)) return false;
    this.#add(value, expected.pattern);
    for (const part of expected.parts) this.#parts[part] = ++this.#groups;
    if (value.to === this.#end) this.#source += ')';
    return true;
  }

  addString(value: Value): void {
    this.#add(value, stringPattern);
    this.#strings.push(++this.#groups);
  }

  addNumber(value: Value): void {
    this.#add(value, this.#line.charAt(value.from - 1) === ' ' ? spacedNumberPattern : numberPattern);
  }

  /** Returns the layout, if it has a status and a request. */
  layout(): Layout | null {
    this.#addUpTo(this.#line.length);
    const isComplete = ['status', 'method', 'url'].every((part) => part in this.#parts);
    if (!isComplete || this.#response === 0) return null;
    const pattern = new RegExp(`${this.#source}(?=\\r?\\n)`, 'y');
    return { pattern, response: this.#response, parts: this.#parts, strings: this.#strings, seen: [] };
  }

  #add({ from, to }: Value, pattern: string): void {
    this.#addUpTo(from);
    this.#source += pattern;
    this.#at = to;
  }

  /** Adds what all lines of the structure have. */
  #addUpTo(index: number): void {
    if (this.#at <= this.#start && this.#start < index) {
      this.#source += `${escaped(this.#line.slice(this.#at, this.#start))})(`;
      this.#response = ++this.#groups;
      this.#at = this.#start;
    }
    this.#source += escaped(this.#line.slice(this.#at, index));
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
