/** What is found in texts that are read piece by piece, as far as it can be shown. */
import type { SequenceRule } from '../../../catalog/record.ts';
import type { Finding } from '../../../classifier/verdict.ts';
import type { DecodeStream } from '../../../decoder/decode.ts';
import { createSummaryBuilder, type Summary } from '../../../decoder/summary/summary.ts';
import type { Classifier } from '../../../reference/classifier.ts';
import { type Excerpt, excerptOf, readable, shortened } from './excerpt.ts';
import { createRecentText, type RecentText } from './recent-text.ts';

/** A finding, and what may be shown of the text around it. */
export interface Found {
  /** As the text says it, without an endpoint that somebody named. */
  readonly finding: Finding;
  /** The name of its text; `null` where it stands in the text field. */
  readonly name: string | null;
  /** Without secrets. */
  readonly excerpt: Excerpt | null;
  /** Method and URL, without secrets. */
  readonly request: string | null;
}

/** What was found so far. */
export interface Findings {
  readonly total: number;
  /** The first, and of each code some: what can be shown as a card. */
  readonly kept: readonly Found[];
  /** The first of each answer, as far as they are kept. */
  readonly different: readonly Finding[];
  /** How many texts were begun. */
  readonly texts: number;
  summary(): Summary;
}

/** Takes texts, one after another. Its memory does not grow with their length. */
export interface Reading extends Findings {
  /** Begins a text; `null` is the text field. */
  begin(name: string | null): void;
  /** Takes the next piece. It does a little between two steps, so that the page can pause there. */
  push(piece: string): Iterable<void>;
  /** Ends the text. */
  end(): Iterable<void>;
  /** Lines of the text up to now. */
  readonly lines: number;
}

/** What a reading is made from. */
export interface ReadingSource {
  readonly classifier: Pick<Classifier, 'decodeStream'>;
  readonly sequences: readonly SequenceRule[];
  readonly mask: (text: string) => string;
  /** How a finding counts: as an answer of the endpoint that somebody named. */
  readonly counted: (finding: Finding) => Finding;
}

const mostKept = 1_000;
const mostKeptOfCode = 50;
const mostKeptInAll = 5_000;
const longestRequest = 200;

/** Makes an empty reading. */
export function createReading({ classifier, sequences, mask, counted }: ReadingSource): Reading {
  const kept: Found[] = [];
  const ofCode = new Map<string | null, number>();
  const different = new Map<string, Finding>();
  const summary = createSummaryBuilder(sequences);
  let total = 0;
  let texts = 0;
  let name: string | null = null;
  let text: RecentText = createRecentText();
  let stream: DecodeStream = classifier.decodeStream();

  const isKept = (code: string | null): boolean =>
    kept.length < mostKept || (kept.length < mostKeptInAll && (ofCode.get(code) ?? 0) < mostKeptOfCode);

  const take = (finding: Finding): void => {
    const answer = counted(finding);
    total++;
    summary.add(answer);
    if (!isKept(answer.code)) return;
    ofCode.set(answer.code, (ofCode.get(answer.code) ?? 0) + 1);
    different.set(answerKey(answer), different.get(answerKey(answer)) ?? answer);
    const { start, end } = finding;
    kept.push({
      finding,
      name,
      excerpt: excerptOf(text, { start, end, withContext: name !== null }, mask),
      request: requestText(finding, mask),
    });
  };

  function* takeAll(findings: readonly Finding[]): Generator<void> {
    yield;
    for (const finding of findings) {
      take(finding);
      yield;
    }
  }

  return {
    begin(next) {
      name = next;
      text = createRecentText();
      stream = classifier.decodeStream();
      texts++;
    },
    *push(piece) {
      text.add(piece);
      yield* takeAll(stream.push(piece));
    },
    *end() {
      yield* takeAll(stream.end());
    },
    get total() {
      return total;
    },
    get texts() {
      return texts;
    },
    get lines() {
      return text.lines;
    },
    kept,
    get different() {
      return [...different.values()];
    },
    summary: () => summary.summary(),
  };
}

/** Two findings with the same key get the same answer. */
export function answerKey({ kind, status, code, endpoint }: Omit<Finding, 'line'>): string {
  return [kind, status, code, endpoint].join(' ');
}

function requestText({ request }: Finding, mask: (text: string) => string): string | null {
  if (request === null) return null;
  const text = [request.method, request.url].filter((part) => part !== null).join(' ');
  return shortened(mask(readable(text)).replace(/\s+/g, ' '), longestRequest);
}
