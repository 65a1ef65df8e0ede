import { expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { findingJson, isUnderstood, verdictJson } from '../../src/classifier/verdict.ts';
import { createClassifier } from '../../src/reference/classifier.ts';

const { classify, decode } = createClassifier(catalog);
const keys = 'kind code status subCode endpoint title message retry fixer url meanings'.split(' ');

test.each([
  { status: 403, subCode: '403.25' },
  { subCode: '400.3' },
  { status: 403, subCode: '403.99' },
  { status: 418 },
  { status: 403, subCode: '401.10' },
  {},
])('the JSON form of %j has its keys in order', (evidence) => {
  const json: unknown = JSON.parse(JSON.stringify(verdictJson(classify(evidence))));
  expect(Object.keys(json as object)).toEqual(keys);
});

test('the JSON form of a finding adds line and column', () => {
  const [finding] = decode('\n  ApiStatusSubCode: 403.25');
  const json = finding && findingJson(finding);
  expect(Object.keys(json ?? {})).toEqual([...keys, 'line', 'column']);
  expect(json).toMatchObject({ code: '403.25', line: 2, column: 3 });
});

test.each([
  [{ status: 403, subCode: '403.25' }, true],
  [{ subCode: '400.3' }, true],
  [{ status: 403, subCode: '401.10' }, true],
  [{ status: 403, subCode: '403.99' }, false],
  [{ status: 418 }, false],
])('%j is understood or not: %j', (evidence, understood) => {
  expect(isUnderstood(classify(evidence))).toBe(understood);
});
