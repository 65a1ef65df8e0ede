import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../../src/reference/search/vocabulary.ts';

const vocabulary = new Vocabulary(
  ['AppKey not found', 'Session key missing', 'Session expired', 'login', 'a mobile number'],
  [
    ['mobile', 'phone'],
    ['withdraw', 'take back'],
  ],
  ['serverTime'],
);
const stems = (query: string) =>
  vocabulary.query(query, 24).map(({ candidates }) => [...candidates].sort(([, a], [, b]) => b - a)[0]?.[0]);

describe('the vocabulary', () => {
  test.each([
    ['session expired', ['sess', 'expir']],
    ['sesion expird', ['sess', 'expir']],
    ['the session is expiring', ['sess', 'expir']],
    ['app key', ['appkey']],
    ['APPKEY', ['appkey']],
    ['logged in', ['login']],
    ['sessionkey missing', ['sess', 'key', 'miss']],
    ['sess', ['sess']],
    ['session session', ['sess']],
    ['the', [undefined]],
    ['qwertz', [undefined]],
    ['have my key taken back', ['key', 'withdraw']],
  ])('reads %j as %j', (query, expected) => {
    expect(stems(query)).toEqual(expected);
  });

  test('knows what means the same, and compounds of a word, less surely', () => {
    const [phone, key] = vocabulary.query('phone key', 24).map(({ candidates }) => candidates);
    expect(phone?.get('mobil')).toBeLessThan(1);
    expect(key?.get('key')).toBe(1);
    expect(key?.get('appkey')).toBeLessThan(1);
  });

  test('completes the last word, and a long one before', () => {
    expect(vocabulary.query('expi', 24)[0]?.candidates.has('expir')).toBe(true);
    expect(vocabulary.query('expi session', 24)[0]?.candidates.has('expir')).toBe(false);
  });

  test('asides are words of any error, numbers, and both with slips', () => {
    const asides = vocabulary
      .query('session probelm 12345 expired error', 24)
      .filter(({ isAside }) => isAside);
    expect(asides).toHaveLength(3);
  });

  test('does not join the words of details', () => {
    expect(vocabulary.query('server time', 24)).toHaveLength(2);
    expect(vocabulary.query('servertime', 24)[0]?.candidates.get('servertim')).toBe(1);
  });

  test('takes a word that is near many others for none of them surely', () => {
    const near = new Vocabulary(['bake fake lake'], []);
    expect(near.query('cake', 24)[0]?.candidates.get('bake')).toBeLessThan(0.6);
    expect(new Vocabulary(['bake'], []).query('cake', 24)[0]?.candidates.get('bake')).toBeGreaterThan(0.6);
  });

  test('takes only so many words', () => {
    expect(vocabulary.query('session key missing', 2)).toHaveLength(2);
  });

  test('joins the words of a phrase as those of a query', () => {
    expect(vocabulary.phrase('app key not found')).toEqual(vocabulary.phrase('AppKey not found'));
  });

  const candidates = (query: string, texts: string[], equalWords: string[][] = []) =>
    new Vocabulary(texts, equalWords)
      .query(query, 24)
      .map(({ candidates: found }) =>
        [...found].map(([stem, sureness]) => [stem, Number(sureness.toFixed(4))]),
      );

  test.each<[string, string, string[], string[][], [string, number][][]]>([
    ['the word itself', 'token x', ['token'], [], [[['token', 1]], []]],
    [
      'a word of the same meaning',
      'phone x',
      ['mobile'],
      [['mobile', 'phone']],
      [
        [
          ['phon', 1],
          ['mobil', 0.7],
        ],
        [],
      ],
    ],
    ['a part of a compound', 'key x', ['AppKey'], [], [[['appkey', 0.6]], []]],
    ['a part of two letters is none', 'ab x', ['abKey'], [], [[], []]],
    ['the beginning of a word', 'exp', ['expiring'], [], [[['expir', 0.6188]]]],
    ['a beginning of two letters', 'ex', ['expiring'], [], [[['expir', 0.5625]]]],
    ['a beginning of one letter', 'e', ['expiring'], [], [[]]],
    ['a beginning within a query', 'expir x', ['expiring'], [], [[['expir', 1]], []]],
    ['a long beginning within a query', 'certi x', ['certificate'], [], [[['certific', 0.6545]], []]],
    ['a short beginning within a query', 'cert x', ['certificate'], [], [[], []]],
    ['one slip', 'tokan x', ['token'], [], [[['token', 0.85]], []]],
    ['two slips in a long word', 'certifacite x', ['certificate'], [], [[['certific', 0.6]], []]],
    ['two slips in a short word', 'takan x', ['token'], [], [[], []]],
    [
      'a slip and the same meaning',
      'phoen x',
      ['a'],
      [['mobile', 'phone']],
      [
        [
          ['phon', 0.85],
          ['mobil', 0.595],
        ],
        [],
      ],
    ],
    [
      'a slip of many words',
      'cake x',
      ['bake fake lake'],
      [],
      [
        [
          ['bake', 0.51],
          ['fake', 0.51],
          ['lake', 0.51],
        ],
        [],
      ],
    ],
    [
      'a slip of two words',
      'cake x',
      ['bake fake'],
      [],
      [
        [
          ['bake', 0.85],
          ['fake', 0.85],
        ],
        [],
      ],
    ],
    ['two words in one', 'sessionkey x', ['session key'], [], [[['sess', 1]], [['key', 1]], []]],
    ['a word of fewer than three letters in one', 'sessionab x', ['session ab'], [], [[['sess', 0.6]], []]],
  ])('knows %s', (_, query, texts, equalWords, expected) => {
    expect(candidates(query, texts, equalWords)).toEqual(expected);
  });
});
