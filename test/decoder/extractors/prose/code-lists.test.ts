import { describe, expect, test } from 'vitest';
import { decode, found, spans } from '../../decode-text.ts';

describe('a text of codes only', () => {
  test.each([
    ['403.25', ['403.25']],
    [' 403.25 ', ['403.25']],
    ['403.99', ['403.99']],
    ['403 25', ['403.25']],
    ['403.25, 401.10', ['403.25', '401.10']],
    ['403.25 and 401.10', ['403.25', '401.10']],
    ['403.25 OR 401.10', ['403.25', '401.10']],
    ['403.25; 401.10 | 404', ['403.25', '401.10', '404']],
    ['403.25 & 404', ['403.25', '404']],
    ['"403.25" \'404\' `401`', ['403.25', '404', '401']],
    ['(403.25) [404] {401} <400>', ['403.25', '404', '401', '400']],
    ['403.25\n401.10\n404', ['403.25', '401.10', '404']],
    ['403.25\n\n401.10\n', ['403.25', '401.10']],
    ['\n\n403.25', ['403.25']],
    ['- 403.25\n- 401.10', ['403.25', '401.10']],
  ] as [string, string[]][])('%j has %j', (text, codes) => {
    expect(found(text)).toEqual(codes);
  });

  test.each(['403.25 x', 'x\n403.25', '403.25\nx', '403.25\n403.99', '403.25\n\nand so on'])(
    'is none where it says more: %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test('has the places of its codes', () => {
    expect(spans(' 403.25, 401.10\n404')).toEqual(['403.25', '401.10', '404']);
    expect(decode('\n 403.25')).toMatchObject([{ line: 2, column: 2 }]);
    expect(spans('  403-25  ')).toEqual(['403-25']);
  });

  test('is a list after a thousand lines, whatever follows', () => {
    expect(found(`${'403.25\n'.repeat(999)}x`)).toEqual([]);
    expect(found(`${'403.25\n'.repeat(1_000)}x`)).toHaveLength(1_000);
  });

  test('may begin within the first thousand lines', () => {
    expect(found(`${'\n'.repeat(1_000)}403.25`)).toEqual(['403.25']);
    expect(found(`${'\n'.repeat(1_001)}403.25`)).toEqual([]);
  });
});
