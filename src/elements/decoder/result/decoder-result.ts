/** The result of decoding or looking up, as it is shown and copied. */
import { isExplained } from '../../../classifier/explained.ts';
import { isCalm } from '../../../classifier/outcome.ts';
import type { Finding, Verdict } from '../../../classifier/verdict.ts';
import { formatCount, formatNumber } from '../../../text/formatting/format-number.ts';
import { type Overview, overviewOf } from '../overview/overview-model.ts';
import type { CollectedFindings, Place } from '../reading/text-reader.ts';
import type { DecoderView } from './decoder-view.ts';
import type { AnswerBuilder, PlacedAnswer } from './placed-answer.ts';
import { ticketOfAll } from './result-ticket.ts';

/** The endpoints that the user chose, by the `id` of the answer. */
export type ChosenEndpoints = ReadonlyMap<number, string>;

/** A response that is marked in the text field. */
export interface MarkedResponse extends Place {
  /** The `id` of its answer. */
  readonly id: number;
  readonly status: number | null;
}

/** A result, from which views are made. */
export interface DecoderResult {
  view(): DecoderView;
  /** One answer of the view, for example after a choice. */
  answer(id: number, chosen: ChosenEndpoints): PlacedAnswer | null;
  /** The responses in the text field, in order. */
  marked(): readonly MarkedResponse[];
  /** A ticket of all answers, made only of what was recognized, with a placeholder for the origin of the site. */
  ticket(chosen: ChosenEndpoints): string;
}

const mostNamed = 5;
const nothingChosen: ChosenEndpoints = new Map();
const emptyView: DecoderView = { answers: [], calm: [], calmText: '', rest: '', overview: null, summary: '' };

/** Makes a result that consists of one sentence. */
export function messageResult(summary: string): DecoderResult {
  return {
    view: () => ({ ...emptyView, summary }),
    answer: () => null,
    marked: () => [],
    ticket: () => '',
  };
}

/** Makes the result of looking up a code. */
export function lookedUpResult(verdict: Verdict, answers: AnswerBuilder): DecoderResult {
  const answer = (chosen: ChosenEndpoints) => answers.unplaced(verdict, chosen.get(0) ?? '');
  return {
    view() {
      const only = answer(nothingChosen);
      return { ...emptyView, answers: [only], summary: only.headline };
    },
    answer: (_, chosen) => answer(chosen),
    marked: () => [],
    ticket: (chosen) => answer(chosen).ticket,
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

  view(): DecoderView {
    const { others } = this.#findings;
    const { answers, calm } = this.#sorted(nothingChosen);
    return {
      answers,
      calm,
      calmText: answers.length === 0 ? '' : calmText(calm),
      rest: others === 0 ? '' : `${formatCount(others, 'more response')} with other codes.`,
      overview: this.#overview(),
      summary: this.#summaryText(),
    };
  }

  answer(id: number, chosen: ChosenEndpoints): PlacedAnswer | null {
    const { groups, texts } = this.#findings;
    const group = groups[id];
    return group ? this.#answers.placed(id, group, chosen.get(id) ?? this.#endpoint, texts > 1) : null;
  }

  marked(): MarkedResponse[] {
    const { groups, inField } = this.#findings;
    return inField.map(({ group, ...place }) => ({
      ...place,
      id: group,
      status: groups[group]?.finding.status ?? null,
    }));
  }

  ticket(chosen: ChosenEndpoints): string {
    const { answers, calm } = this.#sorted(chosen);
    const { total } = this.#findings;
    return ticketOfAll({ answers, calm, calmText: calmText(calm), total, overview: this.#overview() });
  }

  #sorted(chosen: ChosenEndpoints): Pick<DecoderView, 'answers' | 'calm'> {
    const all = this.#findings.groups
      .map((_, id) => this.answer(id, chosen))
      .filter((answer) => answer !== null)
      .sort((one, other) => other.count - one.count);
    return { answers: all.filter((one) => !isCalm(one)), calm: all.filter(isCalm) };
  }

  #overview(): Overview | null {
    return overviewOf(this.#findings.summary(), this.#findings.texts === 1);
  }

  #summaryText(): string {
    const { total, groups } = this.#findings;
    const findings = groups.map(({ finding }): Finding => this.#answers.classifyFor(this.#endpoint, finding));
    const [first] = findings;
    if (first === undefined) {
      return `No code found. Paste the complete response with its headers, or at least the line with ${this.#header}.`;
    }
    if (total === 1 && !isExplained(first)) return this.#answers.shortText(first);
    const named = [...new Set(findings.map((finding) => this.#answers.shortText(finding)))];
    const list = named.slice(0, mostNamed).join('; ');
    const rest = named.length > mostNamed ? ` and ${formatCount(named.length - mostNamed, 'other')}` : '';
    return `Found ${total === 1 ? '' : `${formatCount(total, 'response')}: `}${list}${rest}`;
  }
}

/** Counts successes and expected answers: "214 successes and 3 expected answers". */
function calmText(calm: readonly PlacedAnswer[]): string {
  const countOf = (outcome: PlacedAnswer['outcome']) =>
    calm.filter((one) => one.outcome === outcome).reduce((sum, { count }) => sum + count, 0);
  const [successes, expected] = [countOf('success'), countOf('expected')];
  const texts = [
    successes === 0 ? '' : `${formatNumber(successes)} ${successes === 1 ? 'success' : 'successes'}`,
    expected === 0 ? '' : formatCount(expected, 'expected answer'),
  ];
  return texts.filter(Boolean).join(' and ');
}
