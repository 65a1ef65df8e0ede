/** Reads a verb and its particle, which may be apart, as the one verb that means the same: `take a user off the list`. */
import { stemOf } from './words.ts';

/** The most words from a verb to its particle. */
const farthest = 5;

/** Replaces the phrasal verbs among words of the same meaning by the first of these. */
export class PhrasalVerbs {
  readonly #verbs = new Map<string, { particle: string; meaning: string }[]>();

  constructor(equalWords: readonly (readonly string[])[]) {
    for (const [meaning = '', ...others] of equalWords) {
      for (const other of others) {
        const [verb = '', particle] = other.split(' ');
        if (particle === undefined) continue;
        const stem = stemOf(verb);
        this.#verbs.set(stem, [...(this.#verbs.get(stem) ?? []), { particle, meaning }]);
      }
    }
  }

  /** Lists the words, each phrasal verb as one word. */
  replaced(words: readonly string[]): readonly string[] {
    const replaced = [...words];
    words.forEach((word, at) => {
      for (const { particle, meaning } of this.#verbs.get(stemOf(word)) ?? []) {
        const found = replaced.slice(at + 1, at + 1 + farthest).indexOf(particle);
        if (found === -1) continue;
        replaced[at] = meaning;
        replaced[at + 1 + found] = '';
        return;
      }
    });
    return replaced.filter((word) => word !== '');
  }
}
