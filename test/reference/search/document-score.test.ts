import { describe, expect, test } from 'vitest';
import { DocumentScore, type WeighedTerm } from '../../../src/reference/search/document-score.ts';
import type { PhraseKind } from '../../../src/reference/search/phrases.ts';

const term = (given: Partial<WeighedTerm> = {}): WeighedTerm => ({
  weight: 1,
  isAside: false,
  isKnown: true,
  ...given,
});
const terms = (count: number, given: Partial<WeighedTerm> = {}) =>
  Array.from({ length: count }, () => term(given));

/** Scores a document for the terms of a query by its phrases. */
function scoreOf(query: readonly WeighedTerm[], ...phrases: [PhraseKind, number[], number][]): DocumentScore {
  const score = new DocumentScore(query);
  for (const [kind, meant, share] of phrases) score.add(kind, meant, share);
  return score;
}

describe('the share of a query that a document has', () => {
  test('is that of its words, each as surely as in its best phrase', () => {
    expect(scoreOf(terms(2)).share).toBe(0);
    expect(scoreOf(terms(2), ['title', [1, 0], 1]).share).toBe(0.5);
    expect(scoreOf(terms(2), ['title', [1, 0], 1], ['detail', [0.5, 0.8], 0.1]).share).toBe(0.9);
    expect(scoreOf([term({ weight: 3 }), term()], ['title', [1, 0], 1]).share).toBe(0.75);
  });

  test('is half as much by a detail of a query of more than two words', () => {
    expect(scoreOf(terms(2), ['detail', [1, 1], 1]).share).toBe(1);
    expect(scoreOf(terms(4), ['detail', [1, 1, 1, 1], 1]).share).toBe(0.5);
    expect(scoreOf(terms(4), ['context', [1, 1, 1, 1], 1]).share).toBe(1);
    expect(scoreOf([...terms(2), term({ isAside: true })], ['detail', [1, 1, 1], 1]).share).toBe(1);
  });
});

describe('the score of a document', () => {
  test('is that of a title which is the query', () => {
    expect(scoreOf(terms(1), ['title', [1], 1]).score).toBeCloseTo(
      1 + 1.3 + 0.05 * Math.log1p(1.3) + 1.2,
      10,
    );
  });

  test('is that of its words, and of the phrase as a whole', () => {
    const { score } = scoreOf(terms(2), ['synonym', [1, 0], 0.5]);
    const words = (0.75 * 0.75) / 2;
    const whole = 1.05 * 0.25 ** 2;
    expect(score).toBeCloseTo((words + whole + 0.05 * Math.log1p(whole)) * 0.5, 10);
  });

  test('is raised a little by further phrases', () => {
    const one = 1.05 * 0.5 ** 2;
    const words = 0.75 * 0.75;
    expect(scoreOf(terms(1), ['synonym', [1], 0.5], ['synonym', [1], 0.5]).score).toBeCloseTo(
      words + one + 0.05 * Math.log1p(2 * one),
      10,
    );
  });

  test('is raised by a name that is nearly the query, and only by a name', () => {
    const near = (kind: PhraseKind) => scoreOf(terms(2), [kind, [1, 0.9], 0.9]).score;
    const without = (word: number, whole: number) => {
      const values = ((word + word * 0.9) / 2) * 0.95;
      const fit = 0.95 * 0.9;
      return (values + whole * fit * fit + 0.05 * Math.log1p(whole * fit * fit)) * 0.95;
    };
    const similar = (2 * 0.95 * 0.9) / (0.95 + 0.9);
    expect(near('title')).toBeCloseTo(without(1, 1.3) + (1.2 * (similar - 0.6)) / 0.4, 10);
    expect(near('synonym')).toBeCloseTo(without(0.75, 1.05), 10);
    expect(scoreOf(terms(2), ['title', [1, 0], 0.5]).score).toBeCloseTo(
      (0.375 + 1.3 * 0.0625 + 0.05 * Math.log1p(1.3 * 0.0625)) * 0.5,
      10,
    );
  });

  test('takes the best of its phrases for each word', () => {
    const { score } = scoreOf(
      terms(2),
      ['title', [1, 0], 0.5],
      ['context', [0.2, 0.4], 0.5],
      ['title', [0.5, 0], 0.5],
    );
    const values = (0.75 + 0.4 * 0.4 * 0.75) / 2;
    const wholes = [1.3 * 0.25 ** 2, 0.1 * 0.15 ** 2, 1.3 * 0.125 ** 2];
    const all = wholes.reduce((sum, one) => sum + one, 0);
    expect(score).toBeCloseTo((values + (wholes[0] ?? 0) + 0.05 * Math.log1p(all)) * 0.7, 10);
  });
});

