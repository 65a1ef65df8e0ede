/**
 * Reads named values outside of messages: a header line by itself, `status=403`, `"statusCode": 403`, a printed
 * object, a line of a log. The rest of a line is left to the next extractors.
 */

import { isLineOfLog, type Line, memoized } from '../../text/lines.ts';
import { ownCopy } from '../../text/own-copy.ts';
import { BracketBlockStart, LineBlockStart } from '../assembly/block-names.ts';
import { createNesting, type Nesting } from '../assembly/nesting.ts';
import {
  candidateOf,
  isResponse,
  merged,
  type PartialResponse,
  partialResponseOf,
} from '../assembly/partial-response.ts';
import type { PendingRequest } from '../assembly/pending-request.ts';
import { distances } from '../distances.ts';
import type { CreateExtractor, Extractor, ExtractorContext } from '../extractor.ts';
import type { Token } from '../tokens/token.ts';
import { createTokenizer, type Tokenizer } from '../tokens/tokens.ts';
import type { Role, Vocabulary } from '../vocabulary.ts';
import { isMany, withUnnamed } from './line-tokens.ts';
import type { LineResponse } from './lines/line-runs.ts';
import { createTestReport } from './test-reports.ts';

/** Blocks of brackets have keys above this, blocks of indented lines below. */
const bracketKey = 1_000_000;
const listItem = /^\s*(?:[-*•]|\d{1,3}[.)])\s/;
const reason =
  /\b(?:forbidden|unauthori[sz]ed|bad request|not found|conflict|precondition failed|internal server error|not implemented|bad gateway|service unavailable|gateway time-?out|too many requests|method not allowed|ok|created|HTTP)\b|protocol/i;
const longestRemembered = 60;
const mostRemembered = 1_000;

/** The tokens with a name, and those with others. */
interface TokensOfText {
  readonly named: readonly Token[];
  readonly all: Token[];
}

/** An extractor that keeps track of lines that it does not read. */
export interface FieldExtractor extends Extractor {
  /** Notes the indentation of a line without evidence, between two indices of a text. */
  passOver(text: string, from: number, to: number): void;
  /** Takes a line that is known to be a response with its request; `false` where what is above it may change that. */
  take(line: Line, response: LineResponse): boolean;
  /** Notes the brackets of a part of a long line without evidence. */
  passPart(text: string, from: number, to: number): void;
}

/** Reads the status and sub-code fields of lines. */
export const createFieldExtractor: CreateExtractor<FieldExtractor> = (context) => new Fields(context);

class Fields implements FieldExtractor {
  readonly #vocabulary: Vocabulary;
  readonly #pendingRequest: PendingRequest;
  readonly #tokenizer: Tokenizer;
  readonly #blocks: Nesting;
  readonly #learn: ExtractorContext['learn'];
  readonly #testReport = createTestReport();
  /** The name at the end of a line above, whose value is missing. */
  #pending: { name: string; role: Role; line: number } | null = null;
  readonly #remembered = new Map<string, TokensOfText>();
  /** The line above, between two indices of a text. */
  #above = '';
  #aboveFrom = 0;
  #aboveTo = 0;
  /** The depth of brackets in a line that continues. */
  #depth = 0;
  /** The number of the last line that was passed over with all its parts. */
  #passedOver = 0;
  readonly #isInSentence = memoized(isSentence);
  readonly #hasReason = memoized((text) => reason.test(text));

