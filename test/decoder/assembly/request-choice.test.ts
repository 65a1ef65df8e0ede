import { describe, expect, test } from 'vitest';
import { joinedRequests } from '../../../src/decoder/assembly/request-choice.ts';
import type { RequestEvidence } from '../../../src/http/request.ts';
import { found } from '../decode-text.ts';

const url = '/v1/entity';
const other = '/page';

describe('two descriptions of one request', () => {
  const endpoints = [`PUT ${url}`, 'GET /v1/list'];
  const isEndpoint = (request: RequestEvidence) => endpoints.includes(`${request.method} ${request.url}`);

  test.each<[string, RequestEvidence, RequestEvidence, string]>([
    [
      'the first, where both lead to an endpoint',
      { method: 'PUT', url },
      { method: 'GET', url: '/v1/list' },
      `PUT ${url}`,
    ],
    ['its method and its URL', { method: 'PUT' }, { url }, `PUT ${url}`],
    ['the one with both', { url: other }, { method: 'PUT', url }, `PUT ${url}`],
    [
      'the second, if only that leads to an endpoint',
      { method: 'GET', url: other },
      { method: 'PUT', url },
      `PUT ${url}`,
    ],
    [
      'the method of the first, and the URL of the second',
      { method: 'PUT', url: other },
      { method: 'GET', url },
      `PUT ${url}`,
    ],
    [
      'the method of the second, and the URL of the first',
      { url },
      { method: 'PUT', url: other },
      `PUT ${url}`,
    ],
    [
      'the first, if none leads to an endpoint',
      { method: 'PUT', url: other },
      { method: 'GET', url: '/b' },
      `PUT ${other}`,
    ],
    ['the first URL, where no method is known', { url: other }, { url }, `undefined ${other}`],
  ])('are %s', (_, one, two, expected) => {
    const joined = joinedRequests(one, two, { isEndpoint });
    expect(`${joined?.method} ${joined?.url}`).toBe(expected);
  });

  test('are the other one where one is missing', () => {
    expect(joinedRequests(null, { url }, { isEndpoint })).toEqual({ url });
    expect(joinedRequests({ url }, null, { isEndpoint })).toEqual({ url });
    expect(joinedRequests(null, null, { isEndpoint })).toBeNull();
  });
});

describe('the request of a response with several addresses', () => {
  test.each([
    [
      'the template of the path',
      "{ url: 'https://api.example/v1/entity/id/7/password', status: 403, request: { method: 'PUT', url: '/entity/id/{entity-id}/password' } }",
      ['403@2002'],
    ],
    [
      'a base URL of a mock',
      "nock('https://api.example:443')\n  .post('/v1/entity/12', {})\n  .reply(400, '', [\n  'ApiStatusSubCode',\n  '400.3'\n]);",
      ['400.3@1001'],
    ],
    [
      'a variable for the host',
      'GET {{baseUrl}}/entity/id/7/data\nHTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25\n',
      ['403.25@1002'],
    ],
    [
      'a label of two words',
      'Address: https://api.example/v1/entity/12\nHttp-Method: POST\nStatus: 400',
      ['400@1001'],
    ],
    [
      'elements of a list',
      "':path', '/v1/entity/id/7/data'\n':method', 'GET'\n\n':status', '403'\n'apistatussubcode', '403.25'\n",
      ['403.25@1002'],
    ],
  ])('is the one that leads to an endpoint: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
