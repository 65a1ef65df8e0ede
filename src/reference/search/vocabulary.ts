/** The words of an index, and those of them that a typed word may mean. */

import { asides, isAside, isFunctionWord } from './function-words.ts';
import { PhrasalVerbs } from './phrasal-verbs.ts';
import { forgivenSlips, slipsBetween } from './slips.ts';
import { stemOf, wordsIn } from './words.ts';

/** The stems that a typed word may mean, each with its sureness: 1 is the word itself. */
export type Candidates = ReadonlyMap<string, number>;

/** A word of a query. */
export interface Term {
  readonly candidates: Candidates;
  /** Whether it is said of any error, and need not be found. */
  readonly isAside: boolean;
}

/** The sureness of a word, by what leads to it. */
const certainty = {
  itself: 1,
  equal: 0.7,
  part: 0.6,
  prefix: 0.45,
  slip: 0.85,
  twoSlips: 0.6,
  oneOfMany: 0.6,
} as const;

/** A word with slips that is near more words than this means none of them surely. */
const mostNearest = 2;
const shortestPart = 3;
const shortestPrefix = 2;
const shortestInnerPrefix = 5;
const longestWord = 40;
const camelCase = /(?<=[a-z])(?=[A-Z])/;

/** Collects words, and then finds them. */
export class Vocabulary {
  /** The stem of each word. */
  readonly #stems = new Map<string, string>();
  /** The letters of each word as bits, by which most words are known not to be near. */
  readonly #letters = new Map<string, number>();
  readonly #knownStems = new Set<string>();
  /** The words that may be written as two. */
  readonly #joinable = new Set<string>();
  /** The stems that mean the same as a stem. */
  readonly #equal = new Map<string, Set<string>>();
  /** The stems of compounds by the stem of a part: of `barCode` by that of `code`. */
  readonly #compounds = new Map<string, Set<string>>();
  readonly #found = new Map<string, Candidates>();
  readonly #phrasalVerbs: PhrasalVerbs;

  /** Reads texts, words of the same meaning, and details, whose words are never written as two. */
  constructor(
    texts: readonly string[],
    equalWords: readonly (readonly string[])[],
    details: readonly string[],
  ) {
    for (const text of texts) for (const { text: word } of wordsIn(text)) this.#joinable.add(word);
    this.#phrasalVerbs = new PhrasalVerbs(equalWords);
    for (const text of [...texts, ...details]) {
      for (const { text: word, start, end } of wordsIn(text)) {
        this.#add(word);
        this.#addParts(word, text.slice(start, end).split(camelCase));
      }
    }
    for (const all of equalWords) {
      const words = all.filter((word) => !word.includes(' '));
      for (const word of words) {
        this.#add(word);
        this.#joinable.add(word);
      }
      for (const word of words) for (const other of words) addTo(this.#equal, stemOf(word), stemOf(other));
    }
  }

  /** Lists the stems of a phrase. Words that are written together elsewhere are joined: `app key`, `logged in`. */
  phrase(text: string): string[] {
    return this.#contentWords(text).map(stemOf);
  }

  /** Lists what each word of a query may mean; the last one may be unfinished. Unknown words mean nothing. */
  query(text: string, mostWords: number): Term[] {
    const words = [...new Set(this.#contentWords(text))].slice(0, mostWords);
    return words.flatMap((word, i) =>
      this.#meant(word.slice(0, longestWord), i === words.length - 1).map((candidates) => ({
        candidates,
        isAside: isAside(word) || (!this.#stems.has(word) && isNumberOrMistypedAside(word)),
      })),
    );
  }

  #add(word: string): void {
    if (this.#stems.has(word)) return;
    const stem = stemOf(word);
    this.#stems.set(word, stem);
    this.#letters.set(word, lettersOf(word));
    this.#knownStems.add(stem);
  }

  #contentWords(text: string): string[] {
    const words = this.#joined(this.#phrasalVerbs.replaced(wordsIn(text).map((word) => word.text)));
    const content = words.filter((word) => !isFunctionWord(word));
    return content.length > 0 ? content : words;
  }

