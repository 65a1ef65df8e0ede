import { describe, expect, test } from 'vitest';
import { readSubCode } from '../../src/classifier/sub-code.ts';

const absent = undefined;
const unreadable = null;

describe('readSubCode', () => {
  test.each([
    ['403.25', '403', '403.25'],
    ['403.25', null, '403.25'],
    ['403-25', '403', '403.25'],
    [' "403.25" ', '403', '403.25'],
    ['401.10', '403', '401.10'],
    ['25', '403', '403.25'],
    ['1', '401', '401.1'],
    ['10', '401', '401.10'],
    ['25', null, unreadable],
    ['401.10, 401.10', '401', '401.10'],
    ['401.10 ,\t401.10', '401', '401.10'],
    ['401.10,', '401', '401.10'],
    ['401.1, 401.10', '401', unreadable],
    ['403', '403', '403'],
    ['403', null, '403'],
    ['403', '401', unreadable],
    ['', '403', absent],
    [' ', '403', absent],
    [',,', '403', absent],
    [undefined, '403', absent],
    ['banana', '403', unreadable],
    ['999.1', '403', unreadable],
    ['403.25'.padEnd(256), '403', '403.25'],
    ['403.25'.padEnd(257), '403', unreadable],
    ['403.25'.repeat(100), '403', unreadable],
    ['403.25,'.repeat(100), '403', unreadable],
  ])('reads %j with status %j as %j', (value, status, result) => {
    expect(readSubCode(value, status, () => false)).toBe(result);
  });

  test('reads three digits as a sub-number if the catalog has that code, and otherwise as a status', () => {
    const isCode = (code: string) => code === '500.100';
    expect(readSubCode('100', '500', isCode)).toBe('500.100');
    expect(readSubCode('100', '403', isCode)).toBe(unreadable);
    expect(readSubCode('100', null, isCode)).toBe('100');
    expect(readSubCode('500', '500', isCode)).toBe('500');
  });
});
