/** A verdict in words: the same on a card, in the search, on the 404 page and on the command line. */

import { codeUrl, endpointUrl } from '../catalog/code.ts';
import type { ShippedCatalog } from '../catalog/dataset.ts';
import { type Entries, type Entry, entriesOf, handlingOf, titleOf } from '../catalog/entries.ts';
import type { Handling } from '../catalog/record.ts';
import { createClassify } from '../classifier/classify.ts';
import type { Verdict } from '../classifier/verdict.ts';
import type { Classifier } from './classifier.ts';
import { endUserMessageOf } from './end-user-message.ts';
import { adviceLabels, type Labeled, responsibility, retryLabel } from './handling-labels.ts';
import { headline, notes } from './verdict-text.ts';

/** An endpoint as it is named to a person. */
export interface EndpointName {
  readonly number: string;
  readonly title: string;
  readonly url: string;
}

/** One meaning of an ambiguous code, and the endpoints that share it. */
export interface AnsweredMeaning {
  readonly message: string;
  readonly endpoints: readonly EndpointName[];
}

/** The documented meaning of a code. */
export interface AnsweredWording {
  /** The code that it is documented for; `null` where that is the code of the answer. */
  readonly about: string | null;
  readonly message: string;
  /** Whether this is the wording of the documentation rather than ours. */
  readonly quoted: boolean;
}

/** A documented code that may have been meant. */
export interface NearCode {
  readonly code: string;
  readonly title: string;
  readonly url: string;
}

/** An answer for a person. All of it is plain text, never markup. */
export interface Answer {
  readonly kind: Verdict['kind'];
  readonly code: string | null;
  readonly status: number | null;
  readonly headline: string;
  /** Remarks on what the verdict means and what it does not. */
  readonly notes: readonly string[];
  readonly endpoint: EndpointName | null;
  /** The documented wording; where status and sub-code disagree, that of each. */
  readonly documented: readonly AnsweredWording[];
  /** `documented` in one text, which names whose wording it is. */
  readonly message: string | null;
  /** Who can fix it; where there is nothing to fix, the outcome. */
  readonly responsibility: Labeled | null;
  readonly retry: string | null;
  /** The first check, or the step to take in this endpoint. */
  readonly advice: Labeled | null;
  /** The sentence that the end user may be shown; `null` where none fits. */
  readonly endUser: string | null;
  readonly meanings: readonly AnsweredMeaning[];
  /** Other codes that may have been meant. */
  readonly near: readonly NearCode[];
  readonly url: string | null;
  /** `url`, with the endpoint where the page shows several meanings. */
  readonly address: string | null;
}

const adviceDepends = 'This depends on the endpoint that answered. See the page of the code.';

/**
 * Makes the function that puts a verdict into words.
 *
 * @param catalog The source of the words.
 * @param classifier The classifier of that catalog.
 * @param base Put before every address, as in `codeUrl`.
 * @param administrator Names who the administrator is; `null` where there is no room for it.
 */
export function createAnswer(
  catalog: ShippedCatalog,
  classifier: Pick<Classifier, 'nearCodes'>,
  base = '',
  administrator: string | null = null,
): (verdict: Verdict) => Answer {
  const entries = entriesOf(catalog);
  const words = new VerdictWords(catalog, entries, base, administrator);
  return (verdict) => ({
    ...words.answer(verdict),
    near: nearOf(verdict, classifier).map((code) => ({
      code,
      title: titleOf(code, entries),
      url: codeUrl(code, base),
    })),
  });
}

function nearOf(verdict: Verdict, classifier: Pick<Classifier, 'nearCodes'>): readonly string[] {
  return verdict.kind === 'undocumented-sub-code' && verdict.subCode
    ? classifier.nearCodes(verdict.code)
    : [];
}

/** Looks up the words for verdicts in one catalog. */
class VerdictWords {
  readonly #catalog: ShippedCatalog;
  readonly #base: string;
  readonly #administrator: string | null;
  readonly #classify: ReturnType<typeof createClassify>;
  readonly #titles: ReadonlyMap<string, string>;
  readonly #entries: Entries<ShippedCatalog>;

  constructor(
    catalog: ShippedCatalog,
    entries: Entries<ShippedCatalog>,
    base: string,
    administrator: string | null,
  ) {
    this.#catalog = catalog;
    this.#base = base;
    this.#administrator = administrator;
    this.#classify = createClassify(catalog, () => null, base);
    this.#titles = new Map(catalog.endpoints.map(({ number, title }) => [number, title]));
    this.#entries = entries;
  }

