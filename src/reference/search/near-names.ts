/** Finds names and messages that are nearly the query: one word more, one less, or another one. */

import { isFunctionWord } from './function-words.ts';
import { stemOf, wordsIn } from './words.ts';

/** A query of fewer words is compared only word by word. */
const leastWords = 4;
const mostWords = 40;
const functionWordWeight = 0.5;
/** The least similarity: by the weight of the words of both, where 1 is the same words. */
const leastSimilar = 0.76;
/** The share of the similarity that the order of the words has. */
const orderWeight = 0.1;

interface Name {
  readonly document: number;
  readonly words: readonly string[];
}

/** Compares a query with names as a whole. */
export class NearNames {
  readonly #names: readonly Name[];

  constructor(names: readonly { document: number; text: string }[]) {
    this.#names = names.map(({ document, text }) => ({ document, words: stemsOf(text) }));
  }

  /** Finds the documents of names that are nearly the query, each with its similarity. */
  similarities(query: string): Map<number, number> {
    const found = new Map<number, number>();
    const words = stemsOf(query);
    if (words.length < leastWords || words.length > mostWords) return found;
    for (const name of this.#names) {
      const similarity = overlap(words, name.words, weightOf);
      if (similarity < leastSimilar) continue;
      const order = overlap(pairsOf(words), pairsOf(name.words), () => 1);
      const value = (1 - orderWeight) * similarity + orderWeight * order;
      found.set(name.document, Math.max(found.get(name.document) ?? 0, value));
    }
    return found;
  }
}

function stemsOf(text: string): string[] {
  return wordsIn(text).map(({ text: word }) => (isFunctionWord(word) ? word : stemOf(word)));
}

function weightOf(word: string): number {
  return isFunctionWord(word) ? functionWordWeight : 1;
}

/** The share of two lists that both have, from 0 to 1; one of them has an item. */
function overlap(a: readonly string[], b: readonly string[], weigh: (item: string) => number): number {
  const left = [...b];
  let common = 0;
  for (const item of a) {
    const at = left.indexOf(item);
    if (at === -1) continue;
    left.splice(at, 1);
    common += weigh(item);
  }
  const total = [...a, ...b].reduce((sum, item) => sum + weigh(item), 0);
  return (2 * common) / total;
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}
