import { expect, test } from 'vitest';
import { readGivenSecret } from '../../../src/signature/evidence/secret.ts';

test.each([
  ['abc', 'abc', null],
  ['a b"c', 'a b"c', null],
  ['"abc', '"abc', null],
  ['a"b"', 'a"b"', null],
  ['"a"b', '"a"b', null],
  ['', '', null],
  ['"', '"', null],
  [' abc\n', 'abc', 'white space'],
  ['\ufeffabc', 'abc', 'white space'],
  ['"abc"', 'abc', 'quotation marks'],
  [" ' abc '\n", 'abc', 'quotation marks'],
  ['""', '', 'quotation marks'],
])('%j is read as %j', (given, secret, fault) => {
  expect(readGivenSecret(given)).toEqual({ secret, fault });
});
