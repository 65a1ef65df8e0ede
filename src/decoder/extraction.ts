import { createLineEnd } from '../text/line-end.ts';
import { type Line, LineReader, partOf } from '../text/lines.ts';
import { createDeduplicator } from './assembly/deduplicate.ts';
import { createPendingRequest } from './assembly/pending-request.ts';
import type { Candidate } from './candidate.ts';
import type { Extractor, ExtractorContext } from './extractor.ts';
import { createFieldExtractor, type FieldExtractor } from './extractors/fields.ts';
import { createHttpMessageExtractor } from './extractors/http-messages.ts';
import { createDecodedJsonExtractor } from './extractors/json/decoded-json.ts';
import { candidatesOf } from './extractors/json/exchange-documents.ts';
import { createTokensOf } from './extractors/line-tokens.ts';
import { createLearnedLines } from './extractors/lines/learned-lines.ts';
import { createLineRuns } from './extractors/lines/line-runs.ts';
import { createCodeLinkExtractor } from './extractors/prose/code-links.ts';
import { createCodeListExtractor } from './extractors/prose/code-lists.ts';
import { mayBeProse } from './extractors/prose/prose.ts';
import { createRequestBodyExtractor } from './extractors/request-bodies.ts';
import { endsSource, isSource } from './extractors/source-code.ts';
import { createTableExtractor } from './extractors/tables.ts';
import { createOpening } from './opening.ts';
import { type Prefilter, type RelevanceIn, relevance, rememberingLast } from './prefilter.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Extracts candidates from a text that arrives in chunks. */
export interface Extraction {
  push(chunk: string): void;
  end(): void;
}

/** A body without a line break at its end, and the next response directly after it. */
const bodyThenResponse = '}HTTP/';

/** Creates an extraction, which reports each candidate once no later chunk can change it. */
export function createExtraction(
  vocabulary: Vocabulary,
  prefilter: Prefilter,
  report: (candidate: Candidate) => void,
): Extraction {
  const responses = createDeduplicator(vocabulary.isEndpoint, report);
  const pendingRequest = createPendingRequest();
  const learned = createLearnedLines(vocabulary, createTokensOf(vocabulary));
  const context = { vocabulary, pendingRequest, report: responses.add, learn: learned.learn };
  const { extractors, fields } = extractorsOf(context);
  const isIdle = () => extractors.every((extractor) => extractor.isIdle);
  const quietText = prefilter.createQuietText();
  const completeAll = () => {
    fields.end();
    pendingRequest.clear();
  };
  const settle = (line: Line) =>
    responses.settle(Math.min(line.start, ...extractors.map(({ open }) => open)), line.number);
  const runs = createLineRuns(learned, {
    begin: completeAll,
    report: responses.add,
    take(line, response) {
      const isTaken = fields.take(line, response);
      if (isTaken) settle(line);
      return isTaken;
    },
  });

  const relevanceIn = rememberingLast(prefilter.relevanceIn);
  const lineEnd = createLineEnd();
  const mayHaveEvidence = (text: string, from: number) =>
    relevanceIn(text, from, lineEnd(text, from)) === relevance.anything;

  let isSourceText = false;
  const read = (line: Line) => {
    isSourceText &&= !endsSource(line.text);
    if (!isSourceText) pass(line, extractors);
    settle(line);
  };
  const lines = new LineReader(
    (line) => {
      const at = line.text.indexOf(bodyThenResponse) + 1;
      if (at === 0) return read(line);
      read(partOf(line, 0, at, false));
      read(partOf(line, at, line.text.length, line.continued));
    },
    (text, from, to, isPart) => isIdle() && passOver(text, from, to, isPart, relevanceIn, fields),
    (text, from, number, offset) => {
      if (!isIdle()) return from;
      const next = quietText.quietUntil(text, from);
      if (next > from) fields.passOver(text, Math.max(from, text.lastIndexOf('\n', next - 2) + 1), next - 1);
      if (next > from || isSourceText || !mayHaveEvidence(text, from)) return next;
      return runs.read(text, from, { number, offset });
    },
  );

  /** Reads the text line by line from its beginning. */
  const readLines = (text: string) => {
    isSourceText = isSource(text);
    lines.push(text);
  };
  const opening = createOpening(readLines);

  return {
    push(chunk) {
      if (!opening.push(chunk)) lines.push(chunk);
    },
    end() {
      const text = opening.end();
      const exchanges = text !== null && !isSource(text) ? candidatesOf(text, vocabulary) : null;
      for (const exchange of exchanges ?? []) report(exchange);
      if (exchanges) return;
      if (text !== null) readLines(text);
      lines.end();
      for (const extractor of extractors) extractor.end();
      responses.end(pendingRequest.below);
    },
  };
}

/** Creates the extractors, from the most to the least certain. */
function extractorsOf(context: ExtractorContext): {
  readonly extractors: readonly Extractor[];
  readonly fields: FieldExtractor;
} {
  const messages = createHttpMessageExtractor(context);
  const fields = createFieldExtractor(context);
  const anything = [createTableExtractor(context), createCodeLinkExtractor(context), fields];
  const list = createCodeListExtractor((line) => pass(line, anything))(context);
  const decodedJson = createDecodedJsonExtractor((line) => pass(line, [list, ...anything]))(context);
  const bodies = createRequestBodyExtractor(context);
  return { extractors: [messages, bodies, decodedJson, list, ...anything], fields };
}

function pass(line: Line, extractors: readonly Extractor[]): void {
  let rest: Line | null = line;
  for (const extractor of extractors) {
    rest = extractor.read(rest);
    if (rest === null) return;
  }
}

/** Leaves out a line without evidence, and notes its indentation and brackets. */
function passOver(
  text: string,
  from: number,
  to: number,
  isPart: boolean,
  relevanceIn: RelevanceIn,
  fields: FieldExtractor,
): boolean {
  // The text after a part may not have arrived yet.
  const found = isPart ? relevanceIn(text.slice(from, to), 0, to - from) : relevanceIn(text, from, to);
  if (found === relevance.anything) return false;
  if (found === relevance.number && mayBeProse(text.slice(from, to))) return false;
  if (isPart) fields.passPart(text, from, to);
  else fields.passOver(text, from, to);
  return true;
}
