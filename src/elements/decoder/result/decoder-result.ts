/** The result of decoding or looking up, as it is shown and shared. */
import { isExplained } from '../../../classifier/explained.ts';
import type { Verdict } from '../../../classifier/verdict.ts';
import { formatCount, formatNumber } from '../../../text/format-number.ts';
import { type Overview, overviewOf, rowKey } from '../overview/overview-model.ts';
import { answerKey, type CollectedFindings, type KeptFinding } from '../reading/text-reader.ts';
import type { AnswerBuilder, PlacedAnswer, TextRange } from './placed-answer.ts';
import { sharedSummaryText } from './shared-summary.ts';

/** The user's choices for a result. */
export interface ViewState {
  /** The most answers to show. */
  readonly limit: number;
  /** The key of the only row of the overview to show answers of; `null` for all. */
  readonly only: string | null;
  /** The chosen endpoints, by the `id` of the answer. */
  readonly chosen: ReadonlyMap<number, string>;
}

/** A result as it is shown and announced. */
export interface DecoderView {
  readonly answers: readonly PlacedAnswer[];
  /** How many answers can be shown in addition. */
  readonly more: number;
  /** How many of all are shown; empty where all are. */
  readonly shown: string;
  readonly overview: Overview | null;
  readonly summary: string;
}

/** A result, from which views are made. */
export interface DecoderResult {
  view(state?: ViewState): DecoderView;
  /** One answer of the view, for example after a choice. */
  answer(id: number, state: ViewState): PlacedAnswer | null;
  /** The findings in the text field, in order. */
  ranges(): readonly (TextRange & { readonly id: number; readonly line: number })[];
  /** Markdown to be sent to somebody, with secrets masked. `origin` is put before links. */
  sharedSummary(state: ViewState, origin: string): string;
}

/** How many answers are shown at first, and how many are added at a time. */
export const answersAtOnce = 50;

/** The state in which a new result is shown. */
export const initialViewState: ViewState = { limit: answersAtOnce, only: null, chosen: new Map() };

const mostNamed = 5;
const mostShared = 10;
/** From this number on, a table is easier to read than cards one after another. */
const fewestForTable = 4;
const emptyView: DecoderView = { answers: [], more: 0, shown: '', overview: null, summary: '' };

/** Makes a result that consists of one sentence. */
export function messageResult(summary: string): DecoderResult {
  return {
    view: () => ({ ...emptyView, summary }),
    answer: () => null,
    ranges: () => [],
    sharedSummary: () => '',
  };
}

/** Makes the result of looking up a code. */
export function lookedUpResult(verdict: Verdict, answers: AnswerBuilder): DecoderResult {
  const answer = ({ chosen }: ViewState) => answers.unplaced(0, verdict, chosen.get(0) ?? '');
  return {
    view(state = initialViewState) {
      const only = answer(state);
      return { ...emptyView, answers: [only], summary: only.headline };
    },
    answer: (_, state) => answer(state),
    ranges: () => [],
    sharedSummary: (state, origin) =>
      sharedSummaryText({ answers: [answer(state)], total: 1, overview: null, origin }),
  };
}

/** The result of reading texts, which grows as long as they are read. */
export class ReadResult implements DecoderResult {
  readonly #findings: CollectedFindings;
  readonly #answers: AnswerBuilder;
  readonly #endpoint: string;
  readonly #header: string;

  /**
   * @param endpoint The endpoint that the texts are responses of; empty where it is not known.
   * @param header The name of the response header with the sub-code.
   */
  constructor(findings: CollectedFindings, answers: AnswerBuilder, endpoint: string, header: string) {
    this.#findings = findings;
    this.#answers = answers;
    this.#endpoint = endpoint;
    this.#header = header;
  }

  view(state = initialViewState): DecoderView {
    const entries = this.#chosenEntries(state);
    const answers = this.#placedAll(entries.slice(0, state.limit), state);
    return {
      answers,
      more: entries.length - answers.length,
      shown: this.#shownText(answers.length, entries.length, state),
      overview: this.#overview(),
      summary: this.#summaryText(),
    };
  }

