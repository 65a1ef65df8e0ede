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
    ['403.25\n \t\n401.10', ['403.25', '401.10']],
    ['403 and 404', ['403', '404']],
    ['\n\n403.25', ['403.25']],
    ['- 403.25\n- 401.10', ['403.25', '401.10']],
  ] as [string, string[]][])('%j has %j', (text, codes) => {
    expect(found(text)).toEqual(codes);
  });

  test.each([
    ...['403.25 x', 'x\n403.25', '403.25\nx', '403.25\n403.99', '403.99\n403.25', '403.25\n\nand so on'],
    ...['403.25, 403.99', '---\n403.25'],
  ])('is none where it says more: %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('has no line of more than 2,000 characters', () => {
    expect(found('403, 404, '.repeat(200))).toHaveLength(400);
    expect(found(`${'403, 404, '.repeat(200)} `)).toEqual([]);
  });

  test('has the places of its codes', () => {
    expect(spans(' 403.25, 401.10\n404')).toEqual(['403.25', '401.10', '404']);
    expect(decode('\n 403.25')).toMatchObject([{ line: 2, column: 2 }]);
    expect(spans('  403-25  ')).toEqual(['403-25']);
    expect(spans('   403.99 ')).toEqual(['403.99']);
  });

  test('is a list after a thousand lines, whatever follows', () => {
    expect(found(`${'403.25\n'.repeat(999)}x`)).toEqual([]);
    expect(found(`${'403.25\n'.repeat(1_000)}x`)).toHaveLength(1_000);
  });

  test('has only mentions, which a response in full takes the place of', () => {
    const list = `${'403.25\n'.repeat(1_000)}`;
    expect(found(`${list}HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25\n`)).toHaveLength(1_000);
  });

  test('may have a thousand empty lines between its codes', () => {
    expect(found(`403.25${'\n'.repeat(1_002)}401.10`)).toEqual(['403.25', '401.10']);
  });

  test('may begin within the first thousand lines', () => {
    expect(found(`${'\n'.repeat(1_000)}403.25`)).toEqual(['403.25']);
    expect(found(`${'\n'.repeat(1_001)}403.25`)).toEqual([]);
  });
});
