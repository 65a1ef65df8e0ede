import { describe, expect, test } from 'vitest';
import { indexCodes } from '../../../src/catalog/code-index.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { mistakable } from '../../../src/site/pages/answer.ts';

const index = indexCodes(catalog);

describe('codes that one may have seen instead', () => {
  test('of the same number are warned of', () => {
    expect(mistakable('401.10', index)[0]).toMatch(/^\*\*Not 401\.1:\*\* as numbers/);
  });

  test('that a digit more or less makes are named with their titles', () => {
    expect(mistakable('403.21', index)).toEqual([
      '**Was this the code you saw?** Not [403.2](</codes/403-2>) (User not verified)?',
    ]);
    expect(mistakable('401.3', index)[1]).toMatch(/Not \[401\.31\].*, or \[401\.32\]/);
  });

  test.each(['401', '401.5', '409.1'])('there are none of %s', (code) => {
    expect(mistakable(code, index)).toEqual([]);
  });
});
