import { describe, expect, test } from 'vitest';
import { accepted } from '../../../tools/grammar/accepted.ts';
import {
  describe as describeFinding,
  type Finding,
  isAccepted,
  sentenceOf,
} from '../../../tools/grammar/finding.ts';
import { rulesOff } from '../../../tools/grammar/rules.ts';

/** Makes a finding for the part of a text between two asterisks. */
function findingIn(marked: string): Finding {
  const [before = '', problem = '', after = ''] = marked.split('*');
  return {
    rule: 'AnA',
    passage: { place: 'a.md', text: before + problem + after },
    start: before.length,
    end: before.length + problem.length,
    message: 'Incorrect article.',
    suggestions: ['a'],
  };
}

describe('a finding', () => {
  test.each([
    ['First one. This is *an* test of 403.25. Last one.', 'This is an test of 403.25.'],
    ['| a cell | *an* cell |', 'an cell'],
    ['A line\n- *an* item\n- another', '- an item'],
    ['Only *an*', 'Only an'],
  ])('of %j is shown in its sentence', (marked, sentence) => {
    expect(sentenceOf(findingIn(marked))).toBe(sentence);
  });

  test('is described by place, message, suggestion and sentence', () => {
    expect(describeFinding(findingIn('One.\n\nThis is *an* test.'))).toBe(
      'a.md:3 (AnA)\n  Incorrect article. Suggested: “a”.\n  “This is an test.”',
    );
  });

  test('is accepted by a row of its rule with a text around it', () => {
    const finding = findingIn('It takes *an* http URL.');
    expect(isAccepted(finding, { rule: 'AnA', text: 'an http URL', why: '' })).toBe(true);
    expect(isAccepted(finding, { rule: 'Other', text: 'an http URL', why: '' })).toBe(false);
    expect(isAccepted(finding, { rule: 'AnA', text: 'an https URL', why: '' })).toBe(false);
  });
});

test('each rule that is off and each accepted finding has one row, with a reason', () => {
  const rules = rulesOff.map(({ rule }) => rule);
  expect(rules).toEqual([...new Set(rules)]);
  const rows = accepted.map(({ rule, text }) => `${rule} ${text}`);
  expect(rows).toEqual([...new Set(rows)]);
  for (const { why } of [...rulesOff, ...accepted]) expect(why).toMatch(/^.{15,}\.$/);
});
