/**
 * Reads named values outside of messages: a header line by itself, `status=403`, `"statusCode": 403`, what a
 * program prints of an object, a line of a log. What is left of a line is for the next steps.
 */

import { statusOf } from '../../catalog/code.ts';
import { isLineOfLog, type Line, memoized } from '../../text/lines.ts';
import { BracketBlockStart, LineBlockStart } from '../assembly/block-names.ts';
import { createNesting, type Nesting } from '../assembly/nesting.ts';
import {
  candidateOf,
  isResponse,
  merged,
  type PartialResponse,
  partialResponseOf,
} from '../assembly/partial-response.ts';
import type { CreateExtractor, Extractor } from '../extractor.ts';
import { isBare, type Token, without } from '../tokens/token.ts';
import { createTokenizer } from '../tokens/tokens.ts';
import { withUnnamedStatus, withUnnamedSubCode } from '../tokens/unnamed-codes.ts';
import type { Role } from '../vocabulary.ts';
import { proseTokens } from './prose.ts';

/** Stands where a field was read: not a blank, so that nothing left looks as if it stood alone. */
const taken = '\ufffc';
/** Keys of blocks: how far lines are indented, and above all of these, how deep brackets lie. */
const bracketKey = 1_000_000;
const listItem = /^\s*(?:[-*•]|\d{1,3}[.)])\s/;
/** A line without it has no code that is not named. */
const digits = /(?<![\w.])[1-5]\d\d(?![a-zA-Z\d])/;
const reason =
  /\b(?:forbidden|unauthori[sz]ed|bad request|not found|conflict|precondition failed|internal server error|not implemented|bad gateway|service unavailable|gateway time-?out|too many requests|method not allowed|ok|created|HTTP)\b|protocol/i;
/** How many lines a name may stand above its value. */
const openReach = 3;
/** How far below a request that stands by itself its response may begin. */
const askedReach = 30;
const near = 8;

/** A reader that keeps count of lines that nobody reads. */
export interface FieldExtractor extends Extractor {
  /** A line that says nothing, between two indices of a text: only how far it is indented matters. */
  passOver(text: string, from: number, to: number): void;
  /** A part of a long line that says nothing: only its brackets matter. */
  passPart(text: string, from: number, to: number): void;
}

/** Takes the status and sub-code fields out of the lines. */
export const createFieldExtractor: CreateExtractor<FieldExtractor> = ({
  vocabulary,
  pendingRequest,
  report,
}) => {
  const reader = createTokenizer(vocabulary);
  const blocks = createNesting((partial) => {
    const candidate = candidateOf(partial, vocabulary);
    if (candidate) report(candidate);
  });
  let pending = null as { name: string; role: Role; line: number } | null;
  /** The line above, between two indices of a text. */
  let above = '';
  let aboveFrom = 0;
  let aboveTo = 0;
  /** How deep the brackets of a line lie that goes on. */
  let depth = 0;

  const cluesOf = (line: Line): Token[] => {
    const { text } = line;
    const named = reader.cluesIn(text);
    if (pending && line.number - pending.line <= openReach && named.length === 0) {
      const late = reader.valueOf(pending, text);
      if (late) return [late];
    }
    const alone = named.length === 0 ? reader.codeAlone(text) : null;
    if (alone && blocks.lacks(alone.value, line.number)) return [alone];
    const hasRequest = named.some(({ kind, request }) => kind === 'request' && request?.url !== undefined);
    const rest = textWithout(
      text,
      named.filter(({ kind }) => kind !== 'request'),
    );
    const requests = named.filter(({ kind }) => kind === 'request');
    const hasStatus = named.some(({ kind }) => kind === 'status');
    const spoken = digits.test(rest)
      ? without(proseTokens(rest, vocabulary, hasRequest, hasStatus), requests)
      : [];
    const tokens = spoken.length === 0 ? named : [...named, ...spoken].sort((a, b) => a.start - b.start);
    return withUnnamedStatus(
      withUnnamedSubCode(tokens, spoken.length === 0 ? rest : textWithout(rest, spoken), vocabulary),
      rest,
    );
  };

  /** Knows what was asked before it, and whether a `code` is a status. */
  const informed = (partial: PartialResponse, line: Line): PartialResponse => {
    if (!isResponse(partial)) {
      if (partial.request)
        pendingRequest.ask(partial.request, line, isSpokenOf(line.text) ? near : askedReach);
      return partial;
    }
    const asked = pendingRequest.answer(line);
    // A number alone right below a request, as `curl -w '%{http_code}'` prints it.
    const isPrinted =
      asked !== null && pendingRequest.answer(line, 1) !== null && /^\s*\d{3}\s*$/.test(line.text);
    const isWeak = partial.isWeak && !isPrinted && !hasReason(line.text);
    if (partial.status !== null && !isWeak) pendingRequest.settle();
    return { ...partial, pendingRequest: asked, isWeak };
  };

  const isSpokenOf = memoized(isSentence);
  const hasReason = memoized((text) => reason.test(text));

  const indentTo = (indent: number) => {
    blocks.leave(indent + 1);
    if (indent <= blocks.key) return;
    blocks.enter(indent, new LineBlockStart(above, aboveFrom, aboveTo));
  };

  const place = (line: Line, tokens: readonly Token[]) => {
    const partial = tokens.map((token) => partialResponseOf(line, token)).reduce(merged);
    const isMember =
      !isLineOfLog(line.text) &&
      (isField(line.text, tokens[0] as Token) || (blocks.isNested && !listItem.test(line.text)));
    blocks.add(informed(partial, line), isMember ? 'member' : 'line');
  };

  const walk = (line: Line, tokens: readonly Token[]) => {
    const { text } = line;
    let at = 0;
    for (const token of tokens) {
      depth = brackets(text, at, token.start, depth, blocks);
      at = token.start;
      blocks.add(informed(partialResponseOf(line, token), line), 'member');
    }
    depth = brackets(text, at, text.length, depth, blocks);
  };

  return {
    get open() {
      return blocks.open;
    },
    read(line) {
      const { text } = line;
      if (text.trim() === '') {
        blocks.pause();
        return line;
      }
      const isPart = line.continued || line.column > 1;
      if (line.column === 1) {
        depth = 0;
        indentTo(indentOf(text, 0, text.length));
      }
      const tokens = cluesOf(line);
      if (isPart || isMany(tokens)) walk(line, tokens);
      else if (tokens.length > 0) place(line, tokens);
      if (!line.continued) {
        blocks.leave(bracketKey);
        depth = 0;
      }
      above = text;
      aboveFrom = 0;
      aboveTo = text.length;
      if (tokens.length > 0 || !reader.isSeparator(text)) pending = null;
      const name = reader.openName(text);
      if (name) pending = { ...name, line: line.number };
      return null;
    },
    get isIdle() {
      return pending === null;
    },
    passOver(text, from, to) {
      const indent = indentOf(text, from, to);
      if (from + indent === to) blocks.pause();
      else {
        indentTo(indent);
        above = text;
        aboveFrom = from;
        aboveTo = to;
      }
    },
    passPart(text, from, to) {
      depth = brackets(text, from, to, depth, blocks);
    },
    end() {
      blocks.end();
    },
  };
};

