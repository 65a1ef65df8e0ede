import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ClientPolicy, createAttempts, withApiErrors } from '../../src/client.ts';

const url = 'https://api.rubiq.net/entity/id/7/data';
const busy = { status: 409, headers: { 'Retry-After': '5' } };
const expired = { status: 403, headers: { ApiStatusSubCode: '403.23' } };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Whether a request is sent again after each of these responses. */
async function repeated(
  request: { readonly method?: string; readonly url?: string; readonly body?: unknown },
  responses: readonly object[],
  policy?: ClientPolicy,
): Promise<boolean[]> {
  const attempts = createAttempts({ method: 'GET', url, ...request }, policy);
  const results: boolean[] = [];
  for (const response of responses) {
    const failure = attempts.failureOf(response);
    if (!failure) throw new Error('This is a success.');
    const wait = attempts.waitAfter(failure).then(
      () => true,
      (error: unknown) => {
        expect(error).toBe(failure);
        return false;
      },
    );
    await vi.runAllTimersAsync();
    results.push(await wait);
  }
  return results;
}

describe('a request is sent again', () => {
  test.each([
    ...['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE'].map((method) => [method, true] as const),
    ...['POST', 'PATCH', 'CONNECT', ''].map((method) => [method, false] as const),
  ])('with the method %j: %s', async (method, expected) => {
    expect(await repeated({ method }, [busy])).toEqual([expected]);
  });

  test.each([
    ['/entity/id/7/data', true],
    ['/access/token/generate', false],
    ['/permissions/changes/person/mine', false],
  ])('to %s, unless a GET changes something there: %s', async (path, expected) => {
    expect(await repeated({ url: `https://api.rubiq.net${path}` }, [busy])).toEqual([expected]);
  });

  test.each([
    ['a string', 'a', true],
    ['a stream', { getReader() {} }, false],
    ['a stream of Node', { pipe() {} }, false],
    ['an iterator', { next() {} }, false],
    ['an asynchronous iterator', { async *[Symbol.asyncIterator]() {} }, false],
    ['members of these names', { getReader: 1, pipe: 1, next: 1 }, true],
  ])('with a body that is %s: %s', async (_, body, expected) => {
    expect(await repeated({ method: 'PUT', body }, [busy])).toEqual([expected]);
  });

  test('after one renewal, and not after a second one', async () => {
    const onReauthenticate = vi.fn(() => {});
    expect(await repeated({}, [expired, expired, expired], { onReauthenticate })).toEqual([
      true,
      false,
      false,
    ]);
    expect(onReauthenticate).toHaveBeenCalledOnce();
    expect(await repeated({}, [expired])).toEqual([false]);
  });

  test.each([
    [5_000, true],
    [4_999, false],
  ])('after 5 seconds where it may wait for %i milliseconds: %s', async (longestWait, expected) => {
    expect(await repeated({}, [busy], { longestWait })).toEqual([expected]);
  });
});

test('the cause of a failure has the status and the headers, whatever the client calls its status', () => {
  const { headers } = busy;
  const failure = createAttempts({ method: 'GET', url }).failureOf({ statusCode: 409, headers });
  expect(failure?.cause).toEqual({ status: 409, headers });
});

test.each<[string, unknown, RequestInit | undefined, string]>([
  ['a string', url, undefined, 'GET'],
  ['a URL', new URL(url), { method: 'head' }, 'HEAD'],
  ['a Request', new Request(url, { method: 'DELETE' }), undefined, 'DELETE'],
  ['a Request with another method', new Request(url, { method: 'DELETE' }), { method: 'PUT' }, 'PUT'],
  ['a method in lowercase that fetch leaves so', url, { method: 'patch' }, 'patch'],
  ['a method with more before it', url, { method: 'my-get' }, 'my-get'],
  ['a method with more after it', url, { method: 'get-all' }, 'get-all'],
])('a request is signed with the method and the URL of %s', async (_, input, init, method) => {
  const sign = vi.fn(() => ({}));
  const fetch = async (_input: unknown, _init?: RequestInit) => new Response();
  await withApiErrors(fetch, { sign })(input, init);
  expect(sign).toHaveBeenCalledWith({ method, url });
});

test.each<[string, object, string]>([
  ['a document with another base', { document: { baseURI: 'https://api.rubiq.net/v1/' } }, '/v1/entity'],
  ['a document', { document: { baseURI: 'https://api.rubiq.net/' } }, '/entity'],
  ['a worker', {}, '/worker/entity'],
])('a relative URL is signed as %s sends it', async (_, globals, path) => {
  vi.stubGlobal('location', { href: 'https://api.rubiq.net/worker/main.js' });
  for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
  const sign = vi.fn(() => ({}));
  await withApiErrors(async (_input: string) => new Response(), { sign })('entity');
  expect(sign).toHaveBeenCalledWith({ method: 'GET', url: `https://api.rubiq.net${path}` });
});
