import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { mistakable } from '../../../src/site/pages/answer.ts';

const entries = entriesOf(catalog);

describe('codes that one may have seen instead', () => {
  test('of the same number are warned of', () => {
    expect(mistakable('401.10', entries)[0]).toMatch(/^\*\*Not 401\.1:\*\* as numbers/);
  });

  test('that a digit more or less makes are named with their titles', () => {
    expect(mistakable('403.21', entries)).toEqual([
      '**Was this the code you saw?** Not [403.2](</codes/403-2>) (User not verified)?',
    ]);
    expect(mistakable('401.3', entries)[1]).toMatch(/Not \[401\.31\].*, or \[401\.32\]/);
  });

  test.each(['401', '401.5', '409.1'])('there are none of %s', (code) => {
    expect(mistakable(code, entries)).toEqual([]);
  });
});