  constructor({ vocabulary, pendingRequest, report, learn }: ExtractorContext) {
    this.#learn = learn;
    this.#vocabulary = vocabulary;
    this.#pendingRequest = pendingRequest;
    this.#tokenizer = createTokenizer(vocabulary);
    this.#blocks = createNesting(vocabulary, (response) => {
      const candidate = candidateOf(response, vocabulary);
      if (candidate) report(candidate);
    });
  }

  get open(): number {
    return this.#blocks.open;
  }

  get isIdle(): boolean {
    return this.#pending === null;
  }

  read(line: Line): null | Line {
    const { text } = line;
    if (text.trim() === '') {
      this.#blocks.pause();
      return line;
    }
    if (line.column === 1 && this.#isPassedOver(line)) this.#passedOver = line.number;
    if (line.number === this.#passedOver) {
      this.#setAbove(text, 0, text.length);
      return null;
    }
    const isPart = line.continued || line.column > 1;
    if (line.column === 1) {
      this.#depth = 0;
      this.#indentTo(indentOf(text, 0));
    }
    const tokens = this.#tokensOf(line);
    if (isPart || isMany(tokens)) this.#addEach(line, tokens);
    else if (tokens.length > 0) this.#addMerged(line, tokens);
    if (!line.continued) {
      this.#blocks.leave(bracketKey);
      this.#depth = 0;
    }
    this.#setAbove(text, 0, text.length);
    if (tokens.length > 0 || !this.#tokenizer.isSeparator(text)) this.#pending = null;
    const name = this.#tokenizer.openName(text);
    if (name) this.#pending = { ...name, line: line.number };
    return null;
  }

  passOver(text: string, from: number, to: number): void {
    const indent = indentOf(text, from);
    if (from + indent === to) this.#blocks.pause();
    else {
      this.#indentTo(indent);
      this.#setAbove(text, from, to);
    }
  }

  passPart(text: string, from: number, to: number): void {
    this.#depth = brackets(text, from, to, this.#depth, this.#blocks);
  }

  take(line: Line, { start, end, status, subCode, request, isStatusLine }: LineResponse): boolean {
    this.#indentTo(0);
    if (this.#isPassedOver(line)) return false;
    const partial: PartialResponse = {
      ...{ line, start: line.start + start, end: line.start + end, lastLine: line.number },
      ...{ status: `${status}`, subCode: subCode ?? null, request, pendingRequest: null },
      ...{ isWeak: false, isReported: false, isMention: false, isStatusLine },
    };
    this.#blocks.add(this.#withPendingRequest(partial, line), 'line');
    this.#setAbove(line.text, 0, line.text.length);
    return true;
  }

  end(): void {
    this.#blocks.end();
  }

  #isPassedOver(line: Line): boolean {
    return this.#testReport.isPassedOver(line, this.#above.slice(this.#aboveFrom, this.#aboveTo));
  }

  #tokensOf(line: Line): Token[] {
    const { text } = line;
    const { named, all } = this.#tokensOfText(text);
    if (this.#pending && line.number - this.#pending.line <= distances.nameToValue && named.length === 0) {
      const value = this.#tokenizer.valueOf(this.#pending, text);
      if (value) return [value];
    }
    const alone = named.length === 0 ? this.#tokenizer.codeAlone(text) : null;
    if (alone && this.#blocks.lacks(alone.value, line.number)) return [alone];
    return all;
  }

  /** Finds the tokens of a line by itself, and remembers those of short lines, because many are repeated. */
  #tokensOfText(text: string): TokensOfText {
    const known = text.length <= longestRemembered ? this.#remembered.get(text) : undefined;
    if (known) return known;
    const isRemembered = text.length <= longestRemembered && this.#remembered.size < mostRemembered;
    const line = isRemembered ? ownCopy(text) : text;
    const named = this.#tokenizer.tokensIn(line);
    const found = { named, all: withUnnamed(line, named, this.#vocabulary) };
    if (isRemembered) this.#remembered.set(line, found);
    return found;
  }

  /** Adds the pending request, and decides whether a `code` is a status. */
  #withPendingRequest(partial: PartialResponse, line: Line): PartialResponse {
    if (!isResponse(partial)) {
      const { request } = partial;
      if (request)
        this.#pendingRequest.add(
          request,
          line,
          this.#isInSentence(line.text) ? distances.sentenceToResponse : distances.requestToResponse,
        );
      return partial;
    }
    const pendingRequest = this.#pendingRequest.requestFor(line);
    // A number alone directly below a request, as `curl -w '%{http_code}'` prints it.
    const isPrinted = this.#pendingRequest.requestFor(line, 1) !== null && /^\s*\d{3}\s*$/.test(line.text);
    const isWeak = partial.isWeak && !isPrinted && !this.#hasReason(line.text);
    if (partial.status !== null && !isWeak) this.#pendingRequest.clear();
    return { ...partial, pendingRequest, isWeak };
  }

  #indentTo(indent: number): void {
    this.#blocks.leave(indent + 1);
    if (indent <= this.#blocks.key) return;
    this.#blocks.enter(indent, new LineBlockStart(this.#above, this.#aboveFrom, this.#aboveTo));
  }

  #setAbove(text: string, from: number, to: number): void {
    this.#above = text;
    this.#aboveFrom = from;
    this.#aboveTo = to;
  }

  #addMerged(line: Line, tokens: readonly Token[]): void {
    const partial = tokens
      .map((token) => partialResponseOf(line, token))
      .reduce((one, other) => merged(one, other, this.#vocabulary));
    const isMember =
      !isLineOfLog(line.text) &&
      (isField(line.text, tokens[0] as Token) || (this.#blocks.isNested && !listItem.test(line.text)));
    if (!isMember && !this.#blocks.isNested && !this.#tokenizer.openName(line.text))
      this.#learn(line, tokens);
    this.#blocks.add(this.#withPendingRequest(partial, line), isMember ? 'member' : 'line');
  }

  #addEach(line: Line, tokens: readonly Token[]): void {
    const { text } = line;
    let at = 0;
    for (const token of tokens) {
      this.passPart(text, at, token.start);
      at = token.start;
      this.#blocks.add(this.#withPendingRequest(partialResponseOf(line, token), line), 'member');
    }
    this.passPart(text, at, text.length);
  }
}

/** Follows the brackets between two indices, and returns the depth at the second. */
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

/** Whether a request is part of a sentence. */
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

/** Counts the spaces and tabs at the beginning of a line. */
function indentOf(text: string, from: number): number {
  let i = from;
  while (text.charCodeAt(i) === 32 || text.charCodeAt(i) === 9) i++;
  return i - from;
}
