import { expect, test } from 'vitest';
import { isExplained } from '../../src/classifier/explained.ts';
import type { Verdict } from '../../src/classifier/verdict.ts';

test.each([
  ['documented', true],
  ['ambiguous', true],
  ['undocumented-sub-code', false],
  ['undocumented-status', false],
  ['contradiction', false],
] as const)('a verdict of the kind %s explains its code: %s', (kind, expected) => {
  expect(isExplained({ kind } as Verdict)).toBe(expected);
});
