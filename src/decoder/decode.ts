/** Text in, findings out. The steps are named; each takes what it understands and leaves the rest. */

import type { Evidence } from '../classifier/classify.ts';
import type { RequestEvidence } from '../classifier/endpoint.ts';
import type { Finding, Verdict } from '../classifier/verdict.ts';
import { registeredStatuses } from '../http/registered-statuses.ts';
import { createLineReader, type Line, partOf, remembering } from '../text/lines.ts';
import { timeIn } from '../text/timestamps.ts';
import { createResponses } from './assembly/deduplicate.ts';
import { createConversation } from './assembly/pending-request.ts';
import { fieldKey, type Mention, type Reader, type Vocabulary } from './candidate.ts';
import { createLinkReader } from './extractors/code-links.ts';
import { createListReader } from './extractors/code-lists.ts';
import { createFindingReader } from './extractors/decoded-json.ts';
import { createFieldReader } from './extractors/fields.ts';
import { createMessageReader } from './extractors/http-messages.ts';
import { mayBeSpoken } from './extractors/prose.ts';
import { createColumnReader } from './extractors/tables.ts';
import { createGate, createOutlook, promise } from './prefilter.ts';

/** Decodes a text that comes in pieces. Offsets and lines count from the beginning of the whole text. */
export interface DecodeStream<Code extends string = string> {
  /** Takes the next piece, cut anywhere, and gives the findings that no later piece can change. */
  push(piece: string): Finding<Code>[];
  /** Ends the text, and gives the rest of its findings. */
  end(): Finding<Code>[];
}

const timeOf = remembering(timeIn);
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
  const vocabulary: Vocabulary = {
    header,
    subCodeField: fieldKey(header),
    roles: new Map(),
    isCode: (code) => codes.has(code),
    isStatus: (text) => codes.has(text) || registeredStatuses.has(Number(text)),
    isEndpoint: (request) => endpointOf(request) !== null,
  };
  const gate = createGate(codes);
  /** Verdicts come again and again in a log. */
  const verdicts = new Map<string, Verdict<Code>>();
  const verdictOf = ({ status, subCode, request, endpoint: told }: Mention): Verdict<Code> => {
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
    const responses = createResponses((mention) => findings.push(asFinding(mention, verdictOf(mention))));
    const conversation = createConversation();
    const surroundings = { vocabulary, conversation, report: responses.add };

    const pass = (line: Line, through: readonly Reader[]) => {
      let left: Line | null = line;
      for (const step of through) {
        left = step.read(left);
        if (left === null) return;
      }
    };
    /** From the surest reading to the least sure. */
    const messages = createMessageReader(surroundings);
    const fields = createFieldReader(surroundings);
    const anything = [createColumnReader(surroundings), createLinkReader(surroundings), fields];
    const list = createListReader((line) => pass(line, anything))(surroundings);
    const findingsAgain = createFindingReader((line) => pass(line, [list, ...anything]))(surroundings);
    const steps = [messages, findingsAgain, list, ...anything];

    const read = (line: Line) => {
      pass(line, steps);
      responses.settle(Math.min(line.start, ...steps.map(({ open }) => open)), line.number);
    };
    const isIdle = () => steps.every((step) => step.isIdle);
    const outlook = createOutlook();
    const skip = (text: string, from: number): number => {
      const next = isIdle() ? outlook.quietUntil(text, from) : from;
      if (next > from) fields.passOver(text, Math.max(from, text.lastIndexOf('\n', next - 2) + 1), next - 1);
      return next;
    };
    /** A line that says nothing is passed over, unless a reader waits for what comes next. */
    const passOver = (text: string, from: number, to: number, isPart: boolean): boolean => {
      if (!isIdle()) return false;
      // What stands beyond a part is not always there yet.
      const found = isPart ? gate(text.slice(from, to), 0, to - from) : gate(text, from, to);
      if (found === promise.anything) return false;
      if (found === promise.number && mayBeSpoken(text.slice(from, to))) return false;
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

function asFinding<Code extends string>(mention: Mention, verdict: Verdict<Code>): Finding<Code> {
  const { line, start, end } = mention;
  const { method = null, url = null } = mention.request ?? {};
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
