/** Finds statuses under their names in a line: `status=403`, `"statusCode": 403`, `HTTP/1.1 403`. */

import { remembering } from '../../text/lines.ts';
import type { Vocabulary } from '../candidate.ts';
import { expected } from '../extractors/prose.ts';
import { roleOf } from './field-roles.ts';
import { nameBefore } from './separators.ts';
import { byPlace, type Clue, clueOf, without } from './token.ts';

const status = /(?<![\d./#$€£-])(?<!(?<!["']),)[1-5]\d\d(?:[._-]\d{1,3})?(?!\w|[.:,/-]{1,3}\w)/g;
const statusLine = /\bHTTP\/\d(?:\.\d)?["']?[ ,]{1,2}$/i;
/** Go-aheads, and the answer of a proxy to `CONNECT`. */
const interim = /^1\d\d$/;
const tunnel = /^["']? ?connection established/i;
/** A `code` with a dot in it is a sub-code beside such a word, or in an object of its own. */
const errorWord = /error|message|\bmsg\b|reason|http|detail|title|exception|fail/i;
const isOfError = remembering((text) => errorWord.test(text));
const shortLine = 40;
/** What a request sent: its `code` is no status. */
const requestBody = /\b(?:body|data|payload|params|form|json)\\?["']?\s?[:=]\s?["']?\{[^{}]{0,40}$/i;
const connect = /\bCONNECT \S{1,200} HTTP\/\d(?:\.\d)?["']? $/;
/** `status: {code: 403}` */
const statusObject = /status\\?["']?\s?[:=]\s?\{\s?\\?["']?$/i;
/** `403/403.25` */
const slashedCode = /(?<![\w./])([1-5]\d\d)\/(\1\.\d{1,3})(?!\w|[.:,/-]\w)/g;
/** `TCP_MISS/403` */
const cacheResult = /\b(?:TCP|UDP|NONE|HIER)[A-Z_]{0,40}\/([1-5]\d\d)(?= )/g;

/** In order of their place. */
export function statusesIn(text: string, vocabulary: Vocabulary): Clue[] {
  const clues: Clue[] = [];
  for (const { 0: value, index } of text.matchAll(status)) {
    const clue = interim.test(value) ? null : statusAt(text, value, index, vocabulary);
    if (clue && !expected.test(text.slice(Math.max(0, clue.start - 60), clue.start))) clues.push(clue);
  }
  if (text.includes('/')) {
    const slashed = [...text.matchAll(slashedCode)].flatMap((match) => slashedClues(match));
    if (slashed.length > 0) return [...clues, ...without(slashed, clues)].sort(byPlace);
  }
  if (!text.includes('_')) return clues;
  const cached = (text.includes('TCP_TUNNEL') ? [] : [...text.matchAll(cacheResult)]).map(
    ({ 0: whole, 1: value = '', index }) =>
      clueOf('status', value, '', index + whole.length - 3, index + whole.length),
  );
  return cached.length === 0 ? clues : [...clues, ...without(cached, clues)].sort(byPlace);
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
  if (/^ (?:out )?of \d/.test(text.slice(at + 3, at + 12))) return null;
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
  const isTold = text.length < shortLine || isOfError(text);
  return vocabulary.isCode(value) && isTold ? { ...clue, kind: 'sub-code' } : null;
}

function slashedClues({ 1: status = '', 2: code = '', index }: RegExpExecArray): Clue[] {
  const at = index + status.length + 1;
  return [
    clueOf('status', status, 'code', index, index + status.length),
    clueOf('sub-code', code, 'code', at, at + code.length),
  ];
}
