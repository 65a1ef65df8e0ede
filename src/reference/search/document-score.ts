/** Scores one document for a query, from those of its phrases that have any of the words. */
import { type PhraseKind, weights } from './phrases.ts';

/** The weight of all phrases that have the words, next to that of the best one. */
const further = 0.05;
/** A word is found if it is meant at least this surely. */
const leastSure = 0.45;
/** A query of more words may have some in vain; then its words count as found only if they are meant this surely. */
const shortQuery = 2;
const leastSureOfMany = 0.6;
/** The least words that are found of a longer query, and the least share of it by the count of its words. */
const leastFound = 2;
const leastShares = [1, 1, 1, 0.5, 0.37, 0.31];
const leastShareOfMany = 0.26;
/** The least share where one word is enough, because the index has all of the others too. */
const leastShareOfOne = 0.45;
/** The least score of a longer query. */
const leastScore = 0.12;
/** The factor of what details say of a longer query: each of its words is in some text. */
const detailOfMany = 0.5;
/** The least similarity of a name to the query that counts, and the weight of the most. */
const leastSimilar = 0.6;
const similarWeight = 1.2;

/** A word of a query as it is weighed. */
export interface WeighedTerm {
  readonly weight: number;
  /** Whether it may be in vain. */
  readonly isAside: boolean;
  /** Whether the index has it, or one that is near it. */
  readonly isKnown: boolean;
}

/** Collects the phrases of one document. */
export class DocumentScore {
  readonly #terms: readonly WeighedTerm[];
  readonly #total: number;
  /** The number of words that must be found. */
  readonly #content: number;
  readonly #values: number[] = [];
  readonly #sureness: number[] = [];
  #whole = 0;
  #all = 0;
  #similarity = 0;

  constructor(terms: readonly WeighedTerm[]) {
    this.#terms = terms;
    this.#total = terms.reduce((total, { weight }) => total + weight, 0);
    this.#content = terms.filter(({ isAside }) => !isAside).length;
  }

  /** Adds a phrase, of which the query has a share. */
  add(kind: PhraseKind, meant: readonly number[], share: number): void {
    const isOfMany = kind === 'detail' && this.#content > shortQuery;
    const sureness = isOfMany ? meant.map((sure) => sure * detailOfMany) : meant;
    const { word, whole, exactness } = weights[kind];
    sureness.forEach((sure, i) => {
      this.#values[i] = Math.max(this.#values[i] ?? 0, word * sure * (0.5 + 0.5 * share));
      this.#sureness[i] = Math.max(this.#sureness[i] ?? 0, sure);
    });
    const part = this.#weighted(sureness);
    const fit = part * share;
    this.#whole = Math.max(this.#whole, whole * fit * fit);
    this.#all += whole * fit * fit;
    if (exactness > 0) this.#similarity = Math.max(this.#similarity, (2 * fit) / (part + share));
  }

  /** Whether the document has enough of the query. */
  get isEnough(): boolean {
    const content = this.#content;
    const least = content > shortQuery ? leastSureOfMany : leastSure;
    const found = this.#terms.filter(
      ({ isAside }, i) => !(isAside && content > 0) && (this.#sureness[i] ?? 0) >= least,
    ).length;
    if (content <= shortQuery) return found >= Math.max(content, 1);
    if (this.score < leastScore) return false;
    const isKnown = this.#terms.every((term) => term.isAside || term.isKnown);
    if (found > 0 && isKnown && this.share >= leastShareOfOne) return true;
    return found >= leastFound && this.share >= (leastShares[content] ?? leastShareOfMany);
  }

  /** The share of the query that the document has. */
  get share(): number {
    return this.#weighted(this.#sureness);
  }

  get score(): number {
    const similar = Math.max(0, this.#similarity - leastSimilar) / (1 - leastSimilar);
    const score = this.#weighted(this.#values) + this.#whole + further * Math.log1p(this.#all);
    return score * this.share + similarWeight * similar;
  }

  #weighted(values: readonly number[]): number {
    return values.reduce((sum, value, i) => sum + value * (this.#terms[i]?.weight ?? 0), 0) / this.#total;
  }
}
