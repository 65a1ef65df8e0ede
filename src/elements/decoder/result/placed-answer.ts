/** Turns groups of findings and looked-up codes into answers for cards. */
import { endpointUrl } from '../../../catalog/code.ts';
import type { Outcome } from '../../../catalog/record.ts';
import { isExplained } from '../../../classifier/explained.ts';
import type { Finding, Verdict } from '../../../classifier/verdict.ts';
import type { Answer, EndpointName } from '../../../reference/answer.ts';
import type { Reference } from '../../../reference/reference.ts';
import { originPlaceholder, ticketText } from '../../../reference/ticket.ts';
import { formatTimeSpan } from '../../../text/formatting/format-time.ts';
import type { Excerpt } from '../reading/excerpt.ts';
import type { AnswerGroup, Place } from '../reading/text-reader.ts';

/** An answer with its places in the text. */
export interface PlacedAnswer extends Answer {
  /** Identifies the answer for as long as the same result is shown. */
  readonly id: number;
  readonly outcome: Outcome | null;
  /** The number of responses with this answer; 0 for a code that was looked up. */
  readonly count: number;
  /** The first of its places. */
  readonly places: readonly AnswerPlace[];
  /** The number of its further places. */
  readonly morePlaces: number;
  /** When it happened, in UTC; empty where the text does not say. */
  readonly time: string;
  /** The endpoints that it came from, where its meaning is the same in several. */
  readonly endpoints: readonly EndpointName[];
  /** Method and URL of a request, without anything that may be secret. */
  readonly request: string | null;
  /** The text around the first, with secrets masked; `null` where it can be read in the text field. */
  readonly excerpt: Excerpt | null;
  /** The endpoints to choose from, where the meaning depends on the endpoint. */
  readonly choices: readonly EndpointName[];
  /** The number of the chosen endpoint; empty where none is chosen. */
  readonly chosen: string;
  /** The place of a wrong signature, from where it can be checked; else `null`. */
  readonly signature: Place | null;
  /** A link with code and endpoint only; `null` where these two do not determine the answer. */
  readonly share: string | null;
  /** The ticket, with a placeholder for the origin of the site. */
  readonly ticket: string;
}

/** A place as it is shown. */
export interface AnswerPlace {
  readonly line: number;
  /** The name of its text; `null` where there is only one. */
  readonly file: string | null;
  /** Whether it can be shown in the text field. */
  readonly isInField: boolean;
}

/** The places that a card names. */
const mostPlaces = 5;

/** Makes the answers of a reference. */
export class AnswerBuilder {
  readonly #reference: Reference;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #ownCodes: ReadonlySet<string>;
  readonly #signatureCodes: ReadonlySet<string | null>;

  constructor(reference: Reference) {
    const { endpoints, signature } = reference.catalog;
    this.#reference = reference;
    this.#titles = new Map(endpoints.map(({ number, title }) => [number, title]));
    this.#ownCodes = new Set(
      endpoints.flatMap(({ number, responses }) => responses.map(({ code }) => `${number} ${code}`)),
    );
    this.#signatureCodes = new Set(signature?.checks.map(({ code }) => code));
  }

  /** Classifies a verdict again as a response of an endpoint, unless its text names one itself. */
  classifyFor<V extends Verdict>(endpoint: string, verdict: V): V {
    if (endpoint === '' || verdict.endpoint !== null || isUnreadable(verdict)) return verdict;
    const { status, subCode } = verdict;
    const { classifier } = this.#reference;
    return { ...verdict, ...classifier.classify({ status: status ?? undefined, subCode, endpoint }) };
  }

  /** Returns a key that is the same for verdicts with the same answer. Meanings of two endpoints are two answers. */
  answerKey({ kind, status, code, endpoint, message }: Verdict): string {
    const isOfEndpoint = kind !== 'documented' || this.#ownCodes.has(`${endpoint} ${code}`);
    return [kind, status, code, message, isOfEndpoint ? endpoint : ''].join(' ');
  }

  /** Returns the answer to a code that was looked up. */
  unplaced(original: Verdict, endpoint: string): PlacedAnswer {
    const verdict = this.classifyFor(endpoint, original);
    const answer = this.#reference.answer(verdict);
    const choices = this.#choices(original);
    return {
      ...answer,
      id: 0,
      outcome: verdict.outcome,
      count: 0,
      places: [],
      morePlaces: 0,
      time: '',
      endpoints: [],
      request: null,
      excerpt: null,
      choices,
      chosen: choices.some(({ number }) => number === endpoint) ? endpoint : '',
      signature: null,
      share: this.#shareUrl(verdict),
      ticket: ticketText(answer, originPlaceholder),
    };
  }

  /** Returns the answer to a group of findings. Their texts are named only if there are several. */
  placed(id: number, group: AnswerGroup, endpoint: string, hasSeveralTexts: boolean): PlacedAnswer {
    const { finding, count, places, excerpt } = group;
    const isOfSeveral = group.endpoints.size > 1;
    const answer = isOfSeveral
      ? this.unplaced({ ...finding, endpoint: null }, '')
      : this.unplaced(finding, endpoint);
    const shown = places.slice(0, mostPlaces);
    const request = group.request && `${group.request}${group.hasOtherRequests ? ' and others' : ''}`;
    const time = timeText(group);
    return {
      ...answer,
      id,
      count,
      places: shown.map(({ line, name }) => ({
        line,
        file: hasSeveralTexts ? name : null,
        isInField: name === null,
      })),
      morePlaces: count - shown.length,
      time,
      endpoints: isOfSeveral ? [...group.endpoints].sort().map((number) => this.#endpointName(number)) : [],
      signature: this.#signatureCodes.has(finding.code) ? (places[0] ?? null) : null,
      request,
      excerpt,
      ticket: ticketText(answer, originPlaceholder, {
        request: group.request,
        hasOthers: group.hasOtherRequests,
        count,
        time,
      }),
    };
  }

  /** Returns the code of a finding, or what is wrong with it. */
  shortText(finding: Finding): string {
    const { code } = finding;
    return isExplained(finding) && code !== null ? code : this.#reference.answer(finding).headline;
  }

  #endpointName(number: string): EndpointName {
    return { number, title: this.#titles.get(number) ?? '', url: endpointUrl(number, this.#reference.base) };
  }

  #choices({ meanings }: Verdict): EndpointName[] {
    const numbers = [...new Set(meanings?.map(({ endpoint }) => endpoint))];
    return numbers.sort().map((number) => this.#endpointName(number));
  }

  #shareUrl(verdict: Verdict): string | null {
    const { kind, code, endpoint } = verdict;
    if (code === null || kind === 'contradiction' || isUnreadable(verdict)) return null;
    const query = `code=${encodeURIComponent(code)}${endpoint ? `&endpoint=${endpoint}` : ''}`;
    return `${this.#reference.base}/decoder?${query}`;
  }
}

function timeText({ firstTime, lastTime }: AnswerGroup): string {
  return firstTime === null || lastTime === null ? '' : formatTimeSpan(firstTime, lastTime);
}

/** A sub-code was given, but could not be read: no code represents it. */
function isUnreadable({ kind, subCode }: Verdict): boolean {
  return kind === 'undocumented-sub-code' && subCode === null;
}
