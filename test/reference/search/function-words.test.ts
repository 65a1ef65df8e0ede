import { describe, expect, test } from 'vitest';
import {
  asides,
  isAside,
  isFunctionWord,
  withoutFillers,
} from '../../../src/reference/search/function-words.ts';

describe('words of a query', () => {
  test.each([
    'an',
    'those',
    'her',
    'how',
    'been',
    'wo',
    'between',
    'despite',
    'because',
    'just',
    'please',
    'trying',
  ])('do not count where they only hold a sentence together: %s', (word) => {
    expect(isFunctionWord(word)).toBe(true);
  });

  test.each(['not', 'never', 'get', 'twice', 'token', 'constructor'])(
    'count where they mean something: %s',
    (word) => {
      expect(isFunctionWord(word)).toBe(false);
    },
  );

  test.each(['error', 'code', 'meaning', 'explain', 'endpoint'])(
    'may be in vain where they are said of any error: %s',
    (word) => {
      expect(isAside(word)).toBe(true);
      expect(isFunctionWord(word)).toBe(false);
    },
  );

  test.each(['session', 'twice', 'expired', 'message'])('are to be found otherwise: %s', (word) => {
    expect(isAside(word)).toBe(false);
  });

  test('are in one list only', () => {
    expect(asides.filter(isFunctionWord)).toEqual([]);
  });

  test('are forgiven a slip where they are said of any error, but not if they are short: `card` is no `code`', () => {
    expect(asides).toEqual(expect.arrayContaining(['error', 'problem']));
    expect(asides).not.toContain('code');
  });

  test.each([
    ['the name of a user', 'name user'],
    ['log in', 'log in'],
    ['the', ''],
  ])('of %j without fillers are %j', (phrase, expected) => {
    expect(withoutFillers(phrase)).toBe(expected);
  });
});
