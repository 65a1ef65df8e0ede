/**
 * Finds named values in a line, whatever wrote it: `status=403`, `"statusCode": 403`, `['status'] => 403`,
 * `apistatussubcode: [ '401.10' ]`, `HTTP/1.1 403`, `"method":"POST"`.
 */
import type { RequestEvidence } from '../endpoint.ts';
import { fieldKey, type Vocabulary } from './mention.ts';
import { fillers, type Role, roleOf } from './names.ts';
import { expected } from './prose.ts';
import { curlCommand } from './request.ts';

/** A named value and where it stands in its line. */
export interface Clue {
  readonly kind: 'status' | 'sub-code' | 'code' | 'request';
  /** The status or sub-code as it is written. */
  readonly value: string;
  readonly request: RequestEvidence | null;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but `status 403` in a sentence. */
  readonly passing: boolean;
  /** The status line of a message, which begins a response. */
  readonly isStatusLine?: boolean;
  /** The status that a body names in the API's reporting mode. */
  readonly isReported?: boolean;
}

/** Reads the clues of lines. */
export interface ClueReader {
  /** In order of their place. */
  cluesIn(text: string): Clue[];
  /** The role and the name that a line ends with, its value still missing. */
  openName(text: string): { readonly name: string; readonly role: Role } | null;
  /** A code that is all that a line says: `Some("404.4")`. */
  codeAlone(text: string): Clue | null;
  /** Whether a line says nothing, but may stand between a name and its value. */
  isGlue(text: string): boolean;
  /** The value that a line begins with, for a name of a line before it. */
  valueOf(open: { readonly name: string; readonly role: Role }, text: string): Clue | null;
}

