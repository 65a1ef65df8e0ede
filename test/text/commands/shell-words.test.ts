import { describe, expect, test } from 'vitest';
import { shellWord, shellWords } from '../../../src/text/commands/shell-words.ts';

const values = (text: string) => shellWords(text, 0).map(({ value }) => value);

describe('the words of a command', () => {
  test.each([
    ['a  b\tc', ['a', 'b', 'c']],
    ['  a', ['a']],
    ['a ', ['a']],
    ['', []],
    [`'a b'"c d"e\\ f`, ['a bc de f']],
    [`"a\\"b" 'a"b'`, ['a"b', 'a"b']],
    [`"a\\\nb"`, ['a\nb']],
    [`'a\\b'`, ['a\\b']],
    [`"" ''`, ['', '']],
    [`$'a\\nb\\rc\\td\\'e\\\\f\\q'`, ["a\nb\rc\td'e\\fq"]],
    [`$'\\x41\\x4a\\x4' $'\\u41\\u00e9'`, ['AJ\u0004', 'Aé']],
    [`$'\\X4A\\U41'`, ['JA']],
    ['$"a b"', ['a b']],
    [`'a b`, ['a b']],
    [`"a b`, ['a b']],
    [`$'a b`, ['a b']],
    ['a\\', ['a\\']],
    ['a$b', ['a$b']],
  ])('%j', (text, words) => {
    expect(values(text)).toEqual(words);
  });

  test.each(['|', '||', '&', '&&', ';', '>', '2>', '>file', '2>&1'])('end before %s', (end) => {
    expect(values(`a b ${end} c`)).toEqual(['a', 'b']);
    expect(values(`a b ${end}`)).toEqual(['a', 'b']);
  });

  test.each([
    ["a 'b'; c", ['a', 'b']],
    ['a "b";', ['a', 'b']],
    ['a b;\nc', ['a', 'b']],
    ['a;b c', ['a;b', 'c']],
    ["a ';' b", ['a', ';', 'b']],
    ['a \\; b', ['a', ';', 'b']],
  ])('end, or not, at the semicolon in %j', (text, words) => {
    expect(values(text)).toEqual(words);
  });

  test.each(['|a', '&a', ';a', '||a', '2x', 'x>'])('do not end before %s', (word) => {
    expect(values(`a ${word} c`)).toEqual(['a', word, 'c']);
  });
});

test('a word has its place, and says whether it begins with a quotation mark', () => {
  expect(shellWords(`x 'a'b c"d"`, 1)).toEqual([
    { value: 'ab', index: 2, end: 6, isQuoted: true, isVariable: false },
    { value: 'cd', index: 7, end: 11, isQuoted: false, isVariable: false },
  ]);
  expect(shellWord('ab "c" d', 3)).toEqual({
    value: 'c',
    index: 3,
    end: 6,
    isQuoted: true,
    isVariable: false,
  });
});

test('where no word is, one character is passed over', () => {
  expect(shellWord('a b', 1)).toEqual({ value: '', index: 1, end: 2, isQuoted: false, isVariable: false });
});

test.each([
  ['$A', true],
  ['a$B', true],
  ['"$A"', true],
  ['`date`', true],
  ['{{base}}', true],
  [`'{{base}}'`, true],
  [`"{{base}}"`, true],
  ['%BASE%', true],
  ['%b_1%', true],
  [`'$A'`, false],
  ["'`date`'", false],
  [`$'$A'`, false],
  ['\\$A', false],
  ['{base}', false],
  ['a%20b%20c', false],
  ['%ab%cd', false],
  ['%AB%20', false],
  ['%a%', true],
  ['%abc%', true],
  ['%1%', false],
  ['%xy%', true],
  ['a%a1%20', false],
  ['50%', false],
])('whether the shell inserts a value in %s: %s', (word, isVariable) => {
  expect(shellWord(word, 0).isVariable).toBe(isVariable);
});
