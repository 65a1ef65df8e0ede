/** Text in, findings out. The steps are named; each takes what it understands and leaves the rest. */

import type { Evidence } from '../classifier/classify.ts';
import type { Finding, Verdict } from '../classifier/verdict.ts';
import { registeredStatuses } from '../http/registered-statuses.ts';
import type { RequestEvidence } from '../http/request.ts';
import { createLineReader, type Line, memoized, partOf } from '../text/lines.ts';
import { timeIn } from '../text/timestamps.ts';
import { createDeduplicator } from './assembly/deduplicate.ts';
import { createPendingRequest } from './assembly/pending-request.ts';
import type { Candidate } from './candidate.ts';
import type { Extractor } from './extractor.ts';
import { createCodeLinkExtractor } from './extractors/code-links.ts';
import { createCodeListExtractor } from './extractors/code-lists.ts';
import { createDecodedJsonExtractor } from './extractors/decoded-json.ts';
import { createFieldExtractor } from './extractors/fields.ts';
import { createHttpMessageExtractor } from './extractors/http-messages.ts';
import { mayBeProse } from './extractors/prose.ts';
import { createTableExtractor } from './extractors/tables.ts';
import { createPrefilter, createQuietText, relevance } from './prefilter.ts';
import { fieldKey, type Vocabulary } from './vocabulary.ts';

/** Decodes a text that comes in pieces. Offsets and lines count from the beginning of the whole text. */
export interface DecodeStream<Code extends string = string> {
  /** Takes the next piece, cut anywhere, and gives the findings that no later piece can change. */
  push(piece: string): Finding<Code>[];
  /** Ends the text, and gives the rest of its findings. */
  end(): Finding<Code>[];
}

const timeOf = memoized(timeIn);
const mostVerdicts = 10_000;
const longestKey = 100;
/** A body without a line break at its end, and the next response right behind it. */
const glued = '}HTTP/';

/** Makes the function that begins to decode a text, and finds its codes in order of appearance. */
export function createDecodeStream<Code extends string>(
  classify: (evidence: Evidence) => Verdict<Code>,
  codes: ReadonlySet<string>,
  endpointOf: (request: RequestEvidence) => string | null,
  header: string,
): () => DecodeStream<Code> {
  const longSubNumbers = new Set(
    [...codes].map((code) => code.slice(4)).filter(({ length }) => length === 3),
  );
  const vocabulary: Vocabulary = {
    header,
    subCodeField: fieldKey(header),
    roles: new Map(),
    isCode: (code) => codes.has(code),
    isLongSubNumber: (text) => longSubNumbers.has(text),
    isStatus: (text) => codes.has(text) || registeredStatuses.has(Number(text)),
    isEndpoint: (request) => endpointOf(request) !== null,
  };
  const prefilter = createPrefilter(codes);
  /** Verdicts come again and again in a log. */
  const verdicts = new Map<string, Verdict<Code>>();
  const verdictOf = ({ status, subCode, request, endpoint: told }: Candidate): Verdict<Code> => {
    const endpoint = told ?? (request && endpointOf(request)) ?? undefined;
    const key = `${status} ${endpoint} ${subCode}`;
    const known = verdicts.get(key);
    if (known) return known;
    const verdict = classify({ status, subCode, endpoint });
    if (verdicts.size < mostVerdicts && key.length < longestKey) verdicts.set(key, verdict);
    return verdict;
  };
  return () => {
    let findings: Finding<Code>[] = [];
    const responses = createDeduplicator((candidate) =>
      findings.push(asFinding(candidate, verdictOf(candidate))),
    );
    const pendingRequest = createPendingRequest();
    const context = { vocabulary, pendingRequest, report: responses.add };

    const pass = (line: Line, through: readonly Extractor[]) => {
      let left: Line | null = line;
      for (const step of through) {
        left = step.read(left);
        if (left === null) return;
      }
    };
    /** From the surest reading to the least sure. */
    const messages = createHttpMessageExtractor(context);
    const fields = createFieldExtractor(context);
    const anything = [createTableExtractor(context), createCodeLinkExtractor(context), fields];
    const list = createCodeListExtractor((line) => pass(line, anything))(context);
    const findingsAgain = createDecodedJsonExtractor((line) => pass(line, [list, ...anything]))(context);
    const steps = [messages, findingsAgain, list, ...anything];

    const read = (line: Line) => {
      pass(line, steps);
      responses.settle(Math.min(line.start, ...steps.map(({ open }) => open)), line.number);
    };
    const isIdle = () => steps.every((step) => step.isIdle);
    const quietText = createQuietText();
    const skip = (text: string, from: number): number => {
      const next = isIdle() ? quietText.quietUntil(text, from) : from;
      if (next > from) fields.passOver(text, Math.max(from, text.lastIndexOf('\n', next - 2) + 1), next - 1);
      return next;
    };
    /** A line that says nothing is passed over, unless a reader waits for what comes next. */
    const passOver = (text: string, from: number, to: number, isPart: boolean): boolean => {
      if (!isIdle()) return false;
      // What stands beyond a part is not always there yet.
      const found = isPart ? prefilter(text.slice(from, to), 0, to - from) : prefilter(text, from, to);
      if (found === relevance.anything) return false;
      if (found === relevance.number && mayBeProse(text.slice(from, to))) return false;
      if (isPart) fields.passPart(text, from, to);
      else fields.passOver(text, from, to);
      return true;
    };
    const lines = createLineReader(
      (line) => {
        const at = line.text.indexOf(glued) + 1;
        if (at === 0) return read(line);
        read(partOf(line, 0, at, true));
        read(partOf(line, at, line.text.length, line.continued));
      },
      passOver,
      skip,
    );

    const taken = () => {
      const found = findings;
      findings = [];
      return found;
    };
    return {
      push(piece) {
        if (typeof piece === 'string') lines.push(piece);
        return taken();
      },
      end() {
        lines.end();
        for (const step of steps) step.end();
        responses.end();
        return taken();
      },
    };
  };
}

function asFinding<Code extends string>(candidate: Candidate, verdict: Verdict<Code>): Finding<Code> {
  const { line, start, end } = candidate;
  const { method = null, url = null } = candidate.request ?? {};
  return {
    ...verdict,
    line: line.number,
    column: start - line.start + line.column,
    start,
    end,
    request: method === null && url === null ? null : { method, url },
    time: timeOf(line.text),
  };
}
