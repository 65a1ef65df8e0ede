import { expect, test } from 'vitest';
import { isDigit, isLetter, isWord, lowerCase } from '../../src/text/characters.ts';

const ascii = Array.from({ length: 128 }, (_, code) => code);
const matching = (pattern: RegExp) => ascii.filter((code) => pattern.test(String.fromCharCode(code)));

test('characters are classified as by the classes of a regular expression', () => {
  expect(ascii.filter(isDigit)).toEqual(matching(/\d/));
  expect(ascii.filter(isLetter)).toEqual(matching(/[A-Za-z]/));
  expect(ascii.filter(isWord)).toEqual(matching(/\w/));
  expect([0xc4, 0x100 + 65, 0xff10].some(isWord)).toBe(false);
});

test('a letter has a lower case', () => {
  expect(lowerCase('Q'.charCodeAt(0))).toBe('q'.charCodeAt(0));
  expect(lowerCase('q'.charCodeAt(0))).toBe('q'.charCodeAt(0));
});
