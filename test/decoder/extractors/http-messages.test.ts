import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { classify, decode, found, spans } from '../decode-text.ts';

const folder = new URL('../../fixtures/tuned/command-line/', import.meta.url);
const printed = (name: string) => readFileSync(new URL(name, folder), 'utf8');

describe('the output of a program', () => {
  test.each([
    'curl/curl-i.txt',
    'curl/curl-iv-post.txt',
    'curl/curl-v-two.txt',
    'curl/curl-vL-see-other.txt',
    'terminal/terminal-curl-v.txt',
    'wget/wget-S-redirect.txt',
  ])('%s gives the same with other line breaks and indented', (name) => {
    const text = printed(name);
    const expected = found(text);
    expect(expected).not.toEqual([]);
    const plain = text.replace(/\r+\n/g, '\n');
    expect(found(plain)).toEqual(expected);
    expect(found(plain.replace(/\n/g, '\r\n'))).toEqual(expected);
    expect(found(plain.replace(/^/gm, '    '))).toEqual(expected);
  });

  test('two outputs, one after the other, are both read', () => {
    expect(found(`${printed('curl/curl-v.txt')}\n${printed('curl/curl-i-http2.txt')}`)).toEqual([
      '403.25@1002',
      '403.25',
    ]);
    expect(found(`${printed('curl/curl-i.txt')}\n${printed('curl/curl-v-http1.1-post.txt')}`)).toEqual([
      '403.25',
      '400.3@1001',
    ]);
  });
});

describe('the sample of every standard record', () => {
  test.each(catalog.standard.map(({ code, sample }) => ({ code, sample })))(
    '$code is read as $code',
    ({ code, sample }) => {
      const [finding, ...others] = decode(sample);
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ kind: 'documented', code, line: 1, column: 1, start: 0 });
      expect(found(sample.replace(/\n/g, '\r\n'))).toEqual([code]);
      expect(found(sample.replace(/^/gm, '> '))).toEqual([code]);
      const status = Number(/^HTTP\/\S+ (\d+)/.exec(sample)?.[1]);
      const subCode = /^ApiStatusSubCode: (.+)$/m.exec(sample)?.[1];
      expect(classify({ status, subCode })).toMatchObject({ kind: 'documented', code });
    },
  );
});

const response = 'HTTP/1.1 403 Forbidden\nDate: today\nApiStatusSubCode: 403.25';

