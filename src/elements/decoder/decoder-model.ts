/** What the decoder shows, without a DOM. */

import { codeText, endpointUrl, isSubCode } from '../../catalog/code.ts';
import { parseLooseCode } from '../../catalog/typed-code.ts';
import { isExplained } from '../../classifier/explained.ts';
import type { Finding, Verdict } from '../../classifier/verdict.ts';
import { createMask } from '../../redaction/mask.ts';
import type { EndpointName } from '../../reference/answer.ts';
import type { Reference } from '../../reference/reference.ts';
import { formatCount, formatNumber } from '../../text/format-number.ts';
import { formatTime } from '../../text/format-time.ts';
import { type Overview, overviewOf, rowKey } from './overview-model.ts';
import type { PlacedAnswer, TextRange } from './placed-answer.ts';
import { answerKey, createReading, type Findings, type Found, type Reading } from './reading/reading.ts';
import { ticketText } from './shared-summary.ts';

/** What the form holds; every field may be empty. */
export interface FormValues {
  readonly status: string;
  readonly subCode: string;
  readonly endpoint: string;
}

/** All that is asked: what the form holds, and the text. */
export interface Question extends FormValues {
  readonly text: string;
}

/** What somebody wants to see of what was found. */
export interface ViewState {
  /** How many answers. */
  readonly limit: number;
  /** Only those of a row of the overview; `null` for all. */
  readonly only: string | null;
  /** Endpoints that were chosen, by the answer's `id`. */
  readonly chosen: ReadonlyMap<number, string>;
}

/** What is shown, and how it is announced. */
export interface DecoderView {
  readonly answers: readonly PlacedAnswer[];
  /** How many more can be shown than `answers`. */
  readonly more: number;
  /** What is shown of how many; empty where it is all. */
  readonly shown: string;
  readonly overview: Overview | null;
  readonly summary: string;
}

/** What is known of a question, to be looked at in several ways. */
export interface Answered {
  view(state?: ViewState): DecoderView;
  /** One answer of the view, such as after a choice. */
  answer(id: number, state: ViewState): PlacedAnswer | null;
  /** What stands in the text field, in order. */
  ranges(): readonly (TextRange & { readonly id: number; readonly line: number })[];
  /** Markdown that can be sent: nothing of a secret is in it. `origin` is put before links. */
  ticket(state: ViewState, origin: string): string;
}

/** What is known of texts that are still being read. */
export interface AnsweredReading extends Answered {
  readonly reading: Reading;
}

/** What an address asks, and what in it could not be understood. */
export interface Prefill {
  readonly values: FormValues;
  readonly problem: string | null;
}

/** The decoder's questions. */
export interface Decoder {
  /** A status or a sub-code is looked up; else the text is read, as an answer of the endpoint if one is given. */
  ask(question: Question): Answered;
  /** Begins to read texts of any length, as answers of the endpoint if one is given. */
  read(endpoint: string): AnsweredReading;
  /** The form's values from an address such as `share` gives; `null` where it asks nothing. */
  prefill(parameters: { get(name: string): string | null }): Prefill | null;
}

/** How many answers are shown at first, and how many more at a time. */
export const answersAtOnce = 50;

/** What is shown of a new question. */
export const firstView: ViewState = { limit: answersAtOnce, only: null, chosen: new Map() };

const mostNamed = 5;
const mostInTicket = 10;
/** From here on counting says more than reading one after another. */
const manyFindings = 4;
const empty: DecoderView = { answers: [], more: 0, shown: '', overview: null, summary: '' };