  answer(id: number, state: ViewState): PlacedAnswer | null {
    const kept = this.#findings.kept[id];
    return kept ? this.#placed(id, kept, state) : null;
  }

  ranges(): (TextRange & { id: number; line: number })[] {
    return this.#findings.kept.flatMap(({ finding: { line, start, end }, name }, id) =>
      name === null ? [{ id, line, start, end }] : [],
    );
  }

  sharedSummary(state: ViewState, origin: string): string {
    const answers = this.#placedAll(this.#sharedEntries(state), state);
    return sharedSummaryText({ answers, total: this.#findings.total, overview: this.#overview(), origin });
  }

  #chosenEntries({ only }: ViewState): [number, KeptFinding][] {
    return [...this.#findings.kept.entries()].filter(
      ([, { finding }]) => only === null || rowKey(finding.code) === only,
    );
  }

  /** Returns all findings, or the first of each answer where there are many. */
  #sharedEntries(state: ViewState): [number, KeptFinding][] {
    const entries = [...this.#findings.kept.entries()];
    if (entries.length <= mostShared) return entries;
    const firsts = new Map<string, [number, KeptFinding]>();
    for (const entry of entries) {
      const key = this.#answerKey(...entry, state);
      if (!firsts.has(key)) firsts.set(key, entry);
      if (firsts.size === mostShared) break;
    }
    return [...firsts.values()];
  }

  #placedAll(entries: readonly [number, KeptFinding][], state: ViewState): PlacedAnswer[] {
    const firsts = new Map<string, PlacedAnswer>();
    return entries.map(([id, kept]) => {
      const answer = this.#placed(id, kept, state);
      const key = this.#answerKey(id, kept, state);
      const sameAs = firsts.get(key) ?? null;
      if (sameAs === null) firsts.set(key, answer);
      return { ...answer, sameAs };
    });
  }

  #placed(id: number, kept: KeptFinding, state: ViewState): PlacedAnswer {
    return this.#answers.placed(id, kept, this.#endpointOf(id, state), this.#findings.texts > 1);
  }

  #answerKey(id: number, { finding }: KeptFinding, state: ViewState): string {
    return answerKey(this.#answers.classifyFor(this.#endpointOf(id, state), finding));
  }

  #endpointOf(id: number, { chosen }: ViewState): string {
    return chosen.get(id) ?? this.#endpoint;
  }

  #overview(): Overview | null {
    const { kept, total, texts } = this.#findings;
    const isFile = kept.some(({ name }) => name !== null);
    return overviewOf(this.#findings.summary(), {
      isTable: total >= fewestForTable || (isFile && total > 0),
      hasLines: texts === 1,
    });
  }

  #shownText(shown: number, possible: number, { only }: ViewState): string {
    const { total } = this.#findings;
    const row = this.#findings.summary().codes.find(({ code }) => rowKey(code) === only);
    const all = only === null ? total : (row?.count ?? possible);
    if (shown === all && only === null) return '';
    const rest = possible < all && shown === possible ? ' The others are counted, but not shown.' : '';
    return `${formatNumber(shown)} of ${formatNumber(all)}${only ? ` with ${only}` : ''} shown.${rest}`;
  }

  #summaryText(): string {
    const { total, different } = this.#findings;
    const [first] = different;
    if (first === undefined) {
      return `No code found. Paste the complete response with its headers, or at least the line with ${this.#header}.`;
    }
    if (total === 1 && !isExplained(first)) return this.#answers.shortText(first);
    const named = [...new Set(different.map((finding) => this.#answers.shortText(finding)))];
    const list = named.slice(0, mostNamed).join('; ');
    const rest = named.length > mostNamed ? ` and ${formatCount(named.length - mostNamed, 'other')}` : '';
    return `Found ${total === 1 ? '' : `${formatCount(total, 'response')}: `}${list}${rest}`;
  }
}