describe('a document has enough', () => {
  const isEnough = (query: readonly WeighedTerm[], ...phrases: [PhraseKind, number[], number][]) =>
    scoreOf(query, ...phrases).isEnough;
  const aside = term({ isAside: true });
  const unknown = term({ isKnown: false });

  test('of one or two words where it has all of them', () => {
    expect(isEnough([term()], ['title', [0.45], 1])).toBe(true);
    expect(isEnough([term()], ['title', [0.44], 1])).toBe(false);
    expect(isEnough(terms(2), ['title', [0.45, 0.45], 1])).toBe(true);
    expect(isEnough(terms(2), ['title', [1, 0.44], 1])).toBe(false);
    expect(isEnough(terms(2))).toBe(false);
  });

  test('without the words that may be in vain, unless there are no others', () => {
    expect(isEnough([term(), aside], ['title', [1, 0], 1])).toBe(true);
    expect(isEnough([term(), aside], ['title', [0, 1], 1])).toBe(false);
    expect(isEnough([term(), term(), aside], ['title', [1, 0, 1], 1])).toBe(false);
    expect(isEnough([aside, aside], ['title', [1, 0], 1])).toBe(true);
    expect(isEnough([aside], ['title', [0.44], 1])).toBe(false);
  });

  test('of more words where it has one of them and a large share, and the index has the others', () => {
    expect(isEnough([term({ weight: 9 }), term(), term()], ['title', [1, 0, 0], 1])).toBe(true);
    expect(isEnough([term({ weight: 9 }), term(), unknown], ['title', [1, 0, 0], 1])).toBe(false);
    expect(isEnough([term({ weight: 1.5 }), term(), term()], ['title', [1, 0, 0], 1])).toBe(false);
    const share = 9 / (9 + 11);
    expect(share).toBe(0.45);
    expect(isEnough([term({ weight: 9 }), term(), term({ weight: 10 })], ['title', [1, 0, 0], 1])).toBe(true);
    expect(
      isEnough(
        [term({ weight: 9 }), term(), term(), term({ isAside: true, isKnown: false })],
        ['title', [1, 0, 0, 0], 1],
      ),
    ).toBe(true);
    expect(isEnough([term({ weight: 9 }), term(), term()], ['title', [0.59, 0.3, 0.3], 1])).toBe(false);
  });

  test('of more words where it has two of them and a share that falls with their number', () => {
    const found = (count: number, weight: number) => {
      const query = [...terms(2), ...terms(count - 2, { weight, isKnown: false })];
      const phrase: [PhraseKind, number[], number] = ['title', query.map((_, i) => (i < 2 ? 1 : 0)), 1];
      return isEnough(query, ...Array.from({ length: 100 }, () => phrase));
    };
    // The share is 2 / (2 + the weight of the others).
    expect([found(3, 1.99), found(3, 2), found(3, 2.01)]).toEqual([true, true, false]);
    expect([found(4, 1.7), found(4, 1.71)]).toEqual([true, false]);
    expect([found(5, 1.48), found(5, 1.49)]).toEqual([true, false]);
    expect([found(6, 1.42), found(6, 1.43)]).toEqual([true, false]);
  });

  test('of more words only with a score that is no accident', () => {
    const weak = (share: number) => isEnough([...terms(2), unknown], ['detail', [1, 1, 0], share]);
    expect(weak(1)).toBe(false);
    const context = (share: number) => scoreOf([...terms(2), unknown], ['context', [0.7, 0.7, 0], share]);
    expect([context(0.3).score > 0.12, context(0.3).isEnough]).toEqual([false, false]);
    expect([context(1).score > 0.12, context(1).isEnough]).toEqual([false, false]);
    const name = scoreOf([...terms(2), unknown], ['name', [0.7, 0.7, 0], 0.3]);
    expect([name.score > 0.12, name.isEnough]).toEqual([true, false]);
    const of = (kind: PhraseKind) => scoreOf([...terms(2), unknown], [kind, [0.8, 0.8, 0], 0.1]);
    expect([of('context').share > 0.5, of('context').score > 0.12, of('context').isEnough]).toEqual([
      true,
      false,
      false,
    ]);
    expect([of('name').score > 0.12, of('name').isEnough]).toEqual([true, true]);
  });
});