const alone = /^\W*(?:\w{1,10}\W{1,2})?([1-5]\d\d\.\d{1,3})\W*$/;
const longestName = 80;
const longestGlue = 48;
const status = /(?<![\d./#$€£-])(?<!(?<!["']),)[1-5]\d\d(?:[._-]\d{1,3})?(?!\w|[.:,/-]{1,3}\w)/g;
const subCodeValue =
  /(?:[1-5]\d\d[._-]\d{1,3}(?:["'\]]{0,2}, ?["'[]{0,2}[1-5]\d\d\.\d{1,3})*|[1-5]\d\d|\d{1,2})(?!\w|[.:-]{1,3}\w)/y;
const statusLine = /\bHTTP\/\d(?:\.\d)?["']?[ ,]{1,2}$/i;
/** Go-aheads, and the answer of a proxy to `CONNECT`. */
const interim = /^1\d\d$/;
const tunnel = /^["']? ?connection established/i;
/** A `code` with a dot in it is a sub-code beside such a word, or in an object of its own. */
const errorWord = /error|message|\bmsg\b|reason|http|detail|title|exception|fail/i;
const shortLine = 40;
/** What a request sent: its `code` is no status. */
const requestBody = /\b(?:body|data|payload|params|form|json)\\?["']?\s?[:=]\s?["']?\{[^{}]{0,40}$/i;
const connect = /\bCONNECT \S{1,200} HTTP\/\d(?:\.\d)?["']? $/;
/** `status: {code: 403}` */
const statusObject = /status\\?["']?\s?[:=]\s?\{\s?\\?["']?$/i;
/** `TCP_MISS/403` */
const cacheResult = /\b(?:TCP|UDP|NONE|HIER)[A-Z_]{0,40}\/([1-5]\d\d)(?= )/g;
const anyMethod = /\b(?:GET|HEAD|POST|PUT|DELETE|PATCH)\b/;
const requestName = /(?:method|verb|ur[il]|path|target|endpoint|href)/i;
const address = '(?:https?:\\/\\/|\\/)[^\\s"\'`<>\\\\|]{0,2000}';
/** `POST https://…`, `"POST", "/v1/…"`, `axios.post('https://…')` */
const spoken = new RegExp(
  `(?:\\b(GET|HEAD|POST|PUT|DELETE|PATCH)\\b["'\\]]{0,2}(?: (?:on|to|for|op|auf|an|sur|su|en|a|of)(?: resource)? |[ ,\\t|]{1,3})|\\.(get|head|post|put|delete|patch)\\s?\\(?\\s?)["'\`]?(${address})`,
  'g',
);
/** `https://… POST` */
const reversed = new RegExp(`(${address}) ["'(]?(GET|HEAD|POST|PUT|DELETE|PATCH)\\b`, 'g');
const namedRequest =
  /(?<![A-Za-z0-9-])([A-Za-z][\w.-]{0,40}?(?:method|verb|ur[il]|path|target|endpoint|href|full)|method|verb|ur[il](?:_effective)?|path|target|endpoint|href)\\?["'`\]]{0,2}\s{0,40}(?:[:=]>?|=>|\|| {2})\s{0,60}\\?["'`[{(]{0,2}((?:https?:\/\/|\/)[^\s"'`\\,;<>)}\]]{0,2000}|GET|HEAD|POST|PUT|DELETE|PATCH)(?![\w])/gi;
/** `-Method Put -Uri https://…`, `-X 'DELETE'` */
const flag = new RegExp(
  `(?:^|\\s)-{1,2}(?:uri|url|method|request|X)[ =]["']?(${address}|(?:GET|HEAD|POST|PUT|DELETE|PATCH)\\b)`,
  'gi',
);
/** `<PreparedRequest [GET]>` */
const requestObject = /Request ?\[(GET|HEAD|POST|PUT|DELETE|PATCH)\]/g;
const bareAddress = /https?:\/\/[^\s"'`<>\\|]{1,2000}/g;
/** Headers whose address is not the one that was asked. */
const linkBefore = /(?:location|referr?er|origin|link|next|previous|prev)["'\]]{0,2}\s?[:=]>?\s?\W{0,2}$/i;
/** A command that sends a body sends POST, if it does not say otherwise. */
const bodyFlag = /^\s+(?:--data(?:-\w+)?|-d|--json)[ =]/;
/** What is no part of an address that stands in a sentence. */
const punctuation = /[:,;.!?)\]}*]+$/;
/** `"name": "X", "value": ` and `"key":"X","value":{"stringValue":` */
const pair =
  /\\?["']?\b(?:name|key|field)\\?["']?\s?[:=]\s?\\?["']([\w.@-]{1,80})\\?["'],?\s{1,4}?(?:["']?type["']?\s?[:=]\s?["']\w{1,12}["'],?\s?)?\\?["']?value\\?["']?\s?[:=]\s?(?:\{\s?\\?["']\w{3,12}Value\\?["']\s?:\s?)?|\\?["']\b(?:name|key|field)\\?["']\s?:\s?\\?["']([\w.@-]{1,80})\\?["'],(?:["']type["']:["']\w{1,12}["'],)?\\?["']value\\?["']\s?:\s?(?:\{\s?\\?["']\w{3,12}Value\\?["']\s?:\s?)?/g;

/** Makes the reader for the header of an API. */
export function createClueReader(vocabulary: Vocabulary): ClueReader {
  const subCodeName = new RegExp(
    `(?:${headerPattern(vocabulary.header)}|(?:sub|unter|sous)[-_ ]?(?:status|code|c[oó]digo)(?:[-_ ]?code)?)(?![A-Za-z])`,
    'gi',
  );
  const subCodes = (text: string): Clue[] => {
    const clues: Clue[] = [];
    for (const { 0: core, index: at } of text.matchAll(subCodeName)) {
      const index = nameStart(text, at);
      const name = text.slice(index, at + core.length);
      const clue = subCodeBehind(text, name, index, vocabulary) ?? pairedBefore(text, name, index);
      if (clue) clues.push(clue);
    }
    return clues;
  };

  const statuses = (text: string): Clue[] => {
    const clues: Clue[] = [];
    for (const { 0: value, index } of text.matchAll(status)) {
      const clue = interim.test(value) ? null : statusAt(text, value, index, vocabulary);
      if (clue && !expected.test(text.slice(Math.max(0, clue.start - 60), clue.start))) clues.push(clue);
    }
    if (!text.includes('_')) return clues;
    const cached = (text.includes('TCP_TUNNEL') ? [] : [...text.matchAll(cacheResult)]).map(
      ({ 0: whole, 1: value = '', index }) =>
        clueOf('status', value, '', index + whole.length - 3, index + whole.length),
    );
    return cached.length === 0 ? clues : [...clues, ...without(cached, clues)].sort(byPlace);
  };

  return {
    cluesIn(line) {
      const text = withoutPairs(line);
      const subs = subCodes(text);
      const requests = requestsIn(text, vocabulary);
      const found = [
        ...without(without(statuses(text), subs), requests),
        ...without(subs, requests),
        ...requests,
      ];
      return found.sort(byPlace);
    },
    openName(text) {
      const name = lastName(text);
      const role = name ? roleOf(name, vocabulary) : null;
      return name && role ? { name, role } : null;
    },
    codeAlone(text) {
      const match = text.length <= longestGlue ? alone.exec(text) : null;
      const value = match?.[1];
      if (!value) return null;
      const start = text.indexOf(value);
      return clueOf('sub-code', value, 'alone', start, start + value.length);
    },
    isGlue: (text) => text.length <= longestGlue && glueEnd(text, 0) === text.length,
    valueOf({ name, role }, text) {
      // R numbers what it prints.
      const counter = /^\s*\[\d{1,4}\]\s/.exec(text.slice(0, 80))?.[0].length ?? 0;
      const start = counter + glueEnd(text.slice(counter, counter + 200), 0);
      if (role === 'status' || role === 'sub-code') {
        const value = valueAt(text, start);
        if (value === null || (role === 'status' && value.length < 3)) return null;
        return clueOf(role, value, name, start, start + value.length);
      }
      const written = /^\S{1,2000}/.exec(text.slice(start))?.[0] ?? '';
      if (role === 'url' && /^(?:https?:\/\/|\/)/.test(written)) {
        return { ...clueOf('request', '', name, start, start + written.length), request: { url: written } };
      }
      if (role === 'method' && /^(?:GET|HEAD|POST|PUT|DELETE|PATCH)$/.test(written)) {
        return {
          ...clueOf('request', '', name, start, start + written.length),
          request: { method: written },
        };
      }
      return null;
    },
  };
}

/** Where the name begins that ends behind an index: `http.response.header.apistatussubcode`. */
function nameStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < longestName && isNameChar(text.charCodeAt(start - 1))) start--;
  return start;
}

/** `ApiStatusSubCode` as `Api-Status-Sub-Code`, `api_status_sub_code` and `Api Status Sub Code` too. */
function headerPattern(header: string): string {
  return header
    .split(/(?=[A-Z])|[^A-Za-z0-9]+/)
    .filter(Boolean)
    .join('[-_ .]?');
}

function clueOf(kind: Clue['kind'], value: string, name: string, start: number, end: number): Clue {
  return { kind, value, request: null, name, start, end, passing: false };
}

function subCodeBehind(text: string, name: string, index: number, { subCodeField }: Vocabulary): Clue | null {
  const from = index + name.length;
  const at = glueEnd(text, from);
  const value = valueAt(text, at);
  if (value === null) return null;
  const glue = text.slice(from, at);
  const isHeader = fieldKey(name).endsWith(subCodeField);
  // A server writes 0 where it has no sub-status.
  if (/^0+$/.test(value)) return null;
  // In a list of names, or in a sentence, a small number is another thing.
  if (value.length < 3 && (/,/.test(glue) || (!/[:=>|\t("']/.test(glue) && !/^\s$/.test(glue)))) return null;
  const clue = clueOf('sub-code', value.replace(/["'[\]]/g, ''), name, index, at + value.length);
  return { ...clue, passing: /^\s$/.test(glue) && !isHeader };
}

/** `{"value": "401.10", "name": "ApiStatusSubCode"}` */
function pairedBefore(text: string, name: string, index: number): Clue | null {
  const before = text.slice(Math.max(0, index - 2 * longestGlue), index);
  const match =
    /\bvalue\\?["']?\s?[:=]\s?\\?["']?(\d{1,3}(?:[._-]\d{1,3})?)\\?["']?,\s?\\?["']?(?:name|key)\\?["']?\s?[:=]\s?\\?["']?$/i.exec(
      before,
    );
  const value = match?.[1];
  if (!value) return null;
  return clueOf('sub-code', value, name, index - (match?.[0].length ?? 0), index + name.length);
}

function valueAt(text: string, at: number): string | null {
  subCodeValue.lastIndex = at;
  return subCodeValue.exec(text)?.[0] ?? null;
}

/** The name that a line ends with, its value still to come; no role has a name of more than two words. */
function lastName(text: string): string | null {
  let end = text.length;
  while (end > 0 && text.length - end < longestGlue && isOpenEnd(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < longestName && isNameChar(text.charCodeAt(start - 1))) start--;
  if (start === end || isDigit(text.charCodeAt(start))) return null;
  return /^(?:code|url|method)$/i.test(text.slice(start, end))
    ? twoWords(text, start, end, '').text
    : text.slice(start, end);
}

/** Behind what stands between a name and its value. */
function glueEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < longestGlue) {
    const char = text.charCodeAt(at);
    if (isDigit(char)) break;
    if (!isWord(char)) {
      at++;
      continue;
    }
    const word = /^\w{1,20}/.exec(text.slice(at, at + 20))?.[0] ?? '';
    if (!fillers.has(word.toLowerCase())) break;
    at += word.length;
    // The length in PHP's `string(6) "403.25"`.
    at += /^\(\d{1,3}\) /.exec(text.slice(at, at + 6))?.[0].length ?? 0;
  }
  return at;
}

function statusAt(text: string, value: string, at: number, vocabulary: Vocabulary): Clue | null {
  const http = statusLine.exec(text.slice(Math.max(0, at - 12), at));
  if (
    http &&
    (tunnel.test(text.slice(at + 3, at + 30)) || connect.test(text.slice(Math.max(0, at - 300), at)))
  )
    return null;
  if (http)
    return { ...clueOf('status', value, 'HTTP', at - http[0].length, at + value.length), isStatusLine: true };
  const name = nameBefore(text, at);
  const role = name && roleOf(name.text, vocabulary);
  if (!name || !role) return null;
  const clue = clueOf('status', value, name.text, name.start, at + value.length);
  if (role === 'status') {
    const isReported = statusObject.test(text.slice(Math.max(0, name.start - 40), name.start));
    return { ...clue, passing: name.glue === ' ', isReported };
  }
  if (role === 'sub-code') return value.length > 3 ? { ...clue, kind: 'sub-code' } : null;
  if (role === 'error-code' && vocabulary.isCode(value))
    return value.length > 3 ? { ...clue, kind: 'sub-code' } : clue;
  if (requestBody.test(text.slice(Math.max(0, name.start - 60), name.start))) return null;
  if (role !== 'code' || !/[:=>|]|^ {2}/.test(name.glue)) return null;
  if (statusObject.test(text.slice(Math.max(0, name.start - 40), name.start))) return clue;
  if (value.length === 3) return { ...clue, kind: 'code' };
  const isTold = text.length < shortLine || errorWord.test(text);
  return vocabulary.isCode(value) && isTold ? { ...clue, kind: 'sub-code' } : null;
}

/** The name in front of a value, and what stands between the two. */
function nameBefore(text: string, at: number): { text: string; start: number; glue: string } | null {
  let end = at;
  for (let words = 0; words < 4; words++) {
    while (end > 0 && at - end < longestGlue && isGlue(text.charCodeAt(end - 1))) end--;
    let start = end;
    while (start > 0 && end - start < longestName && isNameChar(text.charCodeAt(start - 1))) start--;
    if (start === end) return null;
    const word = text.slice(start, end);
    const isFiller = fillers.has(word.toLowerCase());
    if (!isFiller) {
      const glue = text.slice(end, at);
      if (!/[:=>|\t([]|^ $|^ {2,40}$| (?:is|was|of|returned|http) /i.test(glue)) return null;
      return /^(?:code|status)$/i.test(word) ? twoWords(text, start, end, glue) : { text: word, start, glue };
    }
    end = start;
  }
  return null;
}

/** `Status Code`, which is one name. */
function twoWords(text: string, from: number, end: number, glue: string) {
  const before =
    /\b(?:status|response|request|http|sub|error|exit)[ -]$/i.exec(
      text.slice(Math.max(0, from - 10), from),
    )?.[0] ?? '';
  const start = from - before.length;
  return { text: text.slice(start, end), start, glue };
}

function requestsIn(text: string, { isEndpoint }: Vocabulary): Clue[] {
  if (!text.includes('/') && !anyMethod.test(text) && !requestName.test(text)) return [];
  const hasMethod = anyMethod.test(text);
  const request = (
    { 0: whole, index }: RegExpExecArray,
    method: string | undefined,
    url: string | undefined,
  ) => ({
    ...clueOf('request', '', '', index, index + whole.length),
    request: { method: method?.toUpperCase(), url: url?.replace(punctuation, '') },
  });
  const told = (hasMethod || text.includes('.') ? [...text.matchAll(spoken)] : []).map((match) =>
    request(match, match[1] ?? match[2], match[3]),
  );
  const turned = (hasMethod && told.length === 0 ? [...text.matchAll(reversed)] : []).map((match) =>
    request(match, match[2], match[1]),
  );
  const named = requestName.test(text)
    ? [...text.matchAll(namedRequest)].flatMap((match) => {
        const [, name = '', value = ''] = match;
        const isMethod = /(?:method|verb)$/i.test(name);
        if (isMethod !== /^[A-Za-z]+$/.test(value) || /base.?ur[il]$/i.test(name)) return [];
        return [isMethod ? request(match, value, undefined) : request(match, undefined, value)];
      })
    : [];
  const flags = (text.includes('-') ? [...text.matchAll(flag)] : []).map((match) =>
    /^[A-Za-z]+$/.test(match[1] ?? '')
      ? request(match, match[1], undefined)
      : request(match, undefined, match[1]),
  );
  const objects = (hasMethod && text.includes('Request') ? [...text.matchAll(requestObject)] : []).map(
    (match) => request(match, match[1], undefined),
  );
  const spokenOf = [...told, ...without(turned, told)].sort(byPlace);
  const flagged = [...flags, ...without(objects, flags)].sort(byPlace);
  const both = [...spokenOf, ...without(flagged, spokenOf)].sort(byPlace);
  const all = [...both, ...without(named, both)];
  if (all.length > 0) return all;
  const command = curlCommand(text);
  const bare = [...text.matchAll(bareAddress)].find(
    ({ index }) => !linkBefore.test(text.slice(Math.max(0, index - 24), index)),
  );
  const body = bodyFlag.exec(text);
  if (!bare && body) return [request(body, 'POST', undefined)];
  if (!bare) return [];
  const asked = request(bare, command?.method, command?.url ?? bare[0]);
  return command || isEndpoint(asked.request) ? [asked] : [];
}

function byPlace(a: Clue, b: Clue): number {
  return a.start - b.start;
}

/** Those that no other clue lies over. Both stand in order of their place. */
export function without(clues: readonly Clue[], others: readonly Clue[]): Clue[] {
  let i = 0;
  return clues.filter(({ start, end }) => {
    while (i < others.length && (others[i] as Clue).end <= start) i++;
    const other = others[i];
    return other === undefined || other.start >= end;
  });
}

/** The line with pairs of name and value as one writes them elsewhere, every place as it was. */
function withoutPairs(line: string): string {
  if (!line.includes('alue')) return line;
  return line.replace(pair, (whole, spaced, tight) => `"${spaced ?? tight}":`.padEnd(whole.length));
}

function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}

function isWord(char: number): boolean {
  return (
    isDigit(char) || (char >= 65 && char <= 90) || (char >= 97 && char <= 122) || char === 95 || char > 191
  );
}

function isNameChar(char: number): boolean {
  return isWord(char) || char === 45 || char === 46;
}

/** What may stand behind a name at the end of a line. */
function isOpenEnd(char: number): boolean {
  return ' \t"\'`\\]:=>,{[('.includes(String.fromCharCode(char));
}

/** Blanks, quotes, brackets, `\`, `:`, `=`, `>`, `|`, `*`. */
function isGlue(char: number): boolean {
  return ' \t"\'`\\:=>|[]()*<{&?'.includes(String.fromCharCode(char));
}