  answer(verdict: Verdict): Omit<Answer, 'near'> {
    const { kind, code, status, endpoint, fixer, retry, outcome, repeatable, url } = verdict;
    const documented = this.#wordings(verdict);
    return {
      kind,
      code,
      status,
      headline: headline(verdict, this.#foreignStatus(status)?.name),
      notes: this.#notes(verdict),
      endpoint: endpoint === null ? null : this.#endpointName(endpoint),
      documented,
      message: documented.length === 0 ? null : documented.map(wordingText).join(' '),
      responsibility: responsibility(fixer, outcome, this.#administrator),
      retry: retry && retryLabel({ retry, repeatable, ...this.#renewal(verdict) }, outcome),
      advice: this.#advice(verdict),
      endUser: this.#endUser(verdict),
      meanings: this.#meanings(verdict),
      url,
      address: url && `${url}${this.#meaningQuery(verdict)}`,
    };
  }

  #entryOf({ code }: Verdict): Entry<ShippedCatalog> | undefined {
    return code === null ? undefined : this.#entries.get(code);
  }

  #meaningQuery(verdict: Verdict): string {
    const { endpoint } = verdict;
    const entry = this.#entryOf(verdict);
    return entry && endpoint !== null && entry.meanings.length > 1 ? `?endpoint=${endpoint}` : '';
  }

  #endpointName(number: string): EndpointName {
    return { number, title: this.#titles.get(number) ?? '', url: endpointUrl(number, this.#base) };
  }

  #advice(verdict: Verdict): Answer['advice'] {
    const entry = verdict.kind === 'documented' ? this.#entries.get(verdict.code) : undefined;
    if (!entry) return null;
    const own = rowOf(entry, verdict)?.advice;
    if (own) return { label: adviceLabels.endpoint, text: own };
    const [text, ...others] = new Set(meaningOf(entry, verdict)?.answers.map(({ advice }) => advice));
    if (entry.record) return text ? { label: adviceLabels.standard, text } : null;
    if (others.length > 0) return { label: adviceLabels.endpoint, text: adviceDepends };
    return text ? { label: adviceLabels.endpoint, text } : null;
  }

  #endUser(verdict: Verdict): string | null {
    const entry = verdict.kind === 'documented' ? this.#entries.get(verdict.code) : undefined;
    return entry ? endUserMessageOf(entry.record, rowOf(entry, verdict)) : null;
  }

  #renewal(verdict: Verdict): Pick<Handling, 'renewal'> {
    const entry = this.#entryOf(verdict);
    const known = entry && (rowOf(entry, verdict) ?? entry.record);
    const { renewal } = known ? handlingOf(known, entry.record) : {};
    return renewal ? { renewal } : {};
  }

  #isQuoted(verdict: Verdict): boolean {
    const { kind, code, status } = verdict;
    const entry = this.#entries.get(kind === 'documented' ? code : String(status));
    const row = entry && kind === 'documented' ? rowOf(entry, verdict) : undefined;
    return row ? row.quoted === true : (entry && meaningOf(entry, verdict)?.quoted) === true;
  }

  #meanings({ kind, code }: Verdict): AnsweredMeaning[] {
    const meanings = kind === 'ambiguous' ? this.#entries.get(code)?.meanings : undefined;
    return (meanings ?? []).map(({ message, endpoints }) => ({
      message,
      endpoints: endpoints.map(({ number }) => this.#endpointName(number)),
    }));
  }

  #foreignStatus(status: number | null) {
    return this.#catalog.foreignStatuses.find((foreign) => foreign.status === status);
  }

  /** Classifies the status and the sub-code of a contradiction, each as if it had come alone. */
  #sides({ kind, status, subCode, endpoint }: Verdict): readonly Verdict[] {
    if (kind !== 'contradiction') return [];
    const from = endpoint ?? undefined;
    return [this.#classify({ status, endpoint: from }), this.#classify({ subCode, endpoint: from })];
  }

  #wordings(verdict: Verdict): AnsweredWording[] {
    if (verdict.kind === 'contradiction') {
      return this.#sides(verdict).flatMap((side) =>
        side.kind === 'documented'
          ? { about: side.code, message: side.message, quoted: this.#isQuoted(side) }
          : [],
      );
    }
    if (verdict.message === null) return [];
    const about = verdict.kind === 'undocumented-sub-code' ? String(verdict.status) : null;
    return [{ about, message: verdict.message, quoted: this.#isQuoted(verdict) }];
  }

  #notes(verdict: Verdict): string[] {
    const unexplained = this.#sides(verdict).filter(({ kind }) => kind !== 'documented');
    return [
      ...notes(verdict, this.#catalog.reporting.header, this.#foreignStatus(verdict.status)?.advice),
      ...unexplained.map((side) => `${headline(side, this.#foreignStatus(side.status)?.name)}.`),
    ];
  }
}

/** Finds the row of the endpoint that answered. */
function rowOf({ definitions }: Entry<ShippedCatalog>, { endpoint }: Verdict) {
  return definitions.find((one) => one.endpoint.number === endpoint)?.response;
}

/** Finds the meaning that a verdict names. */
function meaningOf({ record, meanings }: Entry<ShippedCatalog>, { message }: Verdict) {
  return record ? meanings[0] : meanings.find((one) => one.message === message);
}

function wordingText({ about, message }: AnsweredWording): string {
  return about === null ? message : `${about}: ${message}`;
}
