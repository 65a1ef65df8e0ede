import process from 'node:process';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { delivery } from '../../src/catalog/delivery.ts';
import { createMock, type MockedRequest, type MockOptions } from '../../src/mock/index.ts';
import { createMockFor } from '../../src/mock/mock.ts';
import { inventedCatalog } from '../classifier/invented-catalog.ts';
import { timeout } from '../linear-time.ts';

const account = 'http://localhost/entity/id/7/data';

async function listening(options: MockOptions = {}) {
  const mock = createMock(options);
  onTestFinished(() => mock.close());
  await mock.listen();
  return mock;
}

describe('next', () => {
  test('sets the responses to the next requests, in order', async () => {
    const mock = createMock();
    mock.next('403.23');
    mock.next('success');
    mock.next('409');
    for (let i = 0; i < 4; i++) await mock.fetch(account);
    expect(mock.requests.map(({ code }) => code)).toEqual(['403.23', '200', '409', '200']);
  });

  test('applies only to the endpoint that it names', async () => {
    const mock = createMock();
    mock.next('404.1', { endpoint: '1002', body: { reason: 'none' } });
    expect((await mock.fetch('http://localhost/entity/search/1', { method: 'POST' })).status).toBe(200);
    const response = await mock.fetch(account);
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ reason: 'none' });
  });

  test('takes precedence over the scenario, which waits', async () => {
    const mock = createMock({ scenario: ['409', '200'] });
    mock.next('500');
    for (let i = 0; i < 3; i++) await mock.fetch(account);
    expect(mock.requests.map(({ code }) => code)).toEqual(['500', '409', '200']);
  });

  test('rejects an impossible code immediately', () => {
    const mock = createMock();
    expect(() => mock.next('401.11' as '401.1')).toThrow('The API has no code 401.11.');
    expect(() => mock.next('201', { endpoint: '1002' })).toThrow('Endpoint 1002 does not answer with 201.');
    expect(() => mock.next('200', { endpoint: '1' as '1002' })).toThrow('There is no endpoint "1".');
    expect(() => mock.next('502', { force: true })).not.toThrow();
  });

  test('rejects more steps than anyone can have meant', () => {
    const mock = createMock();
    const fill = () => {
      for (let i = 0; i <= 100_000; i++) mock.next('500');
    };
    expect(fill).toThrow('100000 answers are already queued.');
  });

  test('is removed by reset()', async () => {
    const mock = createMock();
    await mock.fetch(account);
    mock.next('500');
    mock.reset();
    expect(mock.requests).toEqual([]);
    expect((await mock.fetch(account)).status).toBe(200);
  });
});

describe('requests', () => {
  test('have what the client sent and received', async () => {
    const mock = await listening();
    await fetch(`${mock.url}/entity/search/5?x=1`, {
      method: 'POST',
      headers: { 'X-A': 'b', Prefer: 'code=404' },
      body: '{"ü":1}',
    });
    const [request] = mock.requests;
    expect(request).toMatchObject({
      method: 'POST',
      url: `${mock.url}/entity/search/5?x=1`,
      body: '{"ü":1}',
      endpoint: '1011',
      code: '404',
      status: 404,
      note: null,
    });
    expect(request?.headers).toMatchObject({ 'x-a': 'b', prefer: 'code=404' });
  });

  test('are the same without a socket', async () => {
    const mock = createMock();
    await mock.fetch(account, { method: 'POST', headers: { 'X-A': 'b' }, body: 'x' });
    expect(mock.requests[0]).toMatchObject({
      method: 'POST',
      url: account,
      body: 'x',
      headers: { 'x-a': 'b' },
    });
  });

  test('are kept up to a number, the latest ones', async () => {
    const mock = createMock({ keep: 3 });
    for (let i = 0; i < 10; i++) await mock.fetch(`${account}?n=${i}`);
    expect(mock.requests.map(({ url }) => url.at(-1))).toEqual(['7', '8', '9']);
    const none = createMock({ keep: 0 });
    await none.fetch(account);
    expect(none.requests).toEqual([]);
  });

  test('have only the beginning of a long body', async () => {
    const mock = await listening();
    await fetch(`${mock.url}/entity/search/5`, { method: 'POST', body: 'x'.repeat(1_000_000) });
    expect(mock.requests[0]?.body).toBe('x'.repeat(16_384));
  });

  test('do not include health checks', async () => {
    const mock = await listening();
    await fetch(`${mock.url}/__health?x`);
    expect(mock.requests).toEqual([]);
  });

  test('are passed to onRequest', async () => {
    const passed: MockedRequest[] = [];
    const mock = createMock({ keep: 0, onRequest: (request) => passed.push(request) });
    await mock.fetch(account);
    expect(passed).toMatchObject([{ method: 'GET', endpoint: '1002' }]);
  });
});

