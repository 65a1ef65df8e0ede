/** The values and the place of a part of a response, and of several parts together. */
import { describe, expect, test } from 'vitest';
import {
  agree,
  candidateOf,
  complementary,
  merged,
  type PartialResponse,
  partialResponseOf,
  reportedIn,
} from '../../../src/decoder/assembly/partial-response.ts';
import { type Token, tokenOf } from '../../../src/decoder/tokens/token.ts';
import type { RequestEvidence } from '../../../src/http/request.ts';
import { type Given, part } from './part.ts';

const url = '/v1/entity';
const request = { method: 'POST', url };
const status = { status: '403' };
const subCode = { subCode: '403.25' };
const vocabulary = {
  isEndpoint: (one: RequestEvidence) => one.method === 'POST' && one.url === url,
  mayBeEndpoint: (one: RequestEvidence) => one.method !== 'GET' && one.url === url,
};

describe('a token', () => {
  const partOf = (token: Partial<Token>) =>
    partialResponseOf(part(7).line, { ...tokenOf('status', '403', 'status', 5, 15), ...token });

  test.each<[Token['kind'], string, Partial<PartialResponse>]>([
    ['status', '403', { status: '403', subCode: null, isWeak: false }],
    ['sub-code', '403.25', { status: null, subCode: '403.25', isWeak: false }],
    ['code', '403', { status: '403', subCode: null, isWeak: true }],
    ['request', '', { status: null, subCode: null, isWeak: false }],
  ])('of kind %s with the value %j is a part', (kind, value, expected) => {
    expect(partOf({ kind, value, request })).toMatchObject({ ...expected, request, isMention: false });
  });

  test('gives its part a place, and what is special about it', () => {
    expect(partOf({})).toMatchObject({ start: 705, end: 715, lastLine: 7 });
    expect(partOf({})).toMatchObject({ isStatusLine: false, isReported: false, isMention: false });
    const special = { isStatusLine: true, isReported: true, isMention: true };
    expect(partOf(special)).toMatchObject(special);
  });
});

test.each<[Given, Given, boolean]>([
  [status, { status: '403' }, true],
  [status, { status: '404' }, false],
  [status, { status: '403.25' }, true],
  [status, subCode, true],
  [status, { subCode: '404.1' }, false],
  [status, { subCode: '25' }, true],
  [status, {}, true],
  [subCode, { subCode: '403.23' }, false],
  [subCode, { subCode: '403-25' }, true],
  [subCode, { subCode: '403.25, 403.25' }, true],
  [subCode, { subCode: '25' }, true],
  [{ status: '404', ...subCode }, { subCode: '404.1' }, false],
])('that %j and %j may be of one response is %s', (one, other, expected) => {
  expect(agree(part(1, one), part(2, other))).toBe(expected);
  expect(agree(part(1, other), part(2, one))).toBe(expected);
});

test.each<[Given, Given, boolean]>([
  [status, subCode, true],
  [status, status, false],
  [subCode, subCode, false],
  [{ ...status, ...subCode }, subCode, false],
  [{ ...status, ...subCode }, {}, true],
])('that %j and %j have no value in common is %s', (one, other, expected) => {
  expect(complementary(part(1, one), part(2, other))).toBe(expected);
  expect(complementary(part(1, other), part(2, one))).toBe(expected);
});

describe('two parts together', () => {
  const join = (one: Given, other: Given, apart = 1) =>
    merged(part(5, one), part(5 + apart, other), vocabulary);

  test.each<[string, Given, Given, number, [line: number, start: number, end: number]]>([
    ['a status and the sub-code below it', status, subCode, 1, [5, 500, 609]],
    ['a status and the sub-code above it', status, subCode, -1, [4, 400, 509]],
    ['a sub-code and the status below it', subCode, status, 1, [5, 500, 609]],
    ['a status and its repetition below', status, status, 1, [5, 500, 509]],
    ['a status and its repetition above', status, status, -1, [5, 500, 509]],
    ['a whole response and its sub-code again', { ...status, ...subCode }, subCode, 1, [5, 500, 509]],
    ['a status and the request below it', status, { request }, 1, [5, 500, 509]],
    ['a request and the status below it', { request }, status, 1, [6, 600, 609]],
  ])('begin and end with the values that they add: %s', (_, one, other, apart, expected) => {
    const { line, start, end, lastLine } = join(one, other, apart);
    expect([line.number, start, end]).toEqual(expected);
    expect(lastLine).toBe(Math.max(5, 5 + apart));
  });

  test.each<[string, Given, Given, boolean]>([
    ['a code alone', { ...status, isWeak: true }, { request }, true],
    ['a code twice', { ...status, isWeak: true }, { ...status, isWeak: true }, true],
    ['a code, and a status with a certain name', { ...status, isWeak: true }, status, false],
    ['a code with a sub-code', { ...status, isWeak: true }, subCode, true],
    ['a sub-code with a code', subCode, { ...status, isWeak: true }, true],
    ['a status, and a code', status, { ...status, isWeak: true }, false],
  ])('need a request where only a code names the status: %s', (_, one, other, expected) => {
    expect(join(one, other).isWeak).toBe(expected);
  });

  test.each<[string, Given, Given, boolean]>([
    ['a mention and a request', { ...status, isMention: true }, { request }, true],
    ['two mentions', { ...status, isMention: true }, { ...subCode, isMention: true }, true],
    ['a mention and a field', { ...status, isMention: true }, subCode, false],
    ['a field and a mention', status, { ...subCode, isMention: true }, false],
  ])('are a mention where all of them are: %s', (_, one, other, expected) => {
    expect(join(one, other).isMention).toBe(expected);
  });

  test.each<[Given, Given, Given]>([
    [status, subCode, { ...status, ...subCode }],
    [subCode, status, { ...status, ...subCode }],
    [status, { status: '404', subCode: '404.1' }, { status: '403', subCode: '404.1' }],
    [subCode, { status: '404', subCode: '404.1' }, { status: '404', subCode: '403.25' }],
  ])('have of %j and %j the values %j', (one, other, expected) => {
    const { status: value, subCode: code } = join(one, other);
    expect({ status: value, subCode: code }).toEqual(expected);
  });

  test('begin with a status line where the first of them does', () => {
    const isStatusLine = true;
    expect(join({ ...status, isStatusLine }, subCode).isStatusLine).toBe(true);
    expect(join({ ...status, isStatusLine }, subCode, 0).isStatusLine).toBe(true);
    expect(join({ ...status, isStatusLine }, subCode, -1).isStatusLine).toBe(false);
  });

  test('are reported where one of them is', () => {
    expect(join({ ...status, isReported: true }, subCode).isReported).toBe(true);
    expect(join(subCode, { ...status, isReported: true }).isReported).toBe(true);
    expect(join(subCode, status).isReported).toBe(false);
  });

  test('have the pending request of the first', () => {
    const other = { method: 'GET', url };
    expect(join({ pendingRequest: request }, { pendingRequest: other }).pendingRequest).toEqual(request);
    expect(join({}, { pendingRequest: other }).pendingRequest).toEqual(other);
  });
});

