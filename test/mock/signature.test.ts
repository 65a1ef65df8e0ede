import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createMock, type Mock } from '../../src/mock/index.ts';
import { sign } from '../../src/signature.ts';

const appSecret = 'RCL1EDAYOVHANLL3A51G';
const appKey = 32767;
const time = Date.UTC(2026, 10, 22, 12, 0, 0);
const minute = 60_000;
const path = '/entity/search/5?limit=3';

let mock: Mock;
beforeAll(async () => {
  mock = createMock({ appSecret, appKey, now: () => time });
  await mock.listen();
});
afterAll(() => mock.close());

interface Given {
  readonly key?: number;
  readonly secret?: string;
  readonly method?: string;
  readonly url?: string;
  readonly at?: number;
}

async function signature({ key = appKey, secret = appSecret, method = 'POST', url, at = time }: Given = {}) {
  const request = { appKey: key, appSecret: secret, method, url: url ?? mock.url + path };
  return (await sign({ ...request, issuedAt: new Date(at) })).value;
}

/** Sends one header for each value, which `fetch` would join. */
function send(values: readonly string[], headers: Record<string, string> = {}) {
  return new Promise<{ status: number | undefined; code: unknown; note: unknown }>((resolve, reject) => {
    const sent = { ...headers, ...(values.length > 0 && { Signature: [...values] }) };
    request(mock.url + path, { method: 'POST', headers: sent }, (response) => {
      response.resume();
      const { apistatussubcode: code, 'mock-note': note } = response.headers;
      resolve({ status: response.statusCode, code, note });
    })
      .on('error', reject)
      .end();
  });
}

const token = 'eTqyykFcR5kN2kvb9RZiRXwV87xrowNREeNf6GGsIEA=';
const signed = (members: object) => async () => [JSON.stringify(members)];

describe('a signed request', () => {
  test('with the correct signature gets its response', async () => {
    expect(await send([await signature()])).toMatchObject({ status: 200, code: undefined });
  });

  test.each<[string, string, () => Promise<string[]>]>([
    ['401.1', 'no header', async () => []],
    ['401.1', 'an empty header', async () => ['']],
    ['401.2', 'two headers', async () => [await signature(), await signature()]],
    ['401.2', 'two values in one', async () => [`${await signature()}, ${await signature()}`]],
    ['401.3', 'not JSON', async () => ['AppKey=32767']],
    ['401.3', 'single quotes', async () => [(await signature()).replaceAll('"', "'")]],
    ['401.4', 'no AppKey', signed({ IssuedAt: '20261122120000', Token: token })],
    [
      '401.4',
      'an AppKey that is not a number',
      signed({ AppKey: 'x', IssuedAt: '20261122120000', Token: token }),
    ],
    ['401.5', 'no IssuedAt', signed({ AppKey: appKey, Token: token })],
    ['401.5', 'an ISO date', signed({ AppKey: appKey, IssuedAt: '2026-11-22T12:00:00Z', Token: token })],
    ['401.6', 'an old signature', async () => [await signature({ at: time - 61 * minute })]],
    ['401.6', 'a signature of the future', async () => [await signature({ at: time + 61 * minute })]],
    ['401.7', 'an unknown AppKey', async () => [await signature({ key: 1 })]],
    ['401.8', 'no Token', signed({ AppKey: appKey, IssuedAt: '20261122120000' })],
    ['401.9', 'another secret', async () => [await signature({ secret: 'another' })]],
    ['401.9', 'another method', async () => [await signature({ method: 'GET' })]],
    [
      '401.9',
      'a URL without its query',
      async () => [await signature({ url: `${mock.url}/entity/search/5` })],
    ],
    [
      '401.9',
      'the Token of another request',
      signed({ AppKey: appKey, IssuedAt: '20261122120000', Token: token }),
    ],
  ])('gets %s for %s', async (code, _, values) => {
    const response = await send(await values());
    expect(response).toMatchObject({ status: 401, code });
    expect(response.note).toMatch(/\S/);
  });

  test('gets the string that must be hashed', async () => {
    const { note } = await send([await signature({ secret: 'another' })]);
    expect(note).toBe(`The Token must be the hash of: 32767POST${mock.url}${path}20261122120000`);
  });

  test('is checked before the code that it asks for', async () => {
    expect(await send([], { Prefer: 'code=403.25' })).toMatchObject({ code: '401.1' });
    expect(await send([await signature()], { Prefer: 'code=403.25' })).toMatchObject({ code: '403.25' });
  });

  test('is not checked where the code is forced', async () => {
    expect(await send([], { Prefer: 'code=403.25; force' })).toMatchObject({ code: '403.25' });
  });

  test('takes one hash, even if the hash is wrong', async () => {
    const wrong = await signature({ secret: 'another' });
    const hashes = vi.spyOn(crypto.subtle, 'sign');
    for (let i = 0; i < 20; i++) await send([wrong]);
    expect(hashes).toHaveBeenCalledTimes(20);
  });
});

describe('the secret', () => {
  const url = 'http://localhost/entity/search/5';
  const ask = async (options: object) => {
    const headers = { Signature: await signature({ url }) };
    const mock = createMock({ appSecret, now: () => time, ...options });
    const response = await mock.fetch(url, { method: 'POST', headers });
    return [
      response.status,
      response.headers.get('ApiStatusSubCode'),
      response.headers.get('AppSecretExpires'),
    ];
  };

  test('is announced to expire, until that time', async () => {
    expect(await ask({ appSecretExpires: new Date(time + 1_000) })).toEqual([
      200,
      null,
      '2026-11-22T12:00:01Z',
    ]);
  });

  test('has then expired, with 401.10', async () => {
    expect(await ask({ appSecretExpires: new Date(time) })).toEqual([401, '401.10', null]);
  });

  test('is accepted with any AppKey where none is set', async () => {
    expect(await ask({})).toEqual([200, null, null]);
    expect(await ask({ appKey: '1' })).toEqual([401, '401.7', null]);
  });

  test('is checked against the URL that clients sign', async () => {
    const mock = createMock({ appSecret, baseUrl: 'https://api.rubiq.net/v1/', now: () => time });
    const value = await signature({ url: 'https://api.rubiq.net/v1/entity/search/5' });
    const init = { method: 'POST', headers: { Signature: value } };
    expect((await mock.fetch('http://localhost/entity/search/5', init)).status).toBe(200);
    expect((await mock.fetch('http://localhost/entity/search/6', init)).status).toBe(401);
  });

  test('uses no step of the scenario where a signature is wrong', async () => {
    const mock = createMock({ appSecret, scenario: ['403.23', '200'], now: () => time });
    expect((await mock.fetch(url, { method: 'POST' })).headers.get('ApiStatusSubCode')).toBe('401.1');
    const init = { method: 'POST', headers: { Signature: await signature({ url }) } };
    expect((await mock.fetch(url, init)).headers.get('ApiStatusSubCode')).toBe('403.23');
  });

  test.each([
    [{ appKey: 7 }, 'appSecret'],
    [{ appSecret: '' }, 'appSecret'],
    [{ appSecret, appKey: 'seven' }, 'appKey must be a whole number.'],
    [{ appSecret, appSecretExpires: 'soon' }, 'appSecretExpires must be a time'],
    [{ baseUrl: 'ftp://x' }, 'baseUrl must be'],
    [{ baseUrl: 'https://x/?a' }, 'baseUrl must be'],
  ])('has options that are validated: %j', (options, says) => {
    expect(() => createMock(options)).toThrow(says);
  });
});
