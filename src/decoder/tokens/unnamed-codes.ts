/** Finds codes without a name next to a status or a sub-code with one. */

import { statusOf } from '../../catalog/code.ts';
import { unit } from '../extractors/prose/numbers.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { byPosition, isBare, type Token } from './token.ts';

const plainStatus = /(?<![\w.,:/-])[1-5]\d\d(?![\w.:/-])/g;
const statusReach = 84;
const ownSubCode = new RegExp(
  `(?<![\\w.,:/$€£#@+-])[1-5]\\d\\d\\.\\d{1,3}(?![\\w%€$£°µμ]|[.,:/-]\\d| ?(?:${unit}|[kKMG]iB)\\b)`,
  'g',
);
/** Quotes, brackets, a separator, a space or a short name of a sub-code. */
const boundaryBefore = /(?:^|["'`([{|;:,>]|\b(?:sub|code|sc|substatus)\s?[=:]\s?| )$/i;

/** Adds the number that begins like the status of its line as its sub-code, documented or not. */
export function withUnnamedSubCode(tokens: Token[], rest: string, { isCode }: Vocabulary): Token[] {
  const hasRequest = tokens.some(({ request }) => request?.url !== undefined);
  const statuses = tokens.filter(({ kind }) => kind === 'status' || (kind === 'code' && hasRequest));
  const [first] = statuses;
  if (!first || tokens.some(({ kind }) => kind === 'sub-code')) return tokens;
  const right = rest.slice(first.end, first.end + 8);
  const adjacent = tokens.some(({ kind }) => kind === 'request')
    ? /^ ([3-5]\d\d\.\d{1,3})(?=\s|$)/.exec(right)
    : null;
  if (adjacent?.[1] && !first.value.startsWith('2') && isCode(adjacent[1])) {
    const start = first.end + 1;
    const token: Token = {
      ...first,
      kind: 'sub-code',
      value: adjacent[1],
      name: '',
      start,
      end: start + adjacent[1].length,
    };
    return [...tokens, token].sort(byPosition);
  }
  const known = new Set(statuses.map(({ value }) => value));
  for (const { 0: value, index } of rest.matchAll(ownSubCode)) {
    if (!known.has(statusOf(value))) continue;
    const before = rest.slice(Math.max(0, index - 12), index);
    if (!boundaryBefore.test(before)) continue;
    const token: Token = {
      ...first,
      kind: 'sub-code',
      value,
      name: '',
      start: index,
      end: index + value.length,
    };
    return [...tokens, token].sort(byPosition);
  }
  return tokens;
}

/** Adds the last number before a bare sub-code as its status: `403 with sub-code 25`. */
export function withUnnamedStatus(tokens: Token[], rest: string): Token[] {
  const bare = tokens.find(({ kind, value }) => kind === 'sub-code' && isBare(value));
  if (!bare || tokens.some(({ kind }) => kind === 'status')) return tokens;
  const from = Math.max(0, bare.start - statusReach);
  const status = [...rest.slice(from, bare.start).matchAll(plainStatus)].at(-1);
  if (!status) return tokens;
  const start = from + status.index;
  return [{ ...bare, kind: 'status', value: status[0], start, end: start + 3 }, ...tokens];
}
