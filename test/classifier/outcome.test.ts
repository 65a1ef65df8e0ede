import { expect, test } from 'vitest';
import { isCalm } from '../../src/classifier/outcome.ts';

test.each([
  ['success', true],
  ['expected', true],
  ['error', false],
  [null, false],
] as const)('isCalm: %s', (outcome, expected) => {
  expect(isCalm({ outcome })).toBe(expected);
});