describe('listening', () => {
  test('needs Node, which the rest of the mock does not', async () => {
    vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined);
    const mock = createMock({ scenario: ['409.1'] });
    await expect(mock.listen()).rejects.toThrow('can listen only in Node, Deno, or Bun');
    expect((await mock.fetch(account)).status).toBe(409);
  });

  test('starts on a free port of this machine, and stops', async () => {
    const mock = createMock();
    const url = await mock.listen();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(mock.url).toBe(url);
    expect((await fetch(`${url}/__health`)).ok).toBe(true);
    await mock.close();
    await expect(fetch(`${url}/__health`)).rejects.toThrow();
    expect(() => mock.url).toThrow('The mock is not listening.');
  });

  test('can start again after it has stopped', async () => {
    const mock = await listening();
    await mock.close();
    await mock.listen();
    expect((await fetch(`${mock.url}/__health`)).ok).toBe(true);
  });

  test('starts once', async () => {
    const mock = await listening();
    await expect(mock.listen()).rejects.toThrow('already listening');
  });

  test('reports a port in use, and can be tried again', async () => {
    const { url } = await listening();
    const mock = createMock({ port: Number(new URL(url).port) });
    await expect(mock.listen()).rejects.toThrow('EADDRINUSE');
    await mock.listen({ port: 0 });
    await mock.close();
  });

  test('accepts an IPv6 address', async () => {
    const mock = await listening({ host: '::1' });
    expect(mock.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(`${mock.url}/__health`)).ok).toBe(true);
  });

  test('may be stopped before it started, and twice', async () => {
    const mock = createMock();
    await mock.close();
    await mock.listen();
    await Promise.all([mock.close(), mock.close()]);
  });

  test('stops although a client keeps its connection open', { timeout }, async () => {
    const open = 10 * timeout;
    const mock = await listening({
      limits: { closeTimeout: 200, keepAliveTimeout: open, idleTimeout: open },
    });
    await fetch(`${mock.url}/__health`);
    await mock.close();
  });
});

describe('fetch', () => {
  test('accepts the arguments of fetch', async () => {
    const mock = createMock();
    const request = new Request(account, { headers: { Prefer: 'code=404.1' } });
    expect((await mock.fetch(request)).headers.get('ApiStatusSubCode')).toBe('404.1');
    expect((await mock.fetch(new URL(account))).url).toBe(account);
    await expect(mock.fetch('/no/host')).rejects.toThrow(TypeError);
    await expect(mock.fetch(account, { signal: AbortSignal.abort() })).rejects.toThrow('abort');
  });

  test('can be used without its mock', async () => {
    const { fetch } = createMock();
    expect((await fetch(account)).status).toBe(200);
  });

  test.each(['204', '303', '404'])('has a body of null for %s, which has no body', async (code) => {
    const mock = createMock();
    const response = await mock.fetch(account, { headers: { Prefer: `code=${code}; force` } });
    expect([response.status, response.body]).toEqual([Number(code), null]);
  });
});

test('another API is mocked by its own catalog', async () => {
  const createInvented = createMockFor({
    ...inventedCatalog,
    signature: null,
    delivery: { ...delivery, unknownEndpoint: { code: '422', note: '' } },
  });
  const mock = createInvented();
  const post = async (url: string, code = '') => {
    const init = { method: 'POST', ...(code && { headers: { Prefer: `code=${code}` } }) };
    const { status, headers } = await mock.fetch(`http://localhost${url}`, init);
    return [status, headers.get('X-Reason'), headers.get('Mock-Problem')];
  };
  expect(await post('/gizmo/acme', '422.1')).toEqual([422, '422.1', null]);
  expect(await post('/widget/search', '422.1')).toEqual([422, null, 'code-not-possible']);
  expect(await post('/nothing')).toEqual([422, null, null]);
  expect(await post('/widget/acme')).toEqual([200, null, null]);
  mock.next('422.7');
  expect(await post('/widget')).toEqual([422, '422.7', null]);
});
