/**
 * Reads named values outside of messages: a header line by itself, `status=403`, `"statusCode": 403`, what a
 * program prints of an object, a line of a log. What is left of a line is for the next steps.
 */

import { isLineOfLog, type Line, remembering } from '../../text/lines.ts';
import { BracketOpening, LineOpening } from '../assembly/block-names.ts';
import { createScopes, type Scopes } from '../assembly/nesting.ts';
import { type Draft, draftOf, mentionOf, merged, tellsOfResponse } from '../assembly/partial-response.ts';
import type { CreateReader, Reader } from '../candidate.ts';
import type { Role } from '../tokens/field-roles.ts';
import { type Clue, without } from '../tokens/token.ts';
import { createClueReader } from '../tokens/tokens.ts';
import { withOwnStatus, withOwnSubCode } from '../tokens/unnamed-codes.ts';
import { spokenCodes } from './prose.ts';

/** Stands where a field was read: not a blank, so that nothing left looks as if it stood alone. */
const taken = '\ufffc';
/** Keys of scopes: how far lines are indented, and above all of these, how deep brackets lie. */
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
export interface FieldReader extends Reader {
  /** A line that says nothing, between two indices of a text: only how far it is indented matters. */
  passOver(text: string, from: number, to: number): void;
  /** A part of a long line that says nothing: only its brackets matter. */
  passPart(text: string, from: number, to: number): void;
}

/** Takes the status and sub-code fields out of the lines. */
export const createFieldReader: CreateReader<FieldReader> = ({ vocabulary, conversation, report }) => {
  const reader = createClueReader(vocabulary);
  const scopes = createScopes((draft) => {
    const mention = mentionOf(draft, vocabulary);
    if (mention) report(mention);
  });
  let pending = null as { name: string; role: Role; line: number } | null;
  /** The line above, between two indices of a text. */
  let above = '';
  let aboveFrom = 0;
  let aboveTo = 0;
  /** How deep the brackets of a line lie that goes on. */
  let depth = 0;

  const cluesOf = (line: Line): Clue[] => {
    const { text } = line;
    const named = reader.cluesIn(text);
    if (pending && line.number - pending.line <= openReach && named.length === 0) {
      const late = reader.valueOf(pending, text);
      if (late) return [late];
    }
    const alone = named.length === 0 ? reader.codeAlone(text) : null;
    if (alone && scopes.lacks(alone.value, line.number)) return [alone];
    const hasRequest = named.some(({ kind, request }) => kind === 'request' && request?.url !== undefined);
    const rest = textWithout(
      text,
      named.filter(({ kind }) => kind !== 'request'),
    );
    const requests = named.filter(({ kind }) => kind === 'request');
    const hasStatus = named.some(({ kind }) => kind === 'status');
    const spoken = digits.test(rest)
      ? without(spokenCodes(rest, vocabulary, hasRequest, hasStatus), requests)
      : [];
    const clues = spoken.length === 0 ? named : [...named, ...spoken].sort((a, b) => a.start - b.start);
    return withOwnStatus(
      withOwnSubCode(clues, spoken.length === 0 ? rest : textWithout(rest, spoken), vocabulary),
      rest,
    );
  };

  /** Knows what was asked before it, and whether a `code` is a status. */
  const informed = (draft: Draft, line: Line): Draft => {
    if (!tellsOfResponse(draft)) {
      if (draft.request) conversation.ask(draft.request, line, isSpokenOf(line.text) ? near : askedReach);
      return draft;
    }
    const asked = conversation.answer(line);
    // A number alone right below a request, as `curl -w '%{http_code}'` prints it.
    const isPrinted =
      asked !== null && conversation.answer(line, 1) !== null && /^\s*\d{3}\s*$/.test(line.text);
    const isWeak = draft.isWeak && !isPrinted && !hasReason(line.text);
    if (draft.status !== null && !isWeak) conversation.settle();
    return { ...draft, asked, isWeak };
  };

  const isSpokenOf = remembering(isSentence);
  const hasReason = remembering((text) => reason.test(text));

  const indentTo = (indent: number) => {
    scopes.leave(indent + 1);
    if (indent <= scopes.key) return;
    scopes.enter(indent, new LineOpening(above, aboveFrom, aboveTo));
  };

  const place = (line: Line, clues: readonly Clue[]) => {
    const draft = clues.map((clue) => draftOf(line, clue)).reduce(merged);
    const isMember =
      !isLineOfLog(line.text) &&
      (isField(line.text, clues[0] as Clue) || (scopes.isNested && !listItem.test(line.text)));
    scopes.add(informed(draft, line), isMember ? 'member' : 'line');
  };

  const walk = (line: Line, clues: readonly Clue[]) => {
    const { text } = line;
    let at = 0;
    for (const clue of clues) {
      depth = brackets(text, at, clue.start, depth, scopes);
      at = clue.start;
      scopes.add(informed(draftOf(line, clue), line), 'member');
    }
    depth = brackets(text, at, text.length, depth, scopes);
  };

  return {
    get open() {
      return scopes.open;
    },
    read(line) {
      const { text } = line;
      if (text.trim() === '') {
        scopes.pause();
        return line;
      }
      const isPart = line.continued || line.column > 1;
      if (line.column === 1) {
        depth = 0;
        indentTo(indentOf(text, 0, text.length));
      }
      const clues = cluesOf(line);
      if (isPart || isMany(clues)) walk(line, clues);
      else if (clues.length > 0) place(line, clues);
      if (!line.continued) {
        scopes.leave(bracketKey);
        depth = 0;
      }
      above = text;
      aboveFrom = 0;
      aboveTo = text.length;
      if (clues.length > 0 || !reader.isGlue(text)) pending = null;
      const name = reader.openName(text);
      if (name) pending = { ...name, line: line.number };
      return null;
    },
    get isIdle() {
      return pending === null;
    },
    passOver(text, from, to) {
      const indent = indentOf(text, from, to);
      if (from + indent === to) scopes.pause();
      else {
        indentTo(indent);
        above = text;
        aboveFrom = from;
        aboveTo = to;
      }
    },
    passPart(text, from, to) {
      depth = brackets(text, from, to, depth, scopes);
    },
    end() {
      scopes.end();
    },
  };
};

