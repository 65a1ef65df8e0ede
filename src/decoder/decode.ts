/** Decodes a text into findings: extractors report candidates, and the classifier explains each. */

import type { Evidence } from '../classifier/classify.ts';
import type { Finding, Verdict } from '../classifier/verdict.ts';
import { registeredStatuses } from '../http/registered-statuses.ts';
import type { RequestEvidence } from '../http/request.ts';
import { memoized } from '../text/lines.ts';
import { timeIn } from '../text/timestamps.ts';
import type { Candidate } from './candidate.ts';
import { createExtraction } from './extraction.ts';
import { createPrefilter } from './prefilter.ts';
import { fieldKey, type Vocabulary } from './vocabulary.ts';

/** Decodes a text that arrives in chunks. Offsets and lines count from the beginning of the whole text. */
export interface DecodeStream<Code extends string = string> {
  /** Takes the next chunk, cut anywhere, and returns the findings that no later chunk can change. */
  push(chunk: string): Finding<Code>[];
  /** Ends the text, and returns its remaining findings. */
  end(): Finding<Code>[];
}

const timeOf = memoized(timeIn);
const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];
const mostVerdicts = 10_000;
const longestKey = 100;

/** Creates the function that starts to decode a text and finds its codes in order of appearance. */
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
    mayBeEndpoint: (request) =>
      endpointOf(request) !== null ||
      (request.method === undefined && methods.some((method) => endpointOf({ ...request, method }) !== null)),
  };
  const prefilter = createPrefilter(codes);
  const verdictOf = createVerdicts(classify, endpointOf);
  return () => {
    let findings: Finding<Code>[] = [];
    const taken = () => {
      const found = findings;
      findings = [];
      return found;
    };
    const extraction = createExtraction(vocabulary, prefilter, (candidate) =>
      findings.push(asFinding(candidate, verdictOf(candidate))),
    );
    return {
      push(chunk) {
        if (typeof chunk === 'string') extraction.push(chunk);
        return taken();
      },
      end() {
        extraction.end();
        return taken();
      },
    };
  };
}

/** Creates the function that classifies candidates, and remembers verdicts, because a log repeats few of them. */
function createVerdicts<Code extends string>(
  classify: (evidence: Evidence) => Verdict<Code>,
  endpointOf: (request: RequestEvidence) => string | null,
): (candidate: Candidate) => Verdict<Code> {
  const verdicts = new Map<string, Verdict<Code>>();
  return ({ status, subCode, request, endpoint: named }) => {
    const endpoint = named ?? (request && endpointOf(request)) ?? undefined;
    const key = `${status} ${endpoint} ${subCode}`;
    const known = verdicts.get(key);
    if (known) return known;
    const verdict = classify({ status, subCode, endpoint });
    if (verdicts.size < mostVerdicts && key.length < longestKey) verdicts.set(key, verdict);
    return verdict;
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
