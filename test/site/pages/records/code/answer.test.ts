import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../../../src/catalog/entries.ts';
import { catalog } from '../../../../../src/catalog/index.ts';
import { glance, mistakable } from '../../../../../src/site/pages/records/code/answer.ts';
import type { Block } from '../../../../../src/site/pages/section.ts';
import { blockMarkdown, inlineMarkdown } from '../../../../../src/site/pages/writers/markdown-writer.ts';

const entries = entriesOf(catalog);
const warnings = (code: string) => mistakable(code, entries).map((one) => inlineMarkdown(one, ''));

describe('the answer', () => {
  const answered = (administrator: string | null) =>
    blockMarkdown(
      glance({
        retry: 'after-change',
        fixer: 'administrator',
        outcome: 'error',
        administrator,
        adviceLabel: 'What to do',
        advice: 'Ask for it.',
      }) as Block,
      '',
    );

  test('names who the administrator is', () => {
    expect(answered('whoever runs it')).toContain(
      '**Who can fix it:** *The app’s administrator (whoever runs it).*',
    );
  });

  test('has the label alone where that is not known', () => {
    expect(answered(null)).toContain('**Who can fix it:** *The app’s administrator.*');
  });
});

describe('codes that may be mistaken for another', () => {
  test('have a warning if they are the same number', () => {
    expect(warnings('401.10')[0]).toMatch(/^\*\*\[Not 401\.1:\]\(<\/codes\/401-1>\)\*\* as numbers/);
  });

  test('are warned of in both directions, and once only', () => {
    expect(warnings('401.1')).toHaveLength(1);
    expect(warnings('401.1')[0]).toContain('[Not 401.10:](</codes/401-10>)');
    expect(warnings('401.3')).toHaveLength(1);
  });

  test.each(['401', '401.5', '403.21', '409.1'])('do not exist for %s', (code) => {
    expect(warnings(code)).toEqual([]);
  });
});