/** More than one response or request: the brackets of the line say what belongs together. */
function isMany(clues: readonly Clue[]): boolean {
  let status: string | null = null;
  let subCode: string | null = null;
  let isPassing = false;
  let requests = 0;
  const named = new Set<string>();
  for (const { kind, value, name, passing } of clues) {
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
  if (requests > 2 && requests < clues.length) return true;
  if (status === null || subCode === null || subCode.length < 3 || !isPassing) return false;
  return subCode.slice(0, 3) !== status.slice(0, 3);
}

/** Follows the brackets between two places; gives how deep they lie at the second. */
function brackets(text: string, from: number, to: number, depth: number, scopes: Scopes): number {
  let deep = depth;
  for (let i = from; i < to; i++) {
    const char = text.charCodeAt(i);
    if (char === 123 || char === 91 || char === 40) {
      scopes.enter(bracketKey + deep, new BracketOpening(text, i));
      deep++;
    } else if ((char === 125 || char === 93 || char === 41) && deep > 0) {
      deep--;
      scopes.leave(bracketKey + deep);
    }
  }
  return deep;
}

/** Whether a request is spoken of in words, and not written down. */
function isSentence(text: string): boolean {
  return !isLineOfLog(text) && /[a-z]{2,} [a-z]{2,}[.!?:,]?\s*$/i.test(text.slice(-80));
}

/** Whether a field begins its line, as in `- "Status Code": 403`. */
function isField(text: string, clue: Clue): boolean {
  const before = text.slice(0, Math.min(clue.start, 240));
  if (clue.kind === 'request')
    return /^[\s"'`[\]\-*|<>\\{(,.]{0,200}(?:[\w.@ -]{1,24}[:=]\s{0,4})?(?:[A-Za-z]{1,12} {1,12}){0,2}["']?$/.test(
      before,
    );
  if (clue.name === '') return clue.start === 0;
  return /^[\s"'`[\]\-*|<>\\{(,.]{0,200}(?:[A-Za-z]{1,12} {1,12}){0,2}$/.test(before);
}

function indentOf(text: string, from: number, to: number): number {
  let i = from;
  while (i < to && (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9)) i++;
  return i - from;
}

function textWithout(text: string, clues: readonly Clue[]): string {
  if (clues.length === 0) return text;
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of clues) {
    const begin = Math.max(from, start);
    pieces.push(text.slice(from, begin), taken.repeat(Math.max(0, end - begin)));
    from = Math.max(from, end);
  }
  return pieces.join('') + text.slice(from);
}
