import { expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { nearCodes } from '../../src/classifier/near.ts';
import { createClassifier } from '../../src/reference/classifier.ts';

const known = ['401', '401.1', '401.2', '401.9', '401.10', '403.1', '403.11'];

test.each([
  ['401.11', ['401.1', '401.10', '401.9']],
  ['401.10', ['401.1', '401.9', '401.2']],
  ['401.1', ['401.10', '401.2', '401.9']],
  ['403.2', ['403.1', '403.11']],
  ['401', ['401.1', '401.2', '401.9']],
  ['404.1', []],
  ['', []],
  ['rubbish', []],
])('near %j are %j', (code, near) => {
  expect(nearCodes(code, known)).toEqual(near);
});

test('the number of codes is limited, and the code itself is never one of them', () => {
  expect(nearCodes('401.2', known, 1)).toEqual(['401.1']);
  expect(nearCodes('401.2', known, 9)).toEqual(['401.1', '401.9', '401.10']);
});

test('nothing is near to what is not a string', () => {
  expect(nearCodes(401.1 as never, known)).toEqual([]);
});

test('a classifier offers only codes of its catalog', () => {
  const classifier = createClassifier(catalog);
  const near = classifier.nearCodes('403.24');
  expect(near).toHaveLength(3);
  expect(near.every((code) => classifier.isCode(code) && code.startsWith('403.'))).toBe(true);
});
