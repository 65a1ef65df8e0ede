import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/reference/search/search-index.ts';
import { createWordSearch } from '../../../src/reference/search/word-search.ts';

const plain = { text: '', distinction: '', names: [], synonyms: [], context: [], details: [] };
const documents: SearchDocument[] = [
  {
    ...plain,
    kind: 'code',
    id: '403.6',
    title: 'Address rejected',
    text: 'The address of the visitor is rejected.',
  },
  { ...plain, kind: 'code', id: '403.7', title: 'Card expired', synonyms: ['ticket too old', 'idcard'] },
  { ...plain, kind: 'code', id: '403', title: 'Closed', names: ['Forbidden'], context: ['The gate'] },
  { ...plain, kind: 'code', id: '404', title: 'Card not known' },
  { ...plain, kind: 'endpoint', id: '17', title: 'Open gate' },
  {
    ...plain,
    kind: 'guide',
    id: '/guides/cards',
    title: 'Cards',
    text: 'How to know a card.',
    details: ['X-Card-Age', 'CardAge', 'turnstile', 'iron wheel lock'],
  },
];
const search = createWordSearch({ documents, equalWords: [['card', 'badge']] });
const ids = (query: string) => search(query).map(({ document }) => document.id);

/** Documents with a title that no query has, by the texts that they have besides. */
const others = (...given: readonly Partial<SearchDocument>[]): SearchDocument[] =>
  given.map((one, number) => ({
    ...plain,
    kind: 'code',
    id: String(number),
    title: `Number ${number}`,
    ...one,
  }));
const foundIn = (own: readonly SearchDocument[], query: string, equalWords: string[][] = []) =>
  createWordSearch({ documents: own, equalWords })(query);
const idsIn = (own: readonly SearchDocument[], query: string, equalWords: string[][] = []) =>
  foundIn(own, query, equalWords).map(({ document }) => document.id);