describe('a raw response', () => {
  test.each([
    ['HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25', '403.25'],
    ['HTTP/1.0 403\napistatussubcode: 403.25', '403.25'],
    ['HTTP/2 403 \napistatussubcode: 403.25', '403.25'],
    ['HTTP/3 403\nAPISTATUSSUBCODE:403.25', '403.25'],
    ['http/1.1 403 forbidden\napi-status-sub-code: 403.25', '403.25'],
    ['HTTP/1.1 403 Forbidden\nApiStatusSubCode: 25', '403.25'],
    ['HTTP/1.1 403 Forbidden\nApiStatusSubCode: "403.25"', '403.25'],
    ['HTTP/1.1 403 Forbidden\nApiStatusSubCode: <403.25>', '403.25'],
    ['HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25\nApiStatusSubCode: 403.25', '403.25'],
    ['HTTP/1.1 403 Forbidden\nApiStatusSubCode:', '403'],
    ['HTTP/1.1 403 Forbidden', '403'],
    ['< HTTP/1.1 403 Forbidden\n< ApiStatusSubCode: 403.25\n<', '403.25'],
    ['> HTTP/1.1 403 Forbidden\n> ApiStatusSubCode: 403.25', '403.25'],
    ['\tHTTP/1.1 403 Forbidden\n\tApiStatusSubCode: 403.25', '403.25'],
    ['\ufeffHTTP/1.1 403 Forbidden\r\nApiStatusSubCode: 403.25', '403.25'],
    ['```\nHTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25\n```', '403.25'],
  ])('%j is %s', (text, code) => {
    expect(found(text)).toEqual([code]);
  });

  test.each([
    [
      'HTTP/1.1 403 Forbidden\nApiStatusSubCode: 401.10',
      { kind: 'contradiction', status: 403, code: '401.10' },
    ],
    ['HTTP/1.1 403 Forbidden\nApiStatusSubCode: banana', { kind: 'undocumented-sub-code', code: '403' }],
    [
      'HTTP/1.1 401 Unauthorized\nApiStatusSubCode: 401.1\nApiStatusSubCode: 401.10',
      { kind: 'undocumented-sub-code', code: '401' },
    ],
    ['HTTP/1.1 502 Bad Gateway', { kind: 'undocumented-status', code: '502' }],
    ['HTTP/1.1 999 Odd', { kind: 'undocumented-status', code: '999' }],
  ])('%j is classified as it is written', (text, expected) => {
    expect(decode(text)).toMatchObject([expected]);
  });

  test('spans from its status line to its sub-code', () => {
    const text = `Look:\n\n  ${response}\n\n{"a":1}`;
    expect(decode(text)).toMatchObject([{ line: 3, column: 3, start: 9 }]);
    expect(spans(text)).toEqual([response]);
    expect(spans('< HTTP/1.1 403 Forbidden  \r\n< X: y')).toEqual(['HTTP/1.1 403 Forbidden']);
  });

  test.each([
    'HTTP/1.1 403 Forbidden\n\nDate: today\n\nApiStatusSubCode: 403.25\n\n',
    'HTTP/1.1 403 Forbidden\nX-Long: one\n  folded line\nApiStatusSubCode: 403.25',
    'HTTP/1.1 403 Forbidden\nRemote Address: 10.0.0.1:443\nApiStatusSubCode: 403.25',
    'HTTP/1.1 403 Forbidden; ApiStatusSubCode=403.25',
  ])('in several parts is still one: %j', (text) => {
    expect(found(text)).toEqual(['403.25']);
  });

  test('excludes a sub-code of another status or far below', () => {
    expect(found('HTTP/1.1 403 Forbidden\n\nApiStatusSubCode: 401.10')).toEqual(['403', '401.10']);
    const far = `HTTP/1.1 403 Forbidden${'\n'.repeat(60)}ApiStatusSubCode: 403.25`;
    expect(found(far)).toEqual(['403', '403.25']);
  });

  test('is reported once, whatever text is around it', () => {
    expect(found(`We get a 403 error here:\n\n${response}\n\nSo what is error 403.25?`)).toEqual(['403.25']);
    expect(found(`${response}\n\nMore: https://status.example/codes/403-25`)).toEqual(['403.25']);
    expect(found(`${response}\n\n{"error":"403.25","status":403}`)).toEqual(['403.25']);
    expect(found(`${response}\n\n<html>\n<h1>404 Not Found</h1>\n</html>`)).toEqual(['403.25']);
    expect(found(`${response}\n\n{\n  "a": {\n    "status": 500\n  },\n  "error": "error 404"\n}`)).toEqual([
      '403.25',
    ]);
  });

  test('ends at the end of its body', () => {
    expect(found(`${response}\n\nNext:\nApiStatusSubCode: 401.10`)).toEqual(['403.25', '401.10']);
    expect(found(`${response}\n\n{"a":1}\nthen status=401 subCode=10`)).toEqual(['403.25', '401.10']);
    expect(found(`${response}\n\n{"a":\n\nthen status=401 subCode=10`)).toEqual(['403.25', '401.10']);
    expect(found(`${response}\n\n{"cut":\n$ tail log\nstatus=401 subCode=10`)).toEqual(['403.25', '401.10']);
    expect(found(`${response}\n\n{"a":1}\n$ curl -i x\n${response}`)).toEqual(['403.25', '403.25']);
  });

  test('in body reporting mode has the status that its body names', () => {
    const mode = (body: string) => found(`HTTP/1.1 200 OK\nContent-Type: application/json\n\n${body}`);
    expect(mode('{"status":{"statusCode":404},"data":null}')).toEqual(['404']);
    expect(mode('{"status":{"statusCode":"404"}}')).toEqual(['404']);
    expect(mode('{\n  "status": {\n    "statusCode": 404\n  }\n}')).toEqual(['404']);
    expect(mode('42\n{"status":{"statusCode":404}}\n0\n')).toEqual(['404']);
    expect(mode('{"status":404}')).toEqual(['200']);
    expect(mode('{"status":{"statusCode":4}}')).toEqual(['200']);
    expect(mode('{"status":{"statusCode":{"toString":1}}}')).toEqual(['200']);
    expect(mode('{"status":{"statusCode":404}')).toEqual(['200']);
    expect(mode('[{"status":{"statusCode":404}}]')).toEqual(['200']);
    expect(found('> HTTP/1.1 200 OK\n>\n> {"status":{"statusCode":404}}')).toEqual(['404']);
    expect(mode('{"status":{"statusCode":404,"apiStatusSubCode":"404.1"}}')).toEqual(['404.1']);
    const odd = 'HTTP/1.1 200 OK\n\n{"status":{"statusCode":404,"apiStatusSubCode":{}}}';
    expect(decode(odd)).toMatchObject([{ kind: 'documented', code: '404' }]);
    const withSubCode = 'HTTP/1.1 200 OK\nApiStatusSubCode: 404.1\n\n{"status":{"statusCode":404}}';
    expect(found(withSubCode)).toEqual(['404.1']);
  });
});

