/** Finds codes in texts that are read in chunks, and gathers the responses that have the same answer. */
import type { SequenceRule } from '../../../catalog/record.ts';
import type { Finding } from '../../../classifier/verdict.ts';
import type { DecodeStream } from '../../../decoder/decode.ts';
import { createSummaryBuilder, type Summary } from '../../../decoder/summary/summary.ts';
import type { Classifier } from '../../../reference/classifier.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { createRecentText, type RecentText } from './recent-text.ts';

/** The place of a response in a text. */
export interface Place {
  /** The name of its text; `null` for the text field. */
  readonly name: string | null;
  /** Counted from 1. */
  readonly line: number;
  /** The offset of the first character, and the offset after the last. */
  readonly start: number;
  readonly end: number;
}

/** The responses that have the same answer. */
export interface AnswerGroup {
  /** The first of them, classified by its text alone, without an endpoint that the user chose. */
  readonly finding: Finding;
  readonly count: number;
  /** The first ones. */
  readonly places: readonly Place[];
  /** Milliseconds since 1970 in UTC; `null` where no time is known. */
  readonly firstTime: number | null;
  readonly lastTime: number | null;
  /** The endpoints that they came from. */
  readonly endpoints: ReadonlySet<string>;
  /** Method and URL of the first, without anything that may be secret. */
  readonly request: string | null;
  /** Whether others had other requests. */
  readonly hasOtherRequests: boolean;
  /** The text around the first, with secrets masked; `null` where it can be read in the text field. */
  readonly excerpt: Excerpt | null;
}

/** The findings of all texts read so far. */
export interface CollectedFindings {
  readonly total: number;
  /** In order of appearance; of a text with very many different answers, the first ones. */
  readonly groups: readonly AnswerGroup[];
  /** The number of responses that are in none of `groups`. */
  readonly others: number;
  /** The responses in the text field, in order, each with the index of its group; of very many, the first ones. */
  readonly inField: readonly (Place & { readonly group: number })[];
  /** The number of texts begun. */
  readonly texts: number;
  summary(): Summary;
}

/** The settings of a reader. */
export interface TextReaderSettings {
  readonly classifier: Pick<Classifier, 'decodeStream'>;
  readonly sequences: readonly SequenceRule[];
  readonly mask: (text: string) => string;
  readonly requestText: (request: Finding['request']) => string | null;
  /** Classifies a finding as it is counted: as a response of the endpoint that the user chose. */
  readonly counted: (finding: Finding) => Finding;
  /** Returns a key that is the same for findings with the same answer. */
  readonly answerKey: (counted: Finding) => string;
}

const mostGroups = 200;
const mostPlaces = 50;
const mostInField = 2_000;

type MutableGroup = {
  -readonly [Key in keyof Omit<AnswerGroup, 'places' | 'endpoints'>]: AnswerGroup[Key];
} & { readonly places: Place[]; readonly endpoints: Set<string> };

/** Reads texts one after another. Its memory does not grow with their length. */
export class TextReader implements CollectedFindings {
  readonly groups: MutableGroup[] = [];
  readonly inField: (Place & { group: number })[] = [];
  total = 0;
  others = 0;
  texts = 0;
  readonly #settings: TextReaderSettings;
  readonly #groupOf = new Map<string, number>();
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
    const { counted, answerKey } = this.#settings;
    const answer = counted(finding);
    const key = answerKey(answer);
    this.total++;
    this.#summary.add(answer);
    const index = this.#groupOf.get(key) ?? this.#addGroup(key, finding);
    const group = this.groups[index];
    if (!group) {
      this.others++;
      return;
    }
    this.#count(group, finding, answer.endpoint);
    const place = { name: this.#name, line: finding.line, start: finding.start, end: finding.end };
    if (group.places.length < mostPlaces) group.places.push(place);
    if (place.name === null && this.inField.length < mostInField)
      this.inField.push({ ...place, group: index });
  }

  #addGroup(key: string, finding: Finding): number {
    const index = this.groups.length;
    if (index >= mostGroups) return index;
    const { start, end, time, request } = finding;
    const { mask, requestText } = this.#settings;
    this.#groupOf.set(key, index);
    this.groups.push({
      finding,
      count: 0,
      places: [],
      firstTime: time,
      lastTime: time,
      endpoints: new Set(),
      request: requestText(request),
      hasOtherRequests: false,
      excerpt: this.#name === null ? null : excerptOf(this.#text, { start, end, withContext: true }, mask),
    });
    return index;
  }

  #count(group: MutableGroup, { time, request }: Finding, endpoint: string | null): void {
    group.count++;
    if (time !== null) {
      group.firstTime = Math.min(group.firstTime ?? time, time);
      group.lastTime = Math.max(group.lastTime ?? time, time);
    }
    if (endpoint !== null) group.endpoints.add(endpoint);
    group.hasOtherRequests ||=
      !isSame(request, group.finding.request) && this.#settings.requestText(request) !== group.request;
  }
}

function isSame(one: Finding['request'], other: Finding['request']): boolean {
  return one?.method === other?.method && one?.url === other?.url;
}
