import { describe, expect, test } from 'vitest';
import { stemOf, wordsIn } from '../../../src/reference/search/words.ts';

describe('the words of a text', () => {
  test.each([
    ['Session expired!', ['session', 'expired']],
    ['The “AppKey” is missing.', ['the', 'appkey', 'is', 'missing']],
    ["wasn't found, can't, cannot", ['was', 'not', 'found', 'ca', 'not', 'can', 'not']],
    ['someone’s data', ['someone', 'data']],
    ["we've moved, they'll see", ['we', 'moved', 'they', 'see']],
    ["dos and don'ts of Mr. O’Dell", ['dos', 'and', "don'ts", 'of', 'mr', 'o’dell']],
    ['version 1.2.3', ['version', '1.2.3']],
    ['icannot log in', ['icannot', 'log', 'in']],
    ['onetime-password', ['onetime', 'password']],
    ['error 401.10 in C#', ['error', '401.10', 'in', 'c#']],
    ['Müller’s café', ['muller', 'cafe']],
    ['🙂 --- \0', []],
  ])('of %j are %j', (text, words) => {
    expect(wordsIn(text).map((word) => word.text)).toEqual(words);
  });

  test('say where they are', () => {
    expect(wordsIn('It isn’t')).toEqual([
      { text: 'it', start: 0, end: 2 },
      { text: 'is', start: 3, end: 8 },
      { text: 'not', start: 3, end: 8 },
    ]);
  });
});

describe('a stem', () => {
  test.each([
    ['expired', 'expires', 'expire', 'expiry', 'expiration', 'expiring'],
    ['authenticate', 'authenticated', 'authentication'],
    ['document', 'documents', 'documentation'],
    ['unauthorised', 'unauthorized', 'unauthorise'],
    ['recognised', 'recognized'],
    ['denied', 'deny', 'denies'],
    ['duplicate', 'duplicates', 'duplicated', 'duplication'],
    ['policy', 'policies'],
    ['access', 'accesses'],
    ['session', 'sessions'],
    ['banned', 'ban'],
    ['submit', 'submitted', 'submitting'],
    ['take', 'took', 'taken', 'taking'],
    ['withdraw', 'withdrawn', 'withdrawal'],
    ['register', 'registered', 'registration'],
    ['verify', 'verified', 'verification'],
  ])('is one for %s and its other forms', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  test.each([
    ['note', 'not'],
    ['code', 'mode'],
    ['status', 'state'],
    ['string', 'strong'],
    ['key', 'keep'],
  ])('tells %s from %s', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });

  test.each([
    ['entries', 'entr'],
    ['ties', 'tie'],
    ['boxes', 'box'],
    ['passes', 'pass'],
    ['batches', 'batch'],
    ['wishes', 'wish'],
    ['keys', 'key'],
    ['this', 'this'],
    ['status', 'status'],
    ['glass', 'glass'],
    ['denied', 'deny'],
    ['used', 'used'],
    ['ended', 'end'],
    ['ring', 'ring'],
    ['using', 'using'],
    ['planned', 'plan'],
    ['begging', 'beg'],
    ['occurring', 'occur'],
    ['filled', 'fill'],
    ['relation', 'relat'],
    ['confirmation', 'confirm'],
    ['session', 'sess'],
    ['action', 'action'],
    ['payment', 'pay'],
    ['darkness', 'dark'],
    ['badly', 'badl'],
    ['weekly', 'week'],
    ['state', 'stat'],
    ['update', 'updat'],
    ['expire', 'expir'],
    ['create', 'creat'],
    ['policy', 'polic'],
    ['study', 'stud'],
    ['play', 'play'],
    ['basis', 'basis'],
    ['authoris', 'authoriz'],
    ['abc1', 'abc1'],
    ['keep', 'keep'],
    ['kept', 'keep'],
    ['tokens#', 'tokens#'],
    ['md5sums', 'md5sums'],
  ])('of %s is %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });

  test.each([
    ['earliest', 'earliest'],
    ['possessive', 'possessiv'],
    ['friedrich', 'friedrich'],
    ['immediately', 'immedi'],
    ['pattern', 'pattern'],
    ['international', 'international'],
    ['dictionary', 'dictionar'],
    ['experimental', 'experimental'],
    ['signature', 'signatur'],
    ['everything', 'everyth'],
    ['permission', 'permiss'],
  ])('of %s has no ending removed from within: %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem);
  });
});
