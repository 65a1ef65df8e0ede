import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appKeyText,
  checkAppKey,
  checkIssuedAt,
  checkToken,
  memberOf,
} from '../../../src/signature/checks/members.ts';
import { secret } from '../by-hand.ts';

const appKey = (value: unknown, name = 'AppKey') => checkAppKey({ [name]: value }, 'AppKey', 32767);
const issuedAt = (value: unknown, name = 'IssuedAt') =>
  checkIssuedAt({ [name]: value }, 'IssuedAt', '20140408045941');
const token = (value: unknown, name = 'Token') => checkToken({ [name]: value }, 'Token');

describe('a member', () => {
  test('is found by its name, or by one that differs in case and separators', () => {
    expect(memberOf({ appkey: 1, AppKey: 2 }, 'AppKey')).toEqual({ name: 'AppKey', value: 2 });
    expect(memberOf({ app_key: 1 }, 'AppKey')).toEqual({ name: 'app_key', value: 1 });
    expect(memberOf({ AppKeys: 1 }, 'AppKey')).toBeNull();
  });

  const other = (written: string, name: string) =>
    `The name is written ${written} instead of ${name}. Whether the API ignores the difference is not documented.`;

  test.each([
    [appKey('1', 'appKey'), `${other('appKey', 'AppKey')} AppKey must be a number; remove`],
    [issuedAt('2014', 'issued_at'), `${other('issued_at', 'IssuedAt')} IssuedAt has 4 digits`],
    [token(1, 'token'), `${other('token', 'Token')} Token must be a string.`],
    [token('', 'token'), `${other('token', 'Token')} Token is empty.`],
  ])('with another name and a wrong value fails with both: %j', ({ state, finding }, expected) => {
    expect(state).toBe('failed');
    expect(finding.slice(0, expected.length)).toBe(expected);
  });

  /** In lower case, as programs with Turkish settings write it: without the dot of the i. */
  const turkish = 'IssuedAt'.toLowerCase().replace('i', '\u0131');

  test.each([
    [appKey(1, 'appKey'), 'appKey', 'AppKey'],
    [issuedAt('20140408045941', 'issued_at'), 'issued_at', 'IssuedAt'],
    [issuedAt('20140408045941', turkish), turkish, 'IssuedAt'],
    [token('x', 'token'), 'token', 'Token'],
  ])('with another name fails, and says what is not documented: %j', (result, written, name) => {
    expect(result).toMatchObject({ state: 'failed', finding: other(written, name), found: written });
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
    ['007', /^AppKey must be a number, which has no leading zeros\.$/],
    [
      '10032767',
      /^AppKey must be a number; remove the quotation marks\. Whether the API accepts a string is not documented\.$/,
    ],
    [' 32767', /^AppKey must be a number\.$/],
    ['32767.0', /^AppKey must be a number\.$/],
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
    expect(issuedAt('20140408045941').state).toBe('passed');
    expect(checkIssuedAt({}, 'IssuedAt', '20140408045941')).toMatchObject({
      state: 'failed',
      finding: 'IssuedAt is missing.',
    });
    expect(issuedAt('201404080459')).toMatchObject({
      state: 'failed',
      found: '"201404080459"',
      expected: '"IssuedAt": "20140408045941", yyyyMMddHHmmss in UTC',
    });
  });
});

describe('Token', () => {
  test.each<[Record<string, unknown>, string, string | null]>([
    [{}, 'Token is missing.', null],
    [{ Token: null }, 'Token is missing.', null],
    [{ Token: '' }, 'Token is empty.', 'an empty string'],
    [{ Token: ' ' }, 'Token is empty.', 'an empty string'],
    [{ Token: 5 }, 'Token must be a string.', 'number'],
    [{ Token: [1] }, 'Token must be a string.', 'object'],
  ])('fails in %j', (members, finding, found) => {
    expect(checkToken(members, 'Token')).toMatchObject({
      state: 'failed',
      finding,
      found,
      expected: '"Token": the hash in Base64, 44 characters',
    });
  });

  test('may be any string', () => {
    expect(token('abc')).toMatchObject({
      state: 'passed',
      finding: 'Token has 3 characters.',
    });
  });
});

test.each<[unknown, string]>([
  [32767.5, '32767.5'],
  [true, 'true'],
  [null, 'null'],
  [[1], 'an array'],
  [{ a: 1 }, 'an object'],
  ['32,767', '"32,767"'],
  ['RCL1EDAYOVHANLL3A51G', 'a string of 20 characters'],
  ['RCL1', '"RCL1"'],
  [`${secret}5`, 'a string of 21 characters'],
  [`5${secret}`, 'a string of 21 characters'],
])('%j is shown as %s', (value, text) => {
  expect(appKey(value).found).toBe(text);
  expect(issuedAt(value).found).toBe(text);
});

test('any member is shown in few characters', () => {
  const property = fc.property(fc.jsonValue(), (value) => {
    expect((appKey(value).found ?? '').length).toBeLessThanOrEqual(42);
  });
  fc.assert(property);
  const deep = JSON.parse(`${'['.repeat(4_900)}${']'.repeat(4_900)}`);
  expect((appKey(deep).found ?? '').length).toBeLessThanOrEqual(41);
});
