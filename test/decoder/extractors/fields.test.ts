import { describe, expect, test } from 'vitest';
import { found, spans } from '../decode-text.ts';

describe('a field by itself', () => {
  test.each([
    'ApiStatusSubCode: 401.10',
    'apistatussubcode:401.10',
    'APISTATUSSUBCODE : 401.10',
    'Api-Status-Sub-Code: 401.10',
    'ApiStatusSubCode=401.10',
    'ApiStatusSubCode="401.10"',
    'ApiStatusSubCode: <401.10>',
    'ApiStatusSubCode -> 401.10',
    'ApiStatusSubCode => 401.10',
    'ApiStatusSubCode 401.10',
    'ApiStatusSubCode\t401.10',
    'ApiStatusSubCode: 401-10',
    'ApiStatusSubCode: 401.10, 401.10',
    'ApiStatusSubCode: 401.10; path=/',
    '| ApiStatusSubCode | 401.10 |',
    '- `ApiStatusSubCode`: `401.10`',
    '**ApiStatusSubCode:** 401.10',
    '<ApiStatusSubCode>401.10</ApiStatusSubCode>',
    '{"ApiStatusSubCode":"401.10"}',
    '{\\"ApiStatusSubCode\\":\\"401.10\\"}',
    "{ 'apistatussubcode': [ '401.10' ] }",
    'response.headers.ApiStatusSubCode = 401.10',
    'status=401 subCode=401.10',
    'status=401 subCode=10',
    'subcode 10 status 401',
    '"status": 401, "subStatus": 10',
    'sc-status=401 sc-substatus=10',
    'status\t401\napistatussubcode\t401.10',
    ':status: 401\napistatussubcode: 401.10',
    '401 with ApiStatusSubCode: 10',
    'We get 401 with sub-code 10',
    'HTTP 401, ApiStatusSubCode 401.10',
    'status=401.10',
    'error_code: 401.10',
    'Status Code: 401 Unauthorized\nDate: today\nApiStatusSubCode: 401.10',
    'HTTP/1.1 401 Unauthorized ApiStatusSubCode: 401.10',
    'HTTP/1.1 401 Unauthorized\\r\\nApiStatusSubCode: 401.10\\r\\n',
  ])('%j is 401.10', (text) => {
    expect(found(text)).toEqual(['401.10']);
  });

  test.each([
    ['status=403', '403'],
    ['http status: 403', '403'],
    ['"statusCode": 403', '403'],
    ['Request failed with status code 403', '403'],
    ['HTTPError: Response code 403 (Forbidden)', '403'],
    ['errorCode=403', '403'],
    ['{"status":{"statusCode":404,"statusText":"Not found"},"data":null}', '404'],
    ['{\n  "status": {\n    "statusCode": 404\n  }\n}', '404'],
    ['status=403 ApiStatusSubCode=401.10', '401.10'],
    ['{"status":403,"headers":[{"name":"ApiStatusSubCode","value":"403.25"}]}', '403.25'],
    ['{"key":"ApiStatusSubCode","value":"403.25"}', '403.25'],
    ['{\\"name\\":\\"apistatussubcode\\",\\"value\\":\\"403.25\\"}', '403.25'],
    ['"status": 403,\n{\n  "name": "ApiStatusSubCode",\n  "value": "403.25"\n}', '403.25'],
    ['{"status":403,"headers":[{"name":"Age","value":"25"}]}', '403'],
  ])('%j is %s', (text, code) => {
    expect(found(text)).toEqual([code]);
  });
});

describe('a line of a log', () => {
  test.each([
    [
      '2026-11-22T15:13:45Z ERROR POST https://api.rubiq.net/v1/entity/12 status=400 ApiStatusSubCode=400.3 (403 ms)',
      '400.3@1001',
    ],
    [
      '{"req":{"method":"POST","url":"/v1/entity/12"},"res":{"statusCode":400,"headers":{"apistatussubcode":"400.3"}}}',
      '400.3@1001',
    ],
    [
      'Request URL: https://api.rubiq.net/v1/entity/12\nRequest Method: POST\nStatus Code: 400 Bad Request\nRemote Address: 10.0.0.1:443\napistatussubcode: 400.3',
      '400.3@1001',
    ],
    [
      'AxiosError: Request failed with status code 403\n  status: 403,\n  headers: { apistatussubcode: "403.25" }',
      '403.25',
    ],
  ])('%j is %s', (text, code) => {
    expect(found(text)).toEqual([code]);
  });

  test('each line with a status of its own is a response', () => {
    const text = 'a status=403 subCode=403.25\nb status=403\nc status=401 subCode=401.10';
    expect(found(text)).toEqual(['403.25', '403', '401.10']);
    expect(spans(text)).toEqual(['status=403 subCode=403.25', 'status=403', 'status=401 subCode=401.10']);
  });

  test('a sub-code line belongs to the status line before it only where they agree', () => {
    expect(found('status=403\nApiStatusSubCode: 403.25')).toEqual(['403.25']);
    expect(found('status=403\nApiStatusSubCode: 401.10')).toEqual(['403', '401.10']);
  });
});

describe('the rest of a line', () => {
  test.each([
    [
      'error 502 from proxy, then HTTP 403 (403.25), and "ApiStatusSubCode":"401.10"',
      ['502', '403.25', '401.10'],
    ],
    ['status=403 then error 401.10', ['403', '401.10']],
    ['error 401.10 before status=403', ['401.10', '403']],
    ['ApiStatusSubCode=401.10 before subCode=403.25 and error 404.1', ['401.10', '403.25', '404.1']],
  ])('is read too: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    ['status=403 (403.25)', 'status=403 (403.25'],
    ['ERROR 403.25 status=403 path=/x', '403.25 status=403'],
    ['HTTP 403 forbidden, subCode=403.25', '403 forbidden, subCode=403.25'],
  ])('may complete the same response: %j', (text, span) => {
    expect(found(text)).toEqual(['403.25']);
    expect(spans(text)).toEqual([span]);
  });

  test('in another line belongs to another response', () => {
    expect(found('status=403\nand then 403.25 came')).toEqual(['403', '403.25']);
    expect(found('ApiStatusSubCode: 403.25\n\nHTTP/1.1 403 Forbidden')).toEqual(['403.25', '403']);
  });

  test('has no code that is alone in it', () => {
    expect(found('| status | 403 | 200 |')).toEqual(['403']);
    expect(found('status=403 200')).toEqual(['403']);
  });
});

test.each([
  'ApiStatusSubCode',
  'ApiStatusSubCode:',
  'ApiStatusSubCode: 25',
  'ApiStatusSubCode: banana',
  'status=',
  'status=4031',
  'status=40',
  'status=999',
  'status: 2 of 403',
  'exit status 255',
  'port: 403',
  'id=403.25',
  'zip_code: 40310',
  'Content-Length: 403',
  'duration=403.25s',
  `${'x'.repeat(200)}=403`,
])('%j is no code', (text) => {
  expect(found(text)).toEqual([]);
});
