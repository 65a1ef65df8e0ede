/** Finds documents by words: in any order, with slips of typing, and by what people call things. */

import { DocumentScore, type WeighedTerm } from './document-score.ts';
import { isFunctionWord } from './function-words.ts';
import { NearNames } from './near-names.ts';
import { type PhraseKind, phrasesOf, weights } from './phrases.ts';
import type { SearchDocument, SearchIndex } from './search-index.ts';
import { type Term, Vocabulary } from './vocabulary.ts';
import { stemOf, wordsIn } from './words.ts';

/** A document that was found. */
export interface FoundDocument {
  readonly document: SearchDocument;
  /** The fit of its words: higher is better. Comparable only within one query. */
  readonly score: number;
  /** 2 where the query is its title or its message, 1 where it is another name of it, else 0. Wins over `score`. */
  readonly exactness: 0 | 1 | 2;
}

/** A part of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds documents, best first. Never throws. */
export interface WordSearch {
  (query: string): readonly FoundDocument[];
  /** Finds the words of a text that a query has found, to mark them. */
  marks(query: string, text: string): readonly Span[];
}

interface Phrase {
  readonly document: number;
  readonly kind: PhraseKind;
  readonly stems: ReadonlySet<string>;
  readonly isNegated: boolean;
}

const negation = 'not';
const longestQuery = 300;
const mostWords = 24;
/** The rarity of an unknown word. */
const unknownRarity = 2;
/** The factor of the weight of a word that is said of any error. */
const asideWeight = 0.5;
/** A word is marked if it is meant at least this surely. */
const leastMarked = 0.6;
/** A document that is so much worse than the best one is left out. */
const leastOfBest = 0.35;
/** The weight of a name that is nearly the query: more than of any words. */
const nearWeight = 4;
/** The factor of a phrase that says the opposite: `not registered` for `register`. */
const opposite = 0.8;

/** Makes the search of an index. */
export function createWordSearch({ documents, equalWords }: SearchIndex): WordSearch {
  const index = new Index(documents, equalWords);
  return Object.assign((query: string) => index.find(query), {
    marks: (query: string, text: string) => index.marks(query, text),
  });
}

class Index {
  readonly #documents: readonly SearchDocument[];
  readonly #vocabulary: Vocabulary;
  readonly #phrases: readonly Phrase[];
  readonly #rarities: readonly number[];
  readonly #stemRarity: ReadonlyMap<string, number>;
  readonly #phrasesOf = new Map<string, number[]>();
  readonly #names: NearNames;
  readonly #exact = new Map<string, { document: number; kind: PhraseKind }[]>();

