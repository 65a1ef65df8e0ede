import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../../../src/reference/search/vocabulary.ts';

const vocabulary = new Vocabulary(
  ['AppKey not found', 'Session key missing', 'Session expired', 'login', 'a mobile number'],
  [['mobile', 'phone']],
);
const stems = (query: string) =>
  vocabulary.query(query, 24).map((candidates) => [...candidates].sort(([, a], [, b]) => b - a)[0]?.[0]);

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
  ])('reads %j as %j', (query, expected) => {
    expect(stems(query)).toEqual(expected);
  });

  test('knows what means the same, and compounds of a word, less surely', () => {
    const [phone, key] = vocabulary.query('phone key', 24);
    expect(phone?.get('mobil')).toBeLessThan(1);
    expect(key?.get('key')).toBe(1);
    expect(key?.get('appkey')).toBeLessThan(1);
  });

  test('completes the last word, and a long one before', () => {
    expect(vocabulary.query('expi', 24)[0]?.has('expir')).toBe(true);
    expect(vocabulary.query('expi session', 24)[0]?.has('expir')).toBe(false);
  });

  test('takes only so many words', () => {
    expect(vocabulary.query('session key missing', 2)).toHaveLength(2);
  });

  test('joins the words of a phrase as those of a query', () => {
    expect(vocabulary.phrase('app key not found')).toEqual(vocabulary.phrase('AppKey not found'));
  });
});
