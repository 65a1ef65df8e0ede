import { expect, test } from 'vitest';
import { hasWords } from '../../../src/elements/search/page-words.ts';

const page = 'How to send requests to the gate, and why it was closed.';

test.each([
  ['gate', true],
  ['the gates', true],
  ['clos', true],
  ['sending to the gates', true],
  ['Gate request', true],
  ['gateway', false],
  ['gate open', false],
  ['xqzv', false],
  ['to the', true],
  ['with', false],
])('whether a page has the words of %j: %j', (query, has) => {
  expect(hasWords(query, page)).toBe(has);
});