  constructor(documents: readonly SearchDocument[], equalWords: SearchIndex['equalWords']) {
    this.#documents = documents;
    const texts = documents.flatMap((document, number) =>
      phrasesOf(document).map(([kind, text]) => ({ document: number, kind, text })),
    );
    const written = (isDetail: boolean) =>
      texts.filter(({ kind }) => (kind === 'detail') === isDetail).map(({ text }) => text);
    this.#vocabulary = new Vocabulary(written(false), equalWords, written(true));
    this.#phrases = texts.map(({ document, kind, text }) => {
      const stems = new Set(this.#vocabulary.phrase(text));
      return { document, kind, stems, isNegated: stems.has(negation) };
    });
    for (const { document, kind, text } of texts) append(this.#exact, exactKey(text), { document, kind });
    this.#names = new NearNames(texts.filter(({ kind }) => weights[kind].exactness > 0));
    this.#phrases.forEach(({ stems }, number) => {
      for (const stem of stems) append(this.#phrasesOf, stem, number);
    });
    this.#stemRarity = this.#raritiesOfStems();
    this.#rarities = this.#phrases.map(({ stems }) => sum([...stems].map((stem) => this.#rarityOf(stem))));
  }

  find(query: string): FoundDocument[] {
    const text = query.slice(0, longestQuery);
    const terms = this.#vocabulary.query(text, mostWords);
    const scores = this.#scores(terms);
    const best = Math.max(...scores.values());
    const exact = this.#exactness(text);
    const near = this.#names.similarities(text);
    return [...new Set([...scores.keys(), ...exact.keys(), ...near.keys()])]
      .flatMap((number): (FoundDocument & { number: number })[] => {
        const document = this.#documents[number];
        const score = (scores.get(number) ?? 0) + nearWeight * (near.get(number) ?? 0);
        const exactness = exact.get(number) ?? 0;
        const isNear = score >= best * leastOfBest || exactness > 0;
        return document && isNear ? [{ number, document, score, exactness }] : [];
      })
      .sort((a, b) => b.exactness - a.exactness || b.score - a.score || a.number - b.number)
      .map(({ document, score, exactness }) => ({ document, score, exactness }));
  }

  marks(query: string, text: string): Span[] {
    const terms = this.#vocabulary.query(query.slice(0, longestQuery), mostWords);
    return wordsIn(text)
      .filter(({ text: word }) => {
        const stem = stemOf(word);
        return (
          !isFunctionWord(word) && terms.some(({ candidates }) => (candidates.get(stem) ?? 0) >= leastMarked)
        );
      })
      .map(({ start, end }) => ({ start, end }));
  }

  #exactness(text: string): Map<number, FoundDocument['exactness']> {
    const found = new Map<number, FoundDocument['exactness']>();
    for (const { document, kind } of this.#exact.get(exactKey(text)) ?? []) {
      const { exactness } = weights[kind];
      if (exactness > (found.get(document) ?? 0)) found.set(document, exactness);
    }
    return found;
  }

  #raritiesOfStems(): Map<string, number> {
    return new Map(
      [...this.#phrasesOf].map(([stem, phrases]) => {
        const count = new Set(phrases.map((number) => this.#phrases[number]?.document)).size;
        return [stem, Math.log(1 + this.#documents.length / count)];
      }),
    );
  }

  #rarityOf(stem: string): number {
    return this.#stemRarity.get(stem) ?? unknownRarity;
  }

  /** Weighs a word of the query: by the rarity of the word that it most surely means. */
  #weigh({ candidates, isAside }: Term): WeighedTerm {
    let best = 0;
    let rarity = unknownRarity;
    for (const [stem, sureness] of candidates) {
      if (sureness <= best || !this.#stemRarity.has(stem)) continue;
      best = sureness;
      rarity = this.#rarityOf(stem);
    }
    return { weight: isAside ? rarity * asideWeight : rarity, isAside, isKnown: best > 0 };
  }

  /** Scores every document that has enough of the words. */
  #scores(terms: readonly Term[]): Map<number, number> {
    const weighed = terms.map((term) => this.#weigh(term));
    const isNegated = terms.some(({ candidates }) => candidates.get(negation) === 1);
    const documents = new Map<number, DocumentScore>();
    for (const [number, { sureness, rarity }] of this.#matches(terms)) {
      const phrase = this.#phrases[number];
      if (!phrase) continue;
      const document = documents.get(phrase.document) ?? new DocumentScore(weighed);
      documents.set(phrase.document, document);
      const isOpposite = phrase.isNegated !== isNegated;
      const share = Math.min(1, rarity / (this.#rarities[number] ?? 1)) * (isOpposite ? opposite : 1);
      document.add(phrase.kind, sureness, share);
    }
    return new Map(
      [...documents].flatMap(([number, document]) => (document.isEnough ? [[number, document.score]] : [])),
    );
  }

  /** Finds the phrases that have any of the words, with the sureness of each and the rarity of all. */
  #matches(terms: readonly Term[]): Map<number, { sureness: number[]; rarity: number }> {
    const matches = new Map<number, { sureness: number[]; rarity: number }>();
    terms.forEach(({ candidates }, i) => {
      const best = new Map<number, { sureness: number; rarity: number }>();
      for (const [stem, sureness] of candidates) {
        for (const number of this.#phrasesOf.get(stem) ?? []) {
          if (sureness > (best.get(number)?.sureness ?? 0))
            best.set(number, { sureness, rarity: sureness * this.#rarityOf(stem) });
        }
      }
      for (const [number, { sureness, rarity }] of best) {
        const match = matches.get(number) ?? { sureness: terms.map(() => 0), rarity: 0 };
        matches.set(number, match);
        match.sureness[i] = sureness;
        match.rarity += rarity;
      }
    });
    return matches;
  }
}

/** Writes a text so that case, punctuation and kinds of quotes make no difference. */
function exactKey(text: string): string {
  return wordsIn(text)
    .map((word) => word.text)
    .join(' ');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
