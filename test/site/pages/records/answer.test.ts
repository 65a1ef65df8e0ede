import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../../src/catalog/entries.ts';
import { catalog } from '../../../../src/catalog/index.ts';
import { mistakable } from '../../../../src/site/pages/records/answer.ts';
import { inlineMarkdown } from '../../../../src/site/pages/writers/markdown-writer.ts';

const entries = entriesOf(catalog);
const warnings = (code: string) => mistakable(code, entries).map((one) => inlineMarkdown(one, ''));

describe('codes that may be mistaken for another', () => {
  test('have a warning if they are the same number', () => {
    expect(warnings('401.10')[0]).toMatch(/^\*\*Not 401\.1:\*\* as numbers/);
  });

  test('are named with their titles if they differ by a digit at the end', () => {
    expect(warnings('403.21')).toEqual([
      '**Was this the code you saw?** Not [403.2](</codes/403-2>) (User not verified)?',
    ]);
    expect(warnings('401.3')[1]).toMatch(/Not \[401\.31\].*, or \[401\.32\]/);
  });

  test.each(['401', '401.5', '409.1'])('do not exist for %s', (code) => {
    expect(warnings(code)).toEqual([]);
  });
});
