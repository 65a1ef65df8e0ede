import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appKeyText,
  checkAppKey,
  checkIssuedAt,
  checkToken,
  memberOf,
} from '../../../src/signature/checks/members.ts';

const appKey = (value: unknown) => checkAppKey({ AppKey: value }, 'AppKey', 32767);

describe('a member', () => {
  test('is found by its name, or by one that differs in case and separators', () => {
    expect(memberOf({ appkey: 1, AppKey: 2 }, 'AppKey')).toEqual({ name: 'AppKey', value: 2 });
    expect(memberOf({ app_key: 1 }, 'AppKey')).toEqual({ name: 'app_key', value: 1 });
    expect(memberOf({ AppKeys: 1 }, 'AppKey')).toBeNull();
  });

  test.each([
    [checkAppKey({ appKey: 1 }, 'AppKey', 32767), 'appKey'],
    [checkIssuedAt({ issued_at: '20140408045941' }, 'IssuedAt', '20140408045941'), 'issued_at'],
    [checkToken({ token: 'x' }, 'Token'), 'token'],
  ])('with a name in another case fails, and says what is not documented', ({ state, finding }, written) => {
    expect(state).toBe('failed');
    expect(finding).toContain(`written ${written} instead of`);
    expect(finding).toContain('not documented');
  });
});

describe('AppKey', () => {
  test.each([32767, 1, 0, Number.MAX_SAFE_INTEGER])('may be %j', (value) => {
    expect(appKey(value)).toMatchObject({
      state: 'passed',
      finding: `AppKey is ${value}.`,
      found: String(value),
    });
  });

  test.each<[unknown, RegExp]>([
    [
      '32767',
      /^AppKey must be a number; remove the quotation marks\. Whether the API accepts a string is not documented\.$/,
    ],
    ['0032767', /^AppKey must be a number, which has no leading zeros\.$/],
    [' 32767', /^AppKey must be a number\.$/],
    ['abc', /^AppKey must be a number\.$/],
    ['', /^AppKey is empty\.$/],
    [null, /^AppKey is empty\.$/],
    [true, /^AppKey must be a number\.$/],
    [{}, /^AppKey must be a number\.$/],
    [[32767], /^AppKey must be a number\.$/],
    [-32767, /^AppKey must be a whole number, 0 or greater\.$/],
    [32767.5, /^AppKey must be a whole number, 0 or greater\.$/],
    [Number('12345678901234567890'), /so many digits that the last ones are lost/],
    [1e300, /so many digits/],
  ])('cannot be %j', (value, problem) => {
    const { state, finding, expected } = appKey(value);
    expect(state).toBe('failed');
    expect(finding).toMatch(problem);
    expect(expected).toBe('"AppKey": 32767, a whole number');
  });

  test('may be missing', () => {
    expect(checkAppKey({}, 'AppKey', 32767)).toMatchObject({
      state: 'failed',
      finding: 'AppKey is missing.',
    });
  });

  test.each<[unknown, string | null]>([
    [32767, '32767'],
    ['032767', '032767'],
    ['', null],
    [' ', null],
    [null, null],
    [true, null],
  ])('%j is hashed as %j', (value, text) => {
    expect(appKeyText(value)).toBe(text);
  });
});

describe('IssuedAt', () => {
  test('is a valid time, or fails with what is wrong', () => {
    const check = (members: Record<string, unknown>) => checkIssuedAt(members, 'IssuedAt', '20140408045941');
    expect(check({ IssuedAt: '20140408045941' }).state).toBe('passed');
    expect(check({})).toMatchObject({ state: 'failed', finding: 'IssuedAt is missing.' });
    expect(check({ IssuedAt: '201404080459' })).toMatchObject({
      state: 'failed',
      found: '"201404080459"',
      expected: '"IssuedAt": "20140408045941", yyyyMMddHHmmss in UTC',
    });
  });
});

describe('Token', () => {
  test.each<[Record<string, unknown>, string]>([
    [{}, 'Token is missing.'],
    [{ Token: null }, 'Token is missing.'],
    [{ Token: '' }, 'Token is empty.'],
    [{ Token: ' ' }, 'Token is empty.'],
    [{ Token: 5 }, 'Token must be a string.'],
    [{ Token: [1] }, 'Token must be a string.'],
  ])('fails in %j', (members, finding) => {
    expect(checkToken(members, 'Token')).toMatchObject({ state: 'failed', finding });
  });

  test('may be any string', () => {
    expect(checkToken({ Token: 'abc' }, 'Token')).toMatchObject({
      state: 'passed',
      finding: 'Token has 3 characters.',
    });
  });
});

test.each<[unknown, string]>([
  [32767.5, '32767.5'],
  [true, 'true'],
  [[1], 'an array'],
  [{ a: 1 }, 'an object'],
  ['32,767', '"32,767"'],
  ['RCL1EDAYOVHANLL3A51G', 'a string of 20 characters'],
  ['RCL1', '"RCL1"'],
])('%j is shown as %s', (value, text) => {
  expect(appKey(value).found).toBe(text);
  expect(checkIssuedAt({ IssuedAt: value }, 'IssuedAt', '20140408045941').found).toBe(text);
});

test('any member is shown in few characters', () => {
  const property = fc.property(fc.jsonValue(), (value) => {
    expect((appKey(value).found ?? '').length).toBeLessThanOrEqual(42);
  });
  fc.assert(property);
  const deep = JSON.parse(`${'['.repeat(4_900)}${']'.repeat(4_900)}`);
  expect((appKey(deep).found ?? '').length).toBeLessThanOrEqual(41);
});
