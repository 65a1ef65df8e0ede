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
    const near = new Vocabulary(['bake fake lake'], [], []);
    expect(near.query('cake', 24)[0]?.candidates.get('bake')).toBeLessThan(0.6);
    expect(new Vocabulary(['bake'], [], []).query('cake', 24)[0]?.candidates.get('bake')).toBeGreaterThan(
      0.6,
    );
  });

  test('takes only so many words', () => {
    expect(vocabulary.query('session key missing', 2)).toHaveLength(2);
  });

  test('joins the words of a phrase as those of a query', () => {
    expect(vocabulary.phrase('app key not found')).toEqual(['appkey', 'not', 'found']);
    expect(vocabulary.phrase('AppKey not found')).toEqual(['appkey', 'not', 'found']);
  });

  test('knows the parts of a word that a phrase has as two', () => {
    const joined = new Vocabulary(['appkey'], [], []);
    joined.phrase('app key');
    expect(joined.query('key x', 24)[0]?.candidates.get('appkey')).toBe(0.6);
  });

  test.each([
    ['errorr', true],
    ['errer', false],
    ['explian', true],
    ['qwertz', false],
    ['12345', true],
    ['2105', false],
    ['2nd', false],
    ['v2', false],
  ])(
    'takes an unknown number, or a long word of any error with a slip, for an aside: %j: %s',
    (word, isAside) => {
      const known = new Vocabulary(['endpoint 2105'], [], []);
      expect(known.query(`${word} endpoint`, 24)[0]?.isAside).toBe(isAside);
    },
  );

  test('reads no more than the beginning of a very long word', () => {
    const known = new Vocabulary(['a'.repeat(40)], [], []);
    expect(known.query(`${'a'.repeat(40)}b x`, 24)[0]?.candidates.get('a'.repeat(40))).toBe(1);
  });

  const candidates = (query: string, texts: string[], equalWords: string[][] = []) =>
    new Vocabulary(texts, equalWords, [])
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
    [
      'several words of the same meaning, but not a verb and its particle',
      'withdraw x',
      [],
      [['withdraw', 'remove', 'take back', 'revoke']],
      [
        [
          ['withdraw', 1],
          ['remov', 0.7],
          ['revok', 0.7],
        ],
        [],
      ],
    ],
    [
      'a word of the same meaning that is written as two',
      'log in x',
      [],
      [['signin', 'login']],
      [
        [
          ['login', 1],
          ['signin', 0.7],
        ],
        [],
      ],
    ],
    ['a part of a compound', 'app x', ['AppKey not found'], [], [[['appkey', 0.6]], []]],
    ['two words that are one', 'mobile number x', ['mobilenumber'], [], [[['mobilenumber', 1]], []]],
    ['two words of which a form is one', 'logged in x', ['login'], [], [[['login', 1]], []]],
    ['a word that is near another', 'token x', ['token taken'], [], [[['token', 1]], []]],
    ['a part of two letters is none', 'ab x', ['abKey'], [], [[], []]],
    ['the beginning of a word', 'exp', ['expiring'], [], [[['expir', 0.6188]]]],
    ['a beginning that is near another word', 'toke', ['token poke'], [], [[['token', 0.81]]]],
    ['a beginning of two letters', 'ex', ['expiring'], [], [[['expir', 0.5625]]]],
    ['a beginning of one letter', 'e', ['expiring'], [], [[]]],
    ['a beginning within a query', 'expir x', ['expiring'], [], [[['expir', 1]], []]],
    ['a long beginning within a query', 'certi x', ['certificate'], [], [[['certific', 0.6545]], []]],
    ['a short beginning within a query', 'cert x', ['certificate'], [], [[], []]],
    ['one slip', 'tokan x', ['token'], [], [[['token', 0.85]], []]],
    ['two slips in a long word', 'certifacite x', ['certificate'], [], [[['certific', 0.6]], []]],
    ['two slips in a short word', 'takan x', ['token'], [], [[], []]],
    ['one slip rather than two', 'certifcate x', ['certificate certifactes'], [], [[['certific', 0.85]], []]],
    [
      'one slip rather than two before',
      'certifcate x',
      ['certifactes certificate'],
      [],
      [[['certific', 0.85]], []],
    ],
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
    ['a known word and an unknown one in one', 'sessionxyz x', ['session'], [], [[], []]],
    ['two words in one', 'sessionkey x', ['session key'], [], [[['sess', 1]], [['key', 1]], []]],
    ['a word of fewer than three letters in one', 'sessionab x', ['session ab'], [], [[['sess', 0.6]], []]],
  ])('knows %s', (_, query, texts, equalWords, expected) => {
    expect(candidates(query, texts, equalWords)).toEqual(expected);
  });
});