describe('a raw request', () => {
  const answer = 'HTTP/1.1 400 Bad Request\nApiStatusSubCode: 400.3';

  test.each([
    ['on the wire', `POST /v1/entity/12 HTTP/1.1\nHost: api.rubiq.net\n\n{"status": 500}\n\n${answer}`],
    ['in HTTP/2', `POST /v1/entity/12 HTTP/2\nHost: api.rubiq.net\n\n${answer}`],
    [
      'in a file for an editor',
      `POST https://api.rubiq.net/v1/entity/12\nContent-Type: text/plain\n\na=1&status=500\n\n${answer}`,
    ],
    [
      'above a status field',
      'POST https://api.rubiq.net/v1/entity/12\n\nStatus: 400 Bad Request\nApiStatusSubCode: 400.3',
    ],
    ['as a command', `$ curl -i -X POST https://api.rubiq.net/v1/entity/12\n${answer}`],
    [
      'as a command with a body',
      `user@host:~$ curl -i -d '{}' https://api.rubiq.net/v1/entity/12\n${answer}`,
    ],
  ])('%s names the endpoint', (_, text) => {
    expect(found(text)).toEqual(['400.3@1001']);
  });

  test('belongs to the next response only', () => {
    expect(found(`POST /v1/entity/12 HTTP/1.1\n\n${answer}\n\n${answer}`)).toEqual(['400.3@1001', '400.3']);
    expect(found(`POST https://x.example/entity/12 was fine.${'\nand so on'.repeat(9)}\n${answer}`)).toEqual([
      '400.3',
    ]);
    const next = `GET /v1/entity/id/7/data HTTP/1.1\n\n${response}`;
    expect(found(`POST /v1/entity/12 HTTP/1.1\n\n${answer}\n\n${next}`)).toEqual([
      '400.3@1001',
      '403.25@1002',
    ]);
  });

  test('without a response excludes nothing below it', () => {
    expect(found('POST /v1/x HTTP/1.1\nHost: x\nApiStatusSubCode: 401.10')).toEqual(['401.10']);
    expect(found('POST /v1/x HTTP/1.1\nHost: x\n\nApiStatusSubCode: 401.10')).toEqual(['401.10']);
    expect(found('POST /v1/x HTTP/1.1\nHost: x')).toEqual([]);
  });
});

test.each([
  ['HTTP/1.1 100 Continue\n\n', 'a go-ahead'],
  ['HTTP/1.1 103 Early Hints\nLink: </a>\n\n', 'a hint'],
  ['HTTP/1.1 200 Connection established\n\n', 'a tunnel'],
  ['HTTP/1.0 200 Connection Established\nVia: proxy\n\n', 'a tunnel with fields'],
  ['CONNECT api.rubiq.net:443 HTTP/1.1\n\nHTTP/1.1 200 OK\n\n', 'a tunnel that was asked for'],
])('%j is %s, not a response', (before) => {
  expect(found(before)).toEqual([]);
  expect(found(before + response)).toEqual(['403.25']);
});

describe('a sub-code in the header of a message', () => {
  test.each(['403.25', '403.25   <-- which one is this?', '403.25**', '403.25 (see docs)', '403.25^M'])(
    'is read without what people add to it: %s',
    (value) => {
      expect(found(`HTTP/1.1 403 Forbidden\nApiStatusSubCode: ${value}\n\n`)).toEqual(['403.25']);
    },
  );

  test('is not taken from a value with another form', () => {
    const [finding] = decode('HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25.1\n\n');
    expect(finding).toMatchObject({ kind: 'undocumented-sub-code', code: '403', subCode: null });
  });
});

test('a request without a body leaves the text below it to be read', () => {
  const request = 'GET /v1/entity/id/7/data HTTP/1.1\nHost: api.example\n\n';
  expect(found(`${request}Response: 403 Forbidden\n`)).toEqual(['403@1002']);
  expect(found(`${request}a=1&b=403\n`)).toEqual([]);
});