describe('the search for words', () => {
  test.each([
    ['card expired', '403.7'],
    ['expired card', '403.7'],
    ['my card has expired', '403.7'],
    ['card expierd', '403.7'],
    ['badge expired', '403.7'],
    ['old ticket', '403.7'],
    ['id card', '403.7'],
    ['forbidden', '403'],
    ['gate', '17'],
    ['cards', '/guides/cards'],
    ['card is not known', '404'],
    ['the adress was rejected', '403.6'],
    ['since monday the ticket of the guest seems old', '403.7'],
    ['the address of the tourist is rejected', '403.6'],
    ['the address of the visitor is rejected again', '403.6'],
    ['address of visitor rejected', '403.6'],
    ['X-Card-Age', '/guides/cards'],
    ['turnstile', '/guides/cards'],
    ['problem with the badge', '/guides/cards'],
  ])('puts the best document for %j first', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  test.each([
    '',
    'xylophone',
    'the',
    '!?',
    '🙂',
    'card xylophone',
    'card xylophone trombone',
    'buy a red bike and a card',
    'turn stile',
    'iron wheel lock',
  ])('finds nothing for %j', (query) => {
    expect(ids(query)).toEqual([]);
  });

  test.each([
    ['Address rejected', 2],
    ['ADDRESS, rejected!', 2],
    ['the address of the visitor is rejected', 2],
    ['forbidden', 1],
    ['address', 0],
    ['addressrejected', 0],
  ])('says how exactly %j names a document: %i', (query, exactness) => {
    expect(search(query)[0]?.exactness).toBe(exactness);
  });

  test('reads no more than the beginning of a long query', () => {
    const text = 'card expired '.repeat(50_000);
    expect(search(text)).toEqual(search(text.slice(0, 1_000)));
    expect(search(`${'card '.repeat(60)}expired`)).toEqual(search('card'));
    const other = `${'x'.repeat(100_000)} card`;
    expect(search(other)).toEqual([]);
  });

  test.each([
    ['card expired', 'The card has expired.', ['card', 'expired']],
    ['expierd', 'It is expired', ['expired']],
    ['badge', 'A card', ['card']],
    ['exp', 'expired', ['expired']],
    ['the card', 'The gate', []],
    ['age', 'X-CardAge', ['CardAge']],
    [`${'card '.repeat(60)}expired`, 'expired', []],
  ])('marks for %j in %j the words %j', (query, text, words) => {
    expect(search.marks(query, text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
});

describe('the order of what is found', () => {
  const gate = ['gate'];

  test('leaves out what is much worse than the best', () => {
    expect(idsIn(others({ title: 'Gate' }, { context: gate }), 'gate')).toEqual(['0']);
    expect(idsIn(others({ title: 'Gate' }, { synonyms: gate }), 'gate')).toEqual(['0', '1']);
  });

  test('is by exactness first: a description that is the query wins over another name that is it', () => {
    const described: Partial<SearchDocument> = { kind: 'guide', text: 'Gate' };
    expect(idsIn(others(described, { names: gate }), 'gate')).toEqual(['0', '1']);
    expect(idsIn(others({ names: gate }, described), 'gate')).toEqual(['1', '0']);
    expect(foundIn(others({ title: 'Gate', names: gate }), 'gate')[0]?.exactness).toBe(2);
  });

  test('is that of the documents where they fit equally', () => {
    const same = others({ synonyms: ['barrier'] }, { synonyms: ['turnstile'] });
    expect(idsIn(same, 'gate', [['gate', 'turnstile', 'barrier']])).toEqual(['0', '1']);
  });
});

describe('the score of what is found', () => {
  const rarity = (count: number, of: number) => Math.log(1 + of / count);
  /** The score of a synonym that has this part of the query, of which the query has this share. */
  const score = (part: number, share: number) => {
    const whole = 1.05 * (part * share) ** 2;
    return (0.75 * (0.5 + 0.5 * share) * part + whole + 0.05 * Math.log1p(whole)) * part;
  };
  const scoreIn = (own: readonly SearchDocument[], query: string, equalWords: string[][] = []) =>
    foundIn(own, query, equalWords).find(({ document }) => document.id === '0')?.score;
  const [once, twice] = [rarity(1, 3), rarity(2, 3)];

  test('is by the share of a phrase that the query has, where rare words count more', () => {
    const own = others({ synonyms: ['old gate'] }, { synonyms: ['gate'] }, {});
    expect(scoreIn(own, 'old')).toBeCloseTo(score(1, once / (once + twice)), 10);
    expect(scoreIn(own, 'gate')).toBeCloseTo(score(1, twice / (once + twice)), 10);
    expect(scoreIn(own, 'old gate')).toBeCloseTo(score(1, 1), 10);
  });

  test('is less where only one of query and phrase says "not"', () => {
    const own = others({ synonyms: ['not old'] }, { synonyms: ['not red'] }, {});
    expect(scoreIn(own, 'old')).toBeCloseTo(score(1, (once / (once + twice)) * 0.8), 10);
    expect(scoreIn(own, 'not old')).toBeCloseTo(score(1, 1), 10);
  });

  test('is by the part of a query that a phrase has, where rare words count more', () => {
    const own = others({ synonyms: ['badge lost'] }, { synonyms: ['card', 'lost'] }, { synonyms: ['card'] });
    // The badge is the card that is meant, less surely.
    const part = (0.7 * twice + twice) / (twice + twice);
    const share = (0.7 * once + twice) / (once + twice);
    expect(scoreIn(own, 'card lost', [['card', 'badge']])).toBeCloseTo(score(part, share), 10);
  });

  test('weighs a word that no document has as the one of the same meaning', () => {
    const own = others({ synonyms: ['badge lost'] }, { synonyms: ['lost'] }, {});
    const part = (0.7 * once + twice) / (once + twice);
    expect(scoreIn(own, 'card lost', [['card', 'badge']])).toBeCloseTo(score(part, part), 10);
  });

  test('weighs a word with a slip as the first of those that it may be', () => {
    const own = others({ synonyms: ['bake fake lost'] }, { synonyms: ['fake'] }, {});
    const part = (0.85 * once + once) / (once + once);
    const share = (0.85 * once + once) / (once + twice + once);
    expect(scoreIn(own, 'cake lost')).toBeCloseTo(score(part, share), 10);
  });

  test('counts a word once where a phrase has it and another of the same meaning', () => {
    const own = others({ synonyms: ['card badge'] }, { synonyms: ['badge'] }, {});
    expect(scoreIn(own, 'card', [['card', 'badge']])).toBeCloseTo(score(1, once / (once + twice)), 10);
  });

  test('gives a word of any error half the weight', () => {
    const own = others({ synonyms: ['old gate'] }, { synonyms: ['error'] }, { synonyms: ['error'] });
    const part = once / (once + 0.5 * twice);
    expect(scoreIn(own, 'gate error')).toBeCloseTo(score(part, once / (once + once)), 10);
  });

  test('is much more for a name that is nearly the query, but not for what people call it', () => {
    const nearly = 'the old gate of the garden is shut';
    const exact = 'The old gate of the park is shut';
    const difference = (given: Partial<SearchDocument>) => scoreIn(others(given, {}, {}), nearly) ?? 0;
    expect(difference({ title: exact }) - difference({ synonyms: [exact] })).toBeGreaterThan(3);
  });

  test('is none for one rare word of three where another is in no document at all', () => {
    const many = others(
      ...Array.from({ length: 60 }, (_, i) => ({ synonyms: i === 0 ? ['drawbridge'] : ['gate in a wall'] })),
    );
    expect(idsIn(many, 'drawbridge gate xylophone')).toEqual([]);
    expect(idsIn(many, 'drawbridge gate wall')).toEqual(['0']);
  });
});