/** More than one response or request: the brackets of the line say what belongs together. */
function isMany(tokens: readonly Token[]): boolean {
  let status: string | null = null;
  let subCode: string | null = null;
  let isPassing = false;
  let requests = 0;
  const named = new Set<string>();
  for (const { kind, value, name, passing } of tokens) {
    if (kind === 'request') {
      requests++;
      continue;
    }
    // The same name once more: the members of another object.
    if (name !== '' && named.has(name)) return true;
    named.add(name);
    isPassing ||= passing;
    if (kind === 'sub-code') {
      if (subCode !== null && subCode !== value) return true;
      subCode = value;
    } else {
      if (status !== null && status !== value) return true;
      status = value;
    }
  }
  if (requests > 2 && requests < tokens.length) return true;
  if (status === null || subCode === null || isBare(subCode) || !isPassing) return false;
  return statusOf(subCode) !== statusOf(status);
}

/** Follows the brackets between two places; gives how deep they lie at the second. */
function brackets(text: string, from: number, to: number, depth: number, blocks: Nesting): number {
  let deep = depth;
  for (let i = from; i < to; i++) {
    const char = text.charCodeAt(i);
    if (char === 123 || char === 91 || char === 40) {
      blocks.enter(bracketKey + deep, new BracketBlockStart(text, i));
      deep++;
    } else if ((char === 125 || char === 93 || char === 41) && deep > 0) {
      deep--;
      blocks.leave(bracketKey + deep);
    }
  }
  return deep;
}

/** Whether a request is spoken of in words, and not written down. */
function isSentence(text: string): boolean {
  return !isLineOfLog(text) && /[a-z]{2,} [a-z]{2,}[.!?:,]?\s*$/i.test(text.slice(-80));
}

/** Whether a field begins its line, as in `- "Status Code": 403`. */
function isField(text: string, token: Token): boolean {
  const before = text.slice(0, Math.min(token.start, 240));
  if (token.kind === 'request')
    return /^[\s"'`[\]\-*|<>\\{(,.]{0,200}(?:[\w.@ -]{1,24}[:=]\s{0,4})?(?:[A-Za-z]{1,12} {1,12}){0,2}["']?$/.test(
      before,
    );
  if (token.name === '') return token.start === 0;
  return /^[\s"'`[\]\-*|<>\\{(,.]{0,200}(?:[A-Za-z]{1,12} {1,12}){0,2}$/.test(before);
}

function indentOf(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i++;
  return i - from;
}

function textWithout(text: string, tokens: readonly Token[]): string {
  if (tokens.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of tokens) {
    const begin = Math.max(from, start);
    pieces.push(text.slice(from, begin), taken.repeat(Math.max(0, end - begin)));
    from = Math.max(from, end);
  }
  return pieces.join('') + text.slice(from);
}
