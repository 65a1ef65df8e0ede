/** Finds statuses by their names in a line: `status=403`, `"statusCode": 403`, `HTTP/1.1 403`. */

import { memoized } from '../../text/lines.ts';
import { expected } from '../extractors/prose/prose.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { roleOf } from './field-roles.ts';
import { isOtherNumber } from './other-numbers.ts';
import { nameBefore } from './separators.ts';
import { combined, type Token, tokenOf } from './token.ts';

const status = /(?<![\d./#$€£-])(?<!(?<!["']),)[1-5]\d\d(?:[._-]\d{1,3})?(?!\w|[.:,/-]{1,3}\w)/g;
const statusLine = /\bHTTP\/\d(?:\.\d)?["']?[ ,]{1,2}$/i;
/** Interim statuses, and the response of a proxy to `CONNECT`. */
const interim = /^1\d\d$/;
const tunnel = /^["']? ?connection established/i;
/** A `code` with a dot is a sub-code next to such a word, or in an object of its own. */
const errorWord = /error|message|\bmsg\b|reason|http|detail|title|exception|fail/i;
const isOfError = memoized((text) => errorWord.test(text));
const shortLine = 40;
/** The body of a request, whose `code` is no status. */
const requestBody = /\b(?:body|data|payload|params|form|json)\\?["']?\s?[:=]\s?["']?\{[^{}]{0,40}$/i;
const connect = /\bCONNECT \S{1,200} HTTP\/\d(?:\.\d)?["']? $/;
/** `status: {code: 403}` */
const statusObject = /status\\?["']?\s?[:=]\s?\{\s?\\?["']?$/i;
/** `403/403.25` */
const slashedCode = /(?<![\w./])([1-5]\d\d)\/(\1\.\d{1,3})(?!\w|[.:,/-]\w)/g;
/** `[POST /a][403]` */
const operationStatus = /\[(?:GET|HEAD|POST|PUT|DELETE|PATCH) [^\s\]]{1,2000}\]\[([2-5]\d\d)\]/g;
/** `TCP_MISS/403`, but not the port `TCP/443` */
const cacheResult = /\b(?:NONE|(?:TCP|UDP|NONE|HIER)_[A-Z_]{1,40})\/([1-5]\d\d)(?= )/g;

/** Returns the statuses of a line in order of position. */
export function statusTokens(text: string, vocabulary: Vocabulary): Token[] {
  const tokens: Token[] = [];
  for (const { 0: value, index } of text.matchAll(status)) {
    const token = interim.test(value) ? null : statusAt(text, value, index, vocabulary);
    if (!token || expected.test(text.slice(Math.max(0, token.start - 60), token.start))) continue;
    if (token.isStatusLine || !isOtherNumber(text, index, index + value.length)) tokens.push(token);
  }
  if (text.includes('/')) {
    const slashed = [...text.matchAll(slashedCode)].flatMap((match) => slashedTokens(match));
    if (slashed.length > 0) return combined(tokens, slashed);
  }
  if (text.includes('][')) {
    const ofOperations = [...text.matchAll(operationStatus)].map(({ 0: whole, 1: value = '', index }) =>
      tokenOf('status', value, '', index + whole.length - 4, index + whole.length - 1),
    );
    if (ofOperations.length > 0) return ofOperations;
  }
  if (!text.includes('/') || text.includes('TCP_TUNNEL')) return tokens;
  const cached = [...text.matchAll(cacheResult)].map(({ 0: whole, 1: value = '', index }) =>
    tokenOf('status', value, '', index + whole.length - 3, index + whole.length),
  );
  return combined(tokens, cached);
}

function statusAt(text: string, value: string, at: number, vocabulary: Vocabulary): Token | null {
  const http = statusLine.exec(text.slice(Math.max(0, at - 12), at));
  if (
    http &&
    (tunnel.test(text.slice(at + 3, at + 30)) || connect.test(text.slice(Math.max(0, at - 300), at)))
  )
    return null;
  if (http)
    return {
      ...tokenOf('status', value, 'HTTP', at - http[0].length, at + value.length),
      isStatusLine: true,
    };
  const name = nameBefore(text, at);
  const role = name && roleOf(name.text, vocabulary);
  if (!name || !role) return null;
  const token = tokenOf('status', value, name.text, name.start, at + value.length);
  if (/^ (?:out )?of \d/.test(text.slice(at + 3, at + 12))) return null;
  if (role === 'status') {
    const isReported = statusObject.test(text.slice(Math.max(0, name.start - 40), name.start));
    return { ...token, isMention: name.separator === ' ', isReported };
  }
  if (role === 'sub-code') return value.length > 3 ? { ...token, kind: 'sub-code' } : null;
  if (role === 'error-code' && vocabulary.isCode(value))
    return value.length > 3 ? { ...token, kind: 'sub-code' } : token;
  if (requestBody.test(text.slice(Math.max(0, name.start - 60), name.start))) return null;
  if (role !== 'code' || !/[:=>|]|^ {2}/.test(name.separator)) return null;
  if (statusObject.test(text.slice(Math.max(0, name.start - 40), name.start))) return token;
  if (value.length === 3) return { ...token, kind: 'code' };
  const isErrorCode = text.length < shortLine || isOfError(text);
  return vocabulary.isCode(value) && isErrorCode ? { ...token, kind: 'sub-code' } : null;
}

function slashedTokens({ 1: status = '', 2: code = '', index }: RegExpExecArray): Token[] {
  const at = index + status.length + 1;
  return [
    tokenOf('status', status, 'code', index, index + status.length),
    tokenOf('sub-code', code, 'code', at, at + code.length),
  ];
}
