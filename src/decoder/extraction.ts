import { type Line, LineReader, partOf } from '../text/lines.ts';
import { createDeduplicator } from './assembly/deduplicate.ts';
import { createPendingRequest } from './assembly/pending-request.ts';
import type { Candidate } from './candidate.ts';
import type { Extractor, ExtractorContext } from './extractor.ts';
import { accessLineFormat } from './extractors/access-lines.ts';
import { createCodeLinkExtractor } from './extractors/code-links.ts';
import { createCodeListExtractor } from './extractors/code-lists.ts';
import { createDecodedJsonExtractor } from './extractors/decoded-json.ts';
import { candidatesOf } from './extractors/exchange-documents.ts';
import { createFieldExtractor, type FieldExtractor } from './extractors/fields.ts';
import { createHttpMessageExtractor } from './extractors/http-messages.ts';
import { createJsonLineFormat } from './extractors/json-lines.ts';
import { createLineRuns } from './extractors/line-runs.ts';
import { mayBeProse } from './extractors/prose.ts';
import { endsSource, isSource } from './extractors/source-code.ts';
import { createTableExtractor } from './extractors/tables.ts';
import { createOpening } from './opening.ts';
import { createQuietText, type Prefilter, relevance } from './prefilter.ts';
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
  const { extractors, fields } = extractorsOf({ vocabulary, pendingRequest, report: responses.add });
  const isIdle = () => extractors.every((extractor) => extractor.isIdle);
  const quietText = createQuietText();
  const completeAll = () => {
    fields.end();
    pendingRequest.clear();
  };
  const accessLines = createLineRuns(accessLineFormat, completeAll, responses.add);
  const jsonLines = createLineRuns(createJsonLineFormat(vocabulary), completeAll, responses.add);

  let isSourceText = false;
  const read = (line: Line) => {
    isSourceText &&= !endsSource(line.text);
    if (!isSourceText) pass(line, extractors);
    responses.settle(Math.min(line.start, ...extractors.map(({ open }) => open)), line.number);
  };
  const lines = new LineReader(
    (line) => {
      const at = line.text.indexOf(bodyThenResponse) + 1;
      if (at === 0) return read(line);
      read(partOf(line, 0, at, true));
      read(partOf(line, at, line.text.length, line.continued));
    },
    (text, from, to, isPart) => isIdle() && passOver(text, from, to, isPart, prefilter, fields),
    (text, from, number, offset) => {
      if (!isIdle()) return from;
      const runs = text.charAt(from) === '{' ? jsonLines : accessLines;
      const read = isSourceText ? from : runs.read(text, from, { number, offset });
      if (read > from) return read;
      const next = quietText.quietUntil(text, from);
      if (next > from) fields.passOver(text, Math.max(from, text.lastIndexOf('\n', next - 2) + 1), next - 1);
      return next;
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
  return { extractors: [messages, decodedJson, list, ...anything], fields };
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
  prefilter: Prefilter,
  fields: FieldExtractor,
): boolean {
  // The text after a part may not have arrived yet.
  const found = isPart ? prefilter(text.slice(from, to), 0, to - from) : prefilter(text, from, to);
  if (found === relevance.anything) return false;
  if (found === relevance.number && mayBeProse(text.slice(from, to))) return false;
  if (isPart) fields.passPart(text, from, to);
  else fields.passOver(text, from, to);
  return true;
}