test.each<[string, Given, Given, [status: string, subCode: string | null]]>([
  ['its status', { status: '200' }, { status: '404' }, ['404', null]],
  ['both its values', { status: '200' }, { status: '404', subCode: '404.1' }, ['404', '404.1']],
  [
    'its status, and the sub-code around it',
    { status: '200', subCode: '404.1' },
    { status: '404' },
    ['404', '404.1'],
  ],
  ['its status, and the number around it', { status: '200', subCode: '1' }, { status: '404' }, ['404', '1']],
  ['its status, and not another sub-code', { status: '200', ...subCode }, { status: '404' }, ['404', null]],
])('a body in the reporting mode says %s', (_, envelope, report, expected) => {
  const response = reportedIn(part(1, envelope), part(2, { ...report, isReported: true }), vocabulary);
  expect([response.status, response.subCode]).toEqual(expected);
  expect(response.isReported).toBe(true);
});

describe('a candidate', () => {
  const candidate = (given: Given) => candidateOf(part(1, given), vocabulary);

  test.each<[Given, number | undefined, string | undefined]>([
    [status, 403, undefined],
    [{ status: '403.25' }, 403, '403.25'],
    [subCode, undefined, '403.25'],
    [{ ...status, ...subCode }, 403, '403.25'],
    [{ ...status, subCode: '.100' }, 403, '100'],
    [{ ...status, subCode: '25' }, 403, '25'],
  ])('of %j has the status %s and the sub-code %s', (given, expected, expectedSubCode) => {
    expect(candidate(given)).toMatchObject({ status: expected, subCode: expectedSubCode });
  });

  test.each<Given>([{ subCode: '25' }, { subCode: '.100' }])('cannot be only %j', (given) => {
    expect(candidate(given)).toBeNull();
  });

  test.each<[string, boolean, Given]>([
    ['nothing else', true, {}],
    ['a number', true, { subCode: '25' }],
    ['a sub-code', false, subCode],
    ['the URL of another server', true, { request: { method: undefined, url: '/b' } }],
    ['a method', true, { request: { method: 'POST', url: undefined } }],
    ['the URL of an endpoint', false, { request: { method: undefined, url } }],
    ['a whole request', false, { request: { method: 'GET', url: '/b' } }],
  ])('of a code with %s still needs a request: %s', (_, expected, given) => {
    expect(candidate({ ...status, ...given, isWeak: true })?.isUnconfirmed).toBe(expected);
    expect(candidate({ ...status, ...given })?.isUnconfirmed).toBe(false);
  });

  test.each<[string, PartialResponse['request'], PartialResponse['request'], string]>([
    ['the one next to it', request, { method: 'GET', url: '/b' }, `POST ${url}`],
    ['the one next to it with the same URL', request, { method: 'GET', url }, `POST ${url}`],
    ['the pending one', null, request, `POST ${url}`],
    ['the pending one with the same URL', { url: `https://a.example${url}` }, request, `POST ${url}`],
    ['the URL next to it', { url: '/b' }, request, 'undefined /b'],
    ['none', null, null, 'undefined undefined'],
  ])('has as its request %s', (_, own, pendingRequest, expected) => {
    const found = candidate({ ...status, request: own, pendingRequest });
    expect(`${found?.request?.method} ${found?.request?.url}`).toBe(expected);
  });
});
