/** Scores one document for a query, from those of its phrases that have any of the words. */
import { type PhraseKind, weights } from './phrases.ts';

/** The weight of all phrases that have the words, next to that of the best one. */
const further = 0.05;

/** Collects the phrases of one document. */
export class DocumentScore {
  readonly #values: number[];
  readonly #sureness: number[];
  #whole = 0;
  #all = 0;

  constructor(terms: number) {
    this.#values = Array.from({ length: terms }, () => 0);
    this.#sureness = [...this.#values];
  }

  /** Adds a phrase, of which the query has a share. */
  add(
    kind: PhraseKind,
    sureness: readonly number[],
    termWeights: readonly number[],
    total: number,
    share: number,
  ): void {
    const { word, whole } = weights[kind];
    sureness.forEach((sure, i) => {
      this.#values[i] = Math.max(this.#values[i] ?? 0, word * sure * (0.5 + 0.5 * share));
      this.#sureness[i] = Math.max(this.#sureness[i] ?? 0, sure);
    });
    const fit = (weighted(sureness, termWeights) / total) * share;
    this.#whole = Math.max(this.#whole, whole * fit * fit);
    this.#all += whole * fit * fit;
  }

  /** The share of the query that the document has. */
  share(termWeights: readonly number[], total: number): number {
    return weighted(this.#sureness, termWeights) / total;
  }

  score(termWeights: readonly number[], total: number): number {
    return weighted(this.#values, termWeights) / total + this.#whole + further * Math.log1p(this.#all);
  }
}

function weighted(values: readonly number[], termWeights: readonly number[]): number {
  return values.reduce((total, value, i) => total + value * (termWeights[i] ?? 0), 0);
}
