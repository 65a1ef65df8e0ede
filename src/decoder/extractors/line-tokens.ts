/** Finds the tokens of a line: those with a name, and codes in prose or next to them. */

import { statusOf } from '../../catalog/code.ts';
import { byPosition, isBare, type Token, without } from '../tokens/token.ts';
import { createTokenizer } from '../tokens/tokens.ts';
import { withUnnamedStatus, withUnnamedSubCode } from '../tokens/unnamed-codes.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { proseTokens } from './prose/prose.ts';

/** Replaces a field that was read: not a space, so that no remaining number appears to be alone. */
const placeholder = '\ufffc';
/** A line without such digits has no code without a name. */
const digits = /(?<![\w.])[1-5]\d\d(?![a-zA-Z\d])/;

/** Creates the function that finds the tokens of a line without what is around it. */
export function createTokensOf(vocabulary: Vocabulary): (text: string) => Token[] {
  const tokenizer = createTokenizer(vocabulary);
  return (text) => {
    const tokens = withUnnamed(text, tokenizer.tokensIn(text), vocabulary);
    return isMany(tokens) || tokenizer.openName(text) ? [] : tokens;
  };
}

/** Adds codes in prose and next to other codes to the named tokens of a line. */
export function withUnnamed(text: string, named: Token[], vocabulary: Vocabulary): Token[] {
  const hasRequest = named.some(({ request }) => request?.url !== undefined);
  const hasStatus = named.some(({ kind }) => kind === 'status');
  const rest = textWithout(
    text,
    named.filter(({ kind }) => kind !== 'request'),
  );
  const inProse = digits.test(rest)
    ? without(proseTokens(rest, vocabulary, hasRequest, hasStatus), named)
    : [];
  const tokens = inProse.length === 0 ? named : [...named, ...inProse].sort(byPosition);
  return withUnnamedStatus(withUnnamedSubCode(tokens, textWithout(rest, inProse), vocabulary), rest);
}

/** Whether a line has more than one response or request, so that its brackets show what belongs together. */
export function isMany(tokens: readonly Token[]): boolean {
  let status: string | null = null;
  let subCode: string | null = null;
  let hasMention = false;
  let requests = 0;
  const named = new Set<string>();
  for (const { kind, value, name, isMention } of tokens) {
    if (kind === 'request') {
      requests++;
      continue;
    }
    // A repeated name belongs to another object.
    if (name !== '' && named.has(name)) return true;
    named.add(name);
    hasMention ||= isMention;
    if (kind === 'sub-code') {
      if (subCode !== null && subCode !== value) return true;
      subCode = value;
    } else {
      if (status !== null && status !== value) return true;
      status = value;
    }
  }
  if (requests > 2 && requests < tokens.length) return true;
  if (status === null || subCode === null || isBare(subCode) || !hasMention) return false;
  return statusOf(subCode) !== statusOf(status);
}

function textWithout(text: string, tokens: readonly Token[]): string {
  if (tokens.length === 0) return text;
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of tokens) {
    const begin = Math.max(from, start);
    parts.push(text.slice(from, begin), placeholder.repeat(Math.max(0, end - begin)));
    from = Math.max(from, end);
  }
  return parts.join('') + text.slice(from);
}