  #joined(words: readonly string[]): string[] {
    const joined: string[] = [];
    for (const word of words) {
      const last = joined.at(-1);
      const compound = last === undefined ? undefined : this.#compound(last, word);
      if (last === undefined || compound === undefined) joined.push(word);
      else {
        joined[joined.length - 1] = compound;
        this.#addParts(compound, [last, word]);
      }
    }
    return joined;
  }

  #compound(first: string, second: string): string | undefined {
    return [first + second, stemOf(first) + second].find((word) => this.#joinable.has(word));
  }

  #addParts(word: string, parts: readonly string[]): void {
    if (parts.length < 2) return;
    for (const part of parts) {
      const stem = stemOf(part.toLowerCase());
      if (part.length >= shortestPart) addTo(this.#compounds, stem, stemOf(word));
    }
  }

  #meant(word: string, isLast: boolean): Candidates[] {
    const parts = this.#stems.has(word) ? null : this.#split(word);
    return (parts ?? [word]).map((part) => {
      const key = `${isLast ? '…' : ''}${part}`;
      const known = this.#found.get(key);
      if (known) return known;
      const found = this.#candidates(part, isLast);
      if (this.#found.size > 2_000) this.#found.clear();
      this.#found.set(key, found);
      return found;
    });
  }

  /** Splits a word that is two known ones: `sessionkey`. */
  #split(word: string): string[] | null {
    for (let at = shortestPart; at <= word.length - shortestPart; at++) {
      const parts = [word.slice(0, at), word.slice(at)];
      if (parts.every((part) => this.#stems.has(part) && !isFunctionWord(part))) return parts;
    }
    return null;
  }

  #candidates(word: string, isLast: boolean): Candidates {
    const found = new Map<string, number>();
    const stem = stemOf(word);
    if (this.#knownStems.has(stem)) add(found, stem, certainty.itself);
    for (const other of this.#equal.get(stem) ?? []) add(found, other, certainty.equal);
    for (const other of this.#compounds.get(stem) ?? []) add(found, other, certainty.part);
    if (word.length >= (isLast ? shortestPrefix : shortestInnerPrefix)) this.#addPrefixed(found, word);
    if (found.size === 0) this.#addSlips(found, word);
    return found;
  }

  #addPrefixed(found: Map<string, number>, word: string): void {
    for (const [known, stem] of this.#stems) {
      if (known.startsWith(word)) add(found, stem, certainty.prefix * (1 + word.length / known.length));
    }
  }

  #addSlips(found: Map<string, number>, word: string): void {
    const most = forgivenSlips(word.length);
    let least = most;
    const near: [stem: string, slips: number][] = [];
    const letters = lettersOf(word);
    for (const [known, stem] of this.#stems) {
      if (differences(letters, this.#letters.get(known) ?? 0) > 2 * least) continue;
      const slips = slipsBetween(word, known, least);
      if (slips > least) continue;
      least = slips;
      near.push([stem, slips]);
    }
    const nearest = new Set(near.flatMap(([stem, slips]) => (slips === least ? [stem] : [])));
    const sureness =
      (least === 1 ? certainty.slip : certainty.twoSlips) *
      (nearest.size > mostNearest ? certainty.oneOfMany : 1);
    for (const stem of nearest) add(found, stem, sureness);
    for (const [stem] of [...found])
      for (const other of this.#equal.get(stem) ?? []) add(found, other, sureness * certainty.equal);
  }
}

/** Collects the letters of a word as bits; other letters share some of them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32);
  return letters;
}

/** Counts the letters that only one of two words has. */
function differences(a: number, b: number): number {
  let ones = 0;
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) ones++;
  return ones;
}

/** Whether an unknown word is a number, or such a word with a slip of typing. */
function isNumberOrMistypedAside(word: string): boolean {
  const most = forgivenSlips(word.length - 2);
  return /^\d+$/.test(word) || asides.some((aside) => slipsBetween(word, aside, most) <= most);
}

function add(found: Map<string, number>, stem: string, sureness: number): void {
  found.set(stem, Math.max(found.get(stem) ?? 0, sureness));
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
