import { request as ask, createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { errorMark, responseEvidence } from '../../src/classifier/response.ts';
import { createClassifier } from '../../src/reference/classifier.ts';
import { hostileValues, revoked } from './hostile-values.ts';

const { classifyResponse } = createClassifier(catalog);
const header = 'ApiStatusSubCode';
const url = 'https://api.rubiq.net/v1/entity/12';
const fields = { [header]: '400.3' };

class HttpError extends Error {
  readonly response: unknown;
  readonly request: unknown;
  constructor(response: unknown, request?: unknown) {
    super('Request failed with status code 400');
    this.response = response;
    this.request = request;
  }
}

describe('classifyResponse reads status and sub-code of', () => {
  test.each<[string, unknown]>([
    ['fetch', new Response(null, { status: 400, headers: fields })],
    ['undici', { statusCode: 400, headers: { apistatussubcode: '400.3' } }],
    ['undici with a repeated field', { statusCode: 400, headers: { apistatussubcode: ['400.3', '400.3'] } }],
    ['Headers', { status: 400, headers: new Headers(fields) }],
    ['a Map', { status: 400, headers: new Map([['apistatussubcode', '400.3']]) }],
    [
      'a Map with other keys',
      {
        status: 400,
        headers: new Map<unknown, string>([
          [1, 'x'],
          ['APISTATUSSUBCODE', '400.3'],
        ]),
      },
    ],
    ['an object in capitals', { status: 400, headers: { APISTATUSSUBCODE: '400.3' } }],
    ['raw headers', { statusCode: 400, headers: ['Date', 'today', 'apistatussubCODE', '400.3'] }],
    [
      'raw headers with a broken name',
      { status: 400, headers: [Symbol('x'), 'y', Object.create(null), 'z', header, '400.3'] },
    ],
    [
      'pairs',
      {
        status: 400,
        headers: [
          ['Date', 'today'],
          [header, '400.3'],
        ],
      },
    ],
    ['an error that carries a response', new HttpError({ status: 400, headers: fields })],
    ['a bare sub-code', { status: 400, headers: { [header]: '3' } }],
    ['a status as text', { status: '400', headers: fields }],
  ])('%s', (_, response) => {
    expect(classifyResponse(response)).toMatchObject({ kind: 'ambiguous', code: '400.3', endpoint: null });
  });
});

describe('classifyResponse reads the endpoint of', () => {
  const response = { status: 400, statusText: 'Bad Request', headers: { apistatussubcode: '400.3' } };
  const fetched = new Response(null, { status: 400, headers: fields });
  const axiosError = Object.assign(new HttpError(response), { config: { method: 'post', url } });

  test.each<[string, unknown]>([
    ['fetch', Object.defineProperty(fetched.clone(), 'url', { value: url })],
    ['axios', { ...response, config: { method: 'post', url } }],
    [
      'axios with a base',
      {
        ...response,
        config: { method: 'post', baseURL: 'https://api.rubiq.net/v1/entity/', url: '/12' },
      },
    ],
    [
      'axios with a base and a whole address',
      { ...response, config: { method: 'post', baseURL: 'https://x.example', url } },
    ],
    [
      'axios with a base and an address without a scheme',
      {
        ...response,
        config: { method: 'post', baseURL: 'https://x.example', url: '//api.rubiq.net/v1/entity/12' },
      },
    ],
    [
      'a request after one that is empty',
      { ...response, config: { method: '', url: '' }, request: { method: 'POST', url } },
    ],
    ['an axios error', new HttpError({ ...response, config: { method: 'post', url } })],
    [
      'got',
      {
        statusCode: 400,
        headers: response.headers,
        request: { options: { method: 'POST', url: new URL(url) } },
      },
    ],
    [
      'a got error',
      new HttpError({
        statusCode: 400,
        headers: response.headers,
        requestUrl: new URL(url),
        request: { options: { method: 'POST' } },
      }),
    ],
    [
      'a got response after a redirect',
      {
        statusCode: 400,
        headers: response.headers,
        method: 'POST',
        requestUrl: new URL(url),
        url: 'https://api.example/elsewhere',
        request: { options: { method: 'POST' } },
      },
    ],
    [
      'an error with a request in its response',
      new HttpError({ status: 400, headers: fields, request: { method: 'POST', url } }),
    ],
    ['a ky error', new HttpError(fetched.clone(), new Request(url, { method: 'POST' }))],
    ['a pair', { request: new Request(url, { method: 'POST' }), response: fetched.clone() }],
    ['an axios error without a configuration of its response', axiosError],
  ])('%s', (_, given) => {
    expect(classifyResponse(given)).toMatchObject({ kind: 'documented', code: '400.3', endpoint: '1001' });
  });

  test.each<[string, unknown]>([
    ['fetch', new Request(url, { method: 'POST' })],
    ['axios', { method: 'post', baseURL: 'https://api.rubiq.net/v1', url: 'entity/12' }],
    ['got', { options: { method: 'POST', url: new URL(url) } }],
    ['node:http and undici', { method: 'POST', path: '/v1/entity/12', host: 'api.rubiq.net' }],
  ])('a request of %s', (_, request) => {
    const redirected = Object.defineProperty(fetched.clone(), 'url', { value: 'https://x.example/moved' });
    for (const given of [fetched, redirected, new HttpError(fetched), { status: 400, headers: fields }])
      expect(classifyResponse(given, request).endpoint).toBe('1001');
    expect(classifyResponse({ ...response, config: { method: 'get', url: '/x' } }, request).endpoint).toBe(
      '1001',
    );
  });
});

test('the verdict of an error is kept, and only that of an error', () => {
  const verdict = { kind: 'documented', code: '409' };
  expect(errorMark).toBe(Symbol.for('api-status-codes.error'));
  expect(classifyResponse({ [errorMark]: 'any API', verdict, status: 400 })).toBe(verdict);
  expect(classifyResponse({ verdict, status: 400 }).code).toBe('400');
});

test('a response wins over another one in it', () => {
  const inner = { status: 400, headers: fields };
  expect(classifyResponse({ statusCode: 403, headers: {}, response: inner }).code).toBe('403');
  expect(classifyResponse({ statusCode: 403, response: inner }).code).toBe('400.3');
});

describe('a response of node:http', () => {
  const server = createServer((_, response) => {
    response.writeHead(400, fields);
    response.end();
  });
  beforeAll(() => new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => void server.close(resolve)));
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  test('from request', async () => {
    const message = await new Promise<{ rawHeaders: string[]; resume(): void }>((resolve, reject) => {
      ask(`${origin()}/v1/entity/12`, { method: 'POST' }, resolve).on('error', reject).end();
    });
    message.resume();
    expect(classifyResponse(message)).toMatchObject({ code: '400.3', endpoint: '1001' });
    expect(classifyResponse({ statusCode: 400, headers: message.rawHeaders }).code).toBe('400.3');
  });

  test('from get', async () => {
    const message = await new Promise<{ resume(): void }>((resolve, reject) => {
      get(`${origin()}/v1/entity/id/4711/data`, resolve).on('error', reject);
    });
    message.resume();
    expect(classifyResponse(message)).toMatchObject({ code: '400.3', endpoint: '1002' });
  });

  test('from fetch', async () => {
    const response = await fetch(`${origin()}/v1/entity/12`, { method: 'POST' });
    expect(classifyResponse(response)).toMatchObject({ code: '400.3', endpoint: '1001' });
  });
});