/** Makes the decoder of a reference. */
export function createDecoder({ classifier, answer, catalog, base }: Reference): Decoder {
  const titles = new Map(catalog.endpoints.map(({ number, title }) => [number, title]));
  const example = catalog.standard.find(({ code }) => isSubCode(code))?.code ?? '';
  const mask = createMask(catalog.reporting.secrets);
  const ofSignatures = new Set<string | null>(catalog.signature?.checks.map(({ code }) => code));

  const shareOf = (verdict: Verdict): string | null => {
    const { kind, code, endpoint } = verdict;
    if (code === null || kind === 'contradiction' || isUnreadable(verdict)) return null;
    return `${base}/decoder?code=${encodeURIComponent(code)}${endpoint ? `&endpoint=${endpoint}` : ''}`;
  };

  const answerOf = <V extends Verdict>(endpoint: string, verdict: V): V => {
    if (endpoint === '' || verdict.endpoint !== null || isUnreadable(verdict)) return verdict;
    const { status, subCode } = verdict;
    return { ...verdict, ...classifier.classify({ status: status ?? undefined, subCode, endpoint }) };
  };

  const choicesOf = ({ meanings }: Verdict): EndpointName[] =>
    [...new Set(meanings?.map(({ endpoint }) => endpoint))]
      .sort()
      .map((number) => ({ number, title: titles.get(number) ?? '', url: endpointUrl(number, base) }));

  /** An answer without a place; `asRead` is what it was before an endpoint was named. */
  const unplaced = (id: number, asRead: Verdict, endpoint: string): PlacedAnswer => {
    const verdict = answerOf(endpoint, asRead);
    const choices = choicesOf(asRead);
    return {
      ...answer(verdict),
      id,
      line: null,
      file: null,
      time: '',
      range: null,
      request: null,
      excerpt: null,
      choices,
      chosen: choices.some(({ number }) => number === endpoint) ? endpoint : '',
      sameAs: null,
      signatureAt: null,
      share: shareOf(verdict),
    };
  };

  const inShort = (finding: Verdict): string =>
    isExplained(finding) ? (finding.code ?? '') : answer(finding).headline;

  const summaryOf = (total: number, different: readonly Finding[]): string => {
    const [first] = different;
    if (first === undefined) {
      return `No code found. Paste the whole response with its header, or at least the line with ${catalog.reporting.header}.`;
    }
    if (total === 1 && !isExplained(first)) return inShort(first);
    const named = [...new Set(different.map(inShort))];
    const list = named.slice(0, mostNamed).join('; ');
    const rest = named.length > mostNamed ? ` and ${formatCount(named.length - mostNamed, 'other')}` : '';
    return `Found ${total === 1 ? '' : `${formatCount(total, 'response')}: `}${list}${rest}`;
  };

  /** What was found, seen as answers of `endpoint`. */
  const answered = (findings: Findings, endpoint: string): Answered => {
    const { kept } = findings;
    const endpointFor = (id: number, { chosen }: ViewState) => chosen.get(id) ?? endpoint;

    const placed = (id: number, found: Found, state: ViewState): PlacedAnswer => {
      const { finding, name, excerpt, request } = found;
      const { line, start, end, time } = finding;
      return {
        ...unplaced(id, finding, endpointFor(id, state)),
        line,
        file: findings.texts > 1 ? name : null,
        time: time === null ? '' : formatTime(time),
        range: name === null ? { start, end } : null,
        signatureAt: ofSignatures.has(finding.code) ? start : null,
        request,
        excerpt,
      };
    };

    const chosenBy = (state: ViewState) =>
      [...kept.entries()].filter(
        ([, { finding }]) => state.only === null || rowKey(finding.code) === state.only,
      );

    const placedAnswers = (entries: readonly [number, Found][], state: ViewState): PlacedAnswer[] => {
      const firsts = new Map<string, PlacedAnswer>();
      return entries.map(([id, found]) => {
        const one = placed(id, found, state);
        const key = answerKey(answerOf(endpointFor(id, state), found.finding));
        const sameAs = firsts.get(key) ?? null;
        if (sameAs === null) firsts.set(key, one);
        return { ...one, sameAs };
      });
    };

    const overview = (): Overview | null => {
      const isFile = kept.some(({ name }) => name !== null);
      return overviewOf(findings.summary(), {
        isTable: findings.total >= manyFindings || (isFile && findings.total > 0),
        hasLines: findings.texts === 1,
      });
    };

    const shownOf = (shown: number, possible: number, { only }: ViewState): string => {
      const row = findings.summary().codes.find(({ code }) => rowKey(code) === only);
      const all = only === null ? findings.total : (row?.count ?? possible);
      if (shown === all && only === null) return '';
      const cap = possible < all && shown === possible ? ' The others are only counted.' : '';
      return `${formatNumber(shown)} of ${formatNumber(all)}${only ? ` with ${only}` : ''} shown.${cap}`;
    };

    /** What a ticket tells one by one: all, or of many the first of each answer. */
    const told = (state: ViewState): PlacedAnswer[] => {
      const entries = [...kept.entries()];
      if (entries.length <= mostInTicket) return placedAnswers(entries, state);
      const firsts = new Map<string, [number, Found]>();
      for (const entry of entries) {
        const [id, { finding }] = entry;
        const key = answerKey(answerOf(endpointFor(id, state), finding));
        if (!firsts.has(key)) firsts.set(key, entry);
        if (firsts.size === mostInTicket) break;
      }
      return placedAnswers([...firsts.values()], state);
    };

    return {
      view(state = firstView) {
        const entries = chosenBy(state);
        const answers = placedAnswers(entries.slice(0, state.limit), state);
        return {
          answers,
          more: entries.length - answers.length,
          shown: shownOf(answers.length, entries.length, state),
          overview: overview(),
          summary: summaryOf(findings.total, findings.different),
        };
      },
      answer(id, state) {
        const found = kept[id];
        return found ? placed(id, found, state) : null;
      },
      ranges: () =>
        kept.flatMap(({ finding: { line, start, end }, name }, id) =>
          name === null ? [{ id, line, start, end }] : [],
        ),
      ticket(state, origin) {
        const answers = told(state);
        return ticketText({ answers, total: findings.total, overview: overview(), origin });
      },
    };
  };

  const read = (endpoint: string): AnsweredReading => {
    const reading = createReading({
      classifier,
      sequences: catalog.sequences,
      mask,
      counted: (finding) => answerOf(endpoint, finding),
    });
    return { ...answered(reading, endpoint), reading };
  };

  const look = ({ status, subCode, endpoint }: FormValues): Answered => {
    const verdict = /^(?:\d{3})?$/.test(status)
      ? classifier.classify({ status: status === '' ? undefined : Number(status), subCode, endpoint })
      : null;
    if (verdict === null || verdict.status === null) {
      return said(
        `A status has three digits; a sub-code is a status, a dot and a number, such as ${example}.`,
      );
    }
    const one = ({ chosen }: ViewState) => unplaced(0, verdict, chosen.get(0) ?? '');
    return {
      ...said(''),
      view(state = firstView) {
        const shown = one(state);
        return { ...empty, answers: [shown], summary: shown.headline };
      },
      answer: (_, state) => one(state),
      ticket: (state, origin) => ticketText({ answers: [one(state)], total: 1, overview: null, origin }),
    };
  };

  return {
    ask({ text, ...form }) {
      const [status, subCode] = [form.status.trim(), form.subCode.trim()];
      if (status !== '' || subCode !== '') return look({ ...form, status, subCode });
      if (text.trim() === '') {
        return said(form.endpoint === '' ? '' : 'Give a status or a sub-code too, or paste a response.');
      }
      const { reading, ...rest } = read(form.endpoint);
      reading.begin(null);
      finish(reading.push(text));
      finish(reading.end());
      return rest;
    },

    read,

    prefill(parameters) {
      const code = parameters.get('code') ?? '';
      const endpoint = parameters.get('endpoint') ?? '';
      if (code === '' && endpoint === '') return null;
      const parts = parseLooseCode(code, classifier.isCode);
      const problems = [
        code !== '' && !parts
          ? `The code in this address could not be read. Codes look like ${example}.`
          : '',
        endpoint !== '' && !titles.has(endpoint) ? 'The endpoint in this address is not known.' : '',
      ].filter(Boolean);
      return {
        values: {
          status: parts && parts.subCode === null ? codeText(parts) : '',
          subCode: parts?.subCode ?? '',
          endpoint: titles.has(endpoint) ? endpoint : '',
        },
        problem: problems.length === 0 ? null : problems.join(' '),
      };
    },
  };
}

/** Nothing to show but a sentence. */
function said(summary: string): Answered {
  return {
    view: () => ({ ...empty, summary }),
    answer: () => null,
    ranges: () => [],
    ticket: () => '',
  };
}

function finish(steps: Iterable<void>): void {
  const iterator = steps[Symbol.iterator]();
  while (!iterator.next().done);
}

/** A sub-code was given and could not be read: no code stands for that. */
function isUnreadable({ kind, subCode }: Verdict): boolean {
  return kind === 'undocumented-sub-code' && subCode === null;
}
