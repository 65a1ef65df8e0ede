import { describe, expect, test } from 'vitest';
import { readSubCode } from '../../src/classifier/sub-code.ts';

const read = (subCode: string) => ({ kind: 'read', subCode, status: Number(subCode.slice(0, 3)) });
const absent = { kind: 'absent' };
const unreadable = { kind: 'unreadable' };

describe('readSubCode', () => {
  test.each([
    ['403.25', 403, read('403.25')],
    ['403.25', null, read('403.25')],
    ['403-25', 403, read('403.25')],
    [' "403.25" ', 403, read('403.25')],
    ['401.10', 403, read('401.10')],
    ['25', 403, read('403.25')],
    ['1', 401, read('401.1')],
    ['10', 401, read('401.10')],
    ['25', null, unreadable],
    ['401.10, 401.10', 401, read('401.10')],
    ['401.10,', 401, read('401.10')],
    ['401.1, 401.10', 401, unreadable],
    ['403', 403, { kind: 'plain', status: 403 }],
    ['403', null, { kind: 'plain', status: 403 }],
    ['403', 401, unreadable],
    ['', 403, absent],
    [' ', 403, absent],
    [',,', 403, absent],
    [undefined, 403, absent],
    [null, 403, absent],
    ['banana', 403, unreadable],
    ['999.1', 403, unreadable],
    ['403.25'.repeat(100), 403, unreadable],
    [403.25, 403, unreadable],
    [25, 403, unreadable],
    [true, 403, unreadable],
    [{}, 403, unreadable],
    [['403.25'], 403, unreadable],
    [Symbol('403.25'), 403, unreadable],
  ])('reads %o with status %o as %o', (value, status, result) => {
    expect(readSubCode(value, status, () => false)).toEqual(result);
  });

  test('reads three digits as a sub-number if the catalog has that code, and otherwise as a status', () => {
    const isCode = (code: string) => code === '500.100';
    expect(readSubCode('100', 500, isCode)).toEqual(read('500.100'));
    expect(readSubCode('100', 403, isCode)).toEqual(unreadable);
    expect(readSubCode('100', null, isCode)).toEqual({ kind: 'plain', status: 100 });
    expect(readSubCode('500', 500, isCode)).toEqual({ kind: 'plain', status: 500 });
  });
});
