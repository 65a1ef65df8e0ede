/** Turns findings and looked-up codes into answers for cards. */
import { endpointUrl } from '../../../catalog/code.ts';
import { isExplained } from '../../../classifier/explained.ts';
import type { Finding, Verdict } from '../../../classifier/verdict.ts';
import type { Answer, EndpointName } from '../../../reference/answer.ts';
import type { Reference } from '../../../reference/reference.ts';
import { formatTime } from '../../../text/format-time.ts';
import type { Excerpt } from '../reading/excerpt.ts';
import type { KeptFinding } from '../reading/text-reader.ts';

/** An answer with its place in the text. */
export interface PlacedAnswer extends Answer {
  /** Identifies the answer for as long as the same result is shown. */
  readonly id: number;
  /** The line of the text, counted from 1; `null` for a code that was looked up. */
  readonly line: number | null;
  /** The name of its text; `null` where there is only one. */
  readonly file: string | null;
  /** When it happened, in UTC; empty where the text does not say. */
  readonly time: string;
  /** Its place in the text field; `null` where its text is not in the field. */
  readonly range: TextRange | null;
  /** Method and URL of the request, with secrets masked. */
  readonly request: string | null;
  /** The text around it, with secrets masked. */
  readonly excerpt: Excerpt | null;
  /** The endpoints to choose from, where the meaning depends on the endpoint. */
  readonly choices: readonly EndpointName[];
  /** The number of the chosen endpoint; empty where none is chosen. */
  readonly chosen: string;
  /** The first answer with the same content; `null` where this is the first. */
  readonly sameAs: Pick<PlacedAnswer, 'id' | 'line' | 'file'> | null;
  /** The offset of a finding about a wrong signature, from where it can be checked; else `null`. */
  readonly signatureAt: number | null;
  /** A link with code and endpoint only; `null` where these two do not determine the answer. */
  readonly share: string | null;
}

/** The offset of the first character, and the offset after the last. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Makes the answers of a reference. */
export class AnswerBuilder {
  readonly #reference: Reference;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #signatureCodes: ReadonlySet<string | null>;

  constructor(reference: Reference) {
    const { endpoints, signature } = reference.catalog;
    this.#reference = reference;
    this.#titles = new Map(endpoints.map(({ number, title }) => [number, title]));
    this.#signatureCodes = new Set(signature?.checks.map(({ code }) => code));
  }

  /** Classifies a verdict again as a response of an endpoint, unless its text names one itself. */
  classifyFor<V extends Verdict>(endpoint: string, verdict: V): V {
    if (endpoint === '' || verdict.endpoint !== null || isUnreadable(verdict)) return verdict;
    const { status, subCode } = verdict;
    const { classifier } = this.#reference;
    return { ...verdict, ...classifier.classify({ status: status ?? undefined, subCode, endpoint }) };
  }

  /** Returns the answer to a code that was looked up. */
  unplaced(id: number, original: Verdict, endpoint: string): PlacedAnswer {
    const verdict = this.classifyFor(endpoint, original);
    const choices = this.#choices(original);
    return {
      ...this.#reference.answer(verdict),
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
      share: this.#shareUrl(verdict),
    };
  }

  /** Returns the answer to a finding. Its text is named only if it is one of several. */
  placed(id: number, kept: KeptFinding, endpoint: string, isOneOfSeveral: boolean): PlacedAnswer {
    const { finding, name, excerpt, request } = kept;
    const { line, start, end, time } = finding;
    return {
      ...this.unplaced(id, finding, endpoint),
      line,
      file: isOneOfSeveral ? name : null,
      time: time === null ? '' : formatTime(time),
      range: name === null ? { start, end } : null,
      signatureAt: this.#signatureCodes.has(finding.code) ? start : null,
      request,
      excerpt,
    };
  }

  /** Returns the code of a finding, or what is wrong with it. */
  shortText(finding: Finding): string {
    return isExplained(finding) ? (finding.code ?? '') : this.#reference.answer(finding).headline;
  }

  #choices({ meanings }: Verdict): EndpointName[] {
    const { base } = this.#reference;
    return [...new Set(meanings?.map(({ endpoint }) => endpoint))]
      .sort()
      .map((number) => ({ number, title: this.#titles.get(number) ?? '', url: endpointUrl(number, base) }));
  }

  #shareUrl(verdict: Verdict): string | null {
    const { kind, code, endpoint } = verdict;
    if (code === null || kind === 'contradiction' || isUnreadable(verdict)) return null;
    const query = `code=${encodeURIComponent(code)}${endpoint ? `&endpoint=${endpoint}` : ''}`;
    return `${this.#reference.base}/decoder?${query}`;
  }
}

/** A sub-code was given, but could not be read: no code represents it. */
function isUnreadable({ kind, subCode }: Verdict): boolean {
  return kind === 'undocumented-sub-code' && subCode === null;
}
