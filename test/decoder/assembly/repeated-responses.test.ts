import { describe, expect, test } from 'vitest';
import { found } from '../decode-text.ts';

describe('a response that is told twice', () => {
  test.each([
    'INFO Request: PUT /v1/entity/id/7/password\n  -> 403 Forbidden\nstatus: 403',
    '08:20:40 DEBUG wire - PUT /v1/entity/id/7/password\n08:20:40 DEBUG wire - << "HTTP/1.1 403 Forbidden"\n08:20:40 DEBUG headers - << HTTP/1.1 403 Forbidden',
  ])('is one response: %j', (text) => {
    expect(found(text)).toEqual(['403@2002']);
  });

  test.each([
    ['lines of one log', 'a status=403 subCode=403.25\nb status=403'],
    ['lines of a log at different times', '08:20:40 call status=403\n08:20:41 <- status=403'],
    ['whole messages', 'HTTP/1.1 403 Forbidden\nDate: x\n\nHTTP/1.1 403 Forbidden\nServer: y'],
  ])('differs from two: %s', (_, text) => {
    expect(found(text)).toHaveLength(2);
  });
});

test('a status and a field that begin at the same place are one response', () => {
  expect(found(' 403{"message":"{\\"http.response.header.apistatussubcode\\":[25]}"} Forbidden')).toEqual([
    '403.25',
  ]);
});

describe('a request below the only response', () => {
  const response = 'HTTP/1.1 403 Forbidden\nServer: x\n\n';

  test('got that response', () => {
    expect(found(`${response}The call was PUT https://api.rubiq.net/v1/entity/id/7/password`)).toEqual([
      '403@2002',
    ]);
  });

  test('does not where another response has a request', () => {
    const text = `GET /v1/entity/id/7/documents -> 404\n${response}PUT /v1/entity/id/7/password`;
    expect(found(text)).toEqual(['404@9201', '403']);
  });
});

test('a sub-code in a line above the status belongs to it', () => {
  const text =
    'HTTP_EVENT_ON_HEADER, key=ApiStatusSubCode, value=403.25\nI (8140) HTTPS Status = 403, content_length = 0';
  expect(found(text)).toEqual(['403.25']);
});

test('a number below the label of a code is a response where a request follows', () => {
  const text =
    'Error code\n\n403\n\nRequest\n\n{ "method": "PUT", "uri": "https://api.rubiq.net/v1/entity/id/7/password" }';
  expect(found(text)).toEqual(['403@2002']);
  expect(found('Error code\n\n403\n')).toEqual([]);
});