describe('a value that is not a response', () => {
  const values = [...hostileValues, revoked];

  test('gives no evidence and never throws', () => {
    for (const value of values) {
      expect(classifyResponse(value).code).toBeNull();
      expect(classifyResponse({ status: 403, headers: value }, value).code).toBe('403');
      expect(classifyResponse({ status: value, headers: fields }).code).toBe('400.3');
      expect(classifyResponse({ headers: undefined, response: value }).code).toBeNull();
      const properties = { config: value, request: value, req: value, url: value, requestUrl: value };
      expect(classifyResponse({ status: 403, headers: fields, ...properties }).code).toBe('400.3');
      const nested = { config: { method: value, url: value, baseURL: value }, request: { options: value } };
      expect(classifyResponse({ status: 400, headers: fields, ...nested }).code).toBe('400.3');
    }
  });

  test('never has a sub-code from a field value that is not a string', () => {
    for (const value of values.filter((value) => value !== null && value !== undefined)) {
      const { subCode } = classifyResponse({ status: 403, headers: { [header]: value } });
      expect(subCode).toBeNull();
    }
  });

  test.each<[string, unknown]>([
    ['a number', 403.25],
    ['a number after a string', ['403.25', 25]],
  ])('makes the sub-code unreadable: %s', (_, value) => {
    expect(classifyResponse({ status: 403, headers: { [header]: value } })).toMatchObject({
      kind: 'undocumented-sub-code',
      code: '403',
    });
  });

  test('has no sub-code where the header is missing', () => {
    expect(responseEvidence({ status: 403, headers: { date: 'today' } }, header).subCode).toBeUndefined();
    expect(responseEvidence({ status: 403, headers: new Headers() }, header).subCode).toBeUndefined();
    expect(responseEvidence({ status: 403, headers: new Map() }, header).subCode).toBeUndefined();
    expect(responseEvidence({ status: 403, headers: [] }, header).subCode).toBeUndefined();
  });
});
