import { describe, expect, test } from 'vitest';
import { found } from '../decode-text.ts';

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
