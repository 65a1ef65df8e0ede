/** Decodes a text into findings: extractors report candidates, and the classifier explains each. */

import type { Evidence } from '../classifier/classify.ts';
import type { Finding, Verdict } from '../classifier/verdict.ts';
import { registeredStatuses } from '../http/registered-statuses.ts';
import type { RequestEvidence } from '../http/request.ts';
import { memoized } from '../text/lines.ts';
import { ownCopy } from '../text/own-copy.ts';
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

/** Verdicts of one endpoint, by status where that is all. */
type Verdicts<Code extends string> = Map<unknown, Verdict<Code>>;

/** Creates the function that classifies candidates, and remembers verdicts, because a log repeats few of them. */
function createVerdicts<Code extends string>(
  classify: (evidence: Evidence) => Verdict<Code>,
  endpointOf: (request: RequestEvidence) => string | null,
): (candidate: Candidate) => Verdict<Code> {
  const endpoints = createEndpoints(endpointOf);
  const verdicts = new Map<string | undefined, Verdicts<Code>>();
  let count = 0;
  return ({ status, subCode, request, endpoint: named }) => {
    const endpoint = named ?? (request && endpoints(request)) ?? undefined;
    const key = subCode === undefined ? status : `${status} ${subCode}`;
    const known = verdicts.get(endpoint)?.get(key);
    if (known) return known;
    const verdict = classify({ status, subCode, endpoint });
    if (count++ < mostVerdicts && !(typeof key === 'string' && key.length > longestKey)) {
      const own = verdicts.get(endpoint) ?? new Map();
      verdicts.set(endpoint, own.set(key, verdict));
    }
    return verdict;
  };
}

/** Remembers the endpoints of requests. */
function createEndpoints(
  endpointOf: (request: RequestEvidence) => string | null,
): (request: RequestEvidence) => string | null {
  const known = new Map<string | undefined, Map<string, string | null>>();
  let count = 0;
  return (request) => {
    const { method, url = '' } = request;
    const remembered = known.get(method)?.get(url);
    if (remembered !== undefined) return remembered;
    const endpoint = endpointOf(request);
    if (url.length <= longestKey && count++ < mostVerdicts) {
      const own = known.get(method) ?? new Map<string, string | null>();
      known.set(method === undefined ? method : ownCopy(method), own.set(ownCopy(url), endpoint));
    }
    return endpoint;
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
