import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { createMock, type Mock } from '../../src/mock/index.ts';
import { createClassifier } from '../../src/reference/classifier.ts';
import { endpointRequests, everyCode, listedCodes, requestTo, standardCodes } from './requests.ts';

const { classify, classifyResponse } = createClassifier(catalog);
const header = catalog.reporting.header;

let mock: Mock;
beforeAll(async () => {
  mock = createMock();
  await mock.listen();
});
afterAll(() => mock.close());

async function ask(method: string, path: string, code?: string): Promise<Response> {
  return fetch(mock.url + path, {
    method,
    redirect: 'manual',
    ...(code !== undefined && { headers: { Prefer: `code=${code}` } }),
  });
}

describe('a client of the mock', () => {
  test.each(standardCodes)('gets %s of the standard list, and classifyResponse names it', async (code) => {
    const response = await ask('GET', '/an/endpoint/that/nobody/knows', code);
    expect(response.headers.get('Mock-Problem')).toBeNull();
    expect(response.headers.get(header)).toBe(code.includes('.') ? code : null);
    expect(classifyResponse(response)).toMatchObject({ kind: 'documented', code, endpoint: null });
  });

  test.each(listedCodes)('gets %s from endpoint %s, and it is classified as that', async (code, endpoint) => {
    const { method, path } = requestTo(endpoint);
    const response = await ask(method, path, code);
    const { status, headers } = response;
    expect(headers.get('Mock-Problem')).toBeNull();
    expect(headers.get('Mock-Endpoint')).toBe(endpoint);
    expect(classifyResponse(response).code).toBe(code);
    const request = { method, url: mock.url + path };
    const verdict = classify({ status, subCode: headers.get(header), request });
    expect(verdict).toMatchObject({ kind: 'documented', code, endpoint });
    const own = catalog.endpoints
      .find(({ number }) => number === endpoint)
      ?.responses.find((response) => response.code === code);
    expect(verdict.message).toBe(own?.meaning);
  });

  test('has then received every code of the API', () => {
    const got = new Set(mock.requests.map(({ code }) => code));
    expect([...everyCode].filter((code) => !got.has(code as never))).toEqual([]);
    expect(everyCode.length).toBeGreaterThan(60);
  });

  test.each(endpointRequests)('gets the success of $endpoint from $method $path', async (request) => {
    const response = await ask(request.method, request.path);
    expect(response.headers.get('Mock-Endpoint')).toBe(request.endpoint);
    const { responses = [] } = catalog.endpoints.find(({ number }) => number === request.endpoint) ?? {};
    const success = responses
      .map(({ code }) => code)
      .filter((code) => code.startsWith('2'))
      .sort((a, b) => Number(a) - Number(b))[0];
    expect(response.status).toBe(Number(success ?? '200'));
    expect(response.headers.get(header)).toBeNull();
    expect(await response.text()).toBe('');
    expect(response.headers.has('Mock-Note')).toBe(success === undefined);
  });
});
