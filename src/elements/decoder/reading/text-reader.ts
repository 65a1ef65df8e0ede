/** Finds codes in texts that are read in chunks, and keeps what can be shown of each. */
import type { SequenceRule } from '../../../catalog/record.ts';
import type { Finding } from '../../../classifier/verdict.ts';
import type { DecodeStream } from '../../../decoder/decode.ts';
import { createSummaryBuilder, type Summary } from '../../../decoder/summary/summary.ts';
import type { Classifier } from '../../../reference/classifier.ts';
import { type Excerpt, excerptOf, readable, shortened } from './excerpt.ts';
import { createRecentText, type RecentText } from './recent-text.ts';

/** A finding, with what can be shown of the text around it. */
export interface KeptFinding {
  /** Classified by its text alone, without an endpoint that the user chose. */
  readonly finding: Finding;
  /** The name of its text; `null` for the text field. */
  readonly name: string | null;
  /** The text around it, with secrets masked. */
  readonly excerpt: Excerpt | null;
  /** Method and URL, with secrets masked. */
  readonly request: string | null;
}

/** The findings of all texts read so far. */
export interface CollectedFindings {
  readonly total: number;
  /** The first ones, and some of each further code: those that can be shown as cards. */
  readonly kept: readonly KeptFinding[];
  /** The first kept finding of each answer. */
  readonly different: readonly Finding[];
  /** The number of texts begun. */
  readonly texts: number;
  summary(): Summary;
}

/** The settings of a reader. */
export interface TextReaderSettings {
  readonly classifier: Pick<Classifier, 'decodeStream'>;
  readonly sequences: readonly SequenceRule[];
  readonly mask: (text: string) => string;
  /** Classifies a finding as it is counted: as a response of the endpoint that the user chose. */
  readonly counted: (finding: Finding) => Finding;
}

const mostKept = 1_000;
const mostKeptOfCode = 50;
const mostKeptInAll = 5_000;
const longestRequest = 200;

/** Reads texts one after another. Its memory does not grow with their length. */
export class TextReader implements CollectedFindings {
  readonly kept: KeptFinding[] = [];
  total = 0;
  texts = 0;
  readonly #settings: TextReaderSettings;
  readonly #keptOfCode = new Map<string | null, number>();
  readonly #different = new Map<string, Finding>();
  readonly #summary: ReturnType<typeof createSummaryBuilder>;
  #name: string | null = null;
  #text: RecentText = createRecentText();
  #stream: DecodeStream;

  constructor(settings: TextReaderSettings) {
    this.#settings = settings;
    this.#summary = createSummaryBuilder(settings.sequences);
    this.#stream = settings.classifier.decodeStream();
  }

  /** Begins a text; `null` is the text field. */
  begin(name: string | null): void {
    this.#name = name;
    this.#text = createRecentText();
    this.#stream = this.#settings.classifier.decodeStream();
    this.texts++;
  }

  /** Reads the next chunk in short steps, so that the page can pause between any two. */
  *push(chunk: string): Generator<void> {
    this.#text.add(chunk);
    yield* this.#collectAll(this.#stream.push(chunk));
  }

  /** Ends the text. */
  *end(): Generator<void> {
    yield* this.#collectAll(this.#stream.end());
  }

  /** The number of lines of the current text read so far. */
  get lines(): number {
    return this.#text.lines;
  }

  get different(): readonly Finding[] {
    return [...this.#different.values()];
  }

  summary(): Summary {
    return this.#summary.summary();
  }

  *#collectAll(findings: readonly Finding[]): Generator<void> {
    yield;
    for (const finding of findings) {
      this.#collect(finding);
      yield;
    }
  }

  #collect(finding: Finding): void {
    const { counted, mask } = this.#settings;
    const answer = counted(finding);
    this.total++;
    this.#summary.add(answer);
    const ofCode = this.#keptOfCode.get(answer.code) ?? 0;
    const isKept =
      this.kept.length < mostKept || (this.kept.length < mostKeptInAll && ofCode < mostKeptOfCode);
    if (!isKept) return;
    this.#keptOfCode.set(answer.code, ofCode + 1);
    const key = answerKey(answer);
    if (!this.#different.has(key)) this.#different.set(key, answer);
    const { start, end } = finding;
    const name = this.#name;
    this.kept.push({
      finding,
      name,
      excerpt: excerptOf(this.#text, { start, end, withContext: name !== null }, mask),
      request: requestText(finding, mask),
    });
  }
}

/** Returns a key that is the same for findings with the same answer. */
export function answerKey({ kind, status, code, endpoint }: Omit<Finding, 'line'>): string {
  return [kind, status, code, endpoint].join(' ');
}

function requestText({ request }: Finding, mask: (text: string) => string): string | null {
  if (request === null) return null;
  const text = [request.method, request.url].filter((part) => part !== null).join(' ');
  return shortened(mask(readable(text)).replace(/\s+/g, ' '), longestRequest);
}
