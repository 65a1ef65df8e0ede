import { expect, test } from 'vitest';
import { mistakes } from '../../../../../src/signature/diagnosis/mistakes/index.ts';
import { mistakeSubjects } from '../../../../../src/site/pages/records/signature/mistake-subjects.ts';

test('every mistake has one subject, and every subject has mistakes', () => {
  for (const { id, part } of mistakes)
    expect(
      mistakeSubjects.filter(({ parts }) => parts.includes(part)),
      id,
    ).toHaveLength(1);
  for (const { id, parts } of mistakeSubjects)
    expect(
      mistakes.some(({ part }) => parts.includes(part)),
      id,
    ).toBe(true);
});

test('no two subjects have the same address', () => {
  expect(new Set(mistakeSubjects.map(({ id }) => id)).size).toBe(mistakeSubjects.length);
});
