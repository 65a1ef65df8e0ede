import { describe, expect, test } from 'vitest';
import { forgivenSlips, slipsBetween } from '../../../src/reference/search/slips.ts';

describe('slips', () => {
  test.each([
    ['session', 'session', 0],
    ['sesion', 'session', 1],
    ['sesssion', 'session', 1],
    ['sassion', 'session', 1],
    ['sessoin', 'session', 1],
    ['seson', 'session', 2],
    ['sexxion', 'session', 2],
    ['authenticatde', 'authenticated', 1],
    ['authenticatd', 'authenticate', 1],
    ['codec', 'coded', 1],
    ['abcd', 'abde', 2],
    ['token', 'session', 3],
    ['', 'ab', 2],
    ['abcdef', 'a', 3],
  ])('between %j and %j are %i', (a, b, slips) => {
    expect(slipsBetween(a, b, 2)).toBe(slips);
    expect(slipsBetween(b, a, 2)).toBe(slips);
  });

  test.each([
    [3, 0],
    [4, 1],
    [7, 1],
    [8, 2],
  ])('in a word of %i letters are forgiven up to %i', (length, slips) => {
    expect(forgivenSlips(length)).toBe(slips);
  });
});
