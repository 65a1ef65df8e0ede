import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { createPendingRequest } from '../../../src/decoder/assembly/pending-request.ts';
import { nothingOpen } from '../../../src/decoder/extractor.ts';
import { createHttpMessageExtractor } from '../../../src/decoder/extractors/http-messages.ts';
import { linesOf } from '../../text/lines-of.ts';
import { classify, decode, found, spans } from '../decode-text.ts';
import { vocabulary } from '../vocabulary.ts';

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

/** Returns the lines that the extractor leaves, and the responses that it reports with their sub-codes and requests. */
function read(text: string): { readonly left: readonly string[]; readonly responses: readonly string[] } {
  const { extractor, responses } = reader();
  const left = linesOf(text).flatMap((line) => extractor.read(line)?.text ?? []);
  extractor.end();
  return { left, responses };
}

function reader() {
  const responses: string[] = [];
  const extractor = createHttpMessageExtractor({
    vocabulary,
    pendingRequest: createPendingRequest(),
    report({ status, subCode, request }) {
      const parts = [status, subCode, request && `${request.method} ${request.url}`];
      responses.push(parts.filter((part) => part !== undefined).join(' '));
    },
    learn() {},
  });
  return { extractor, responses };
}

describe('a message', () => {
  test.each([
    ['HTTP/1.1 403 Forbidden', '403'],
    ['HTTP/2 403 ', '403'],
    ['> HTTP/1.1 403  Forbidden', '403'],
    ['GET /a HTTP/1.1\n\nHTTP/1.1 403 Forbidden', '403 GET /a'],
    ['GET /a HTTP/2\n\nHTTP/2 403', '403 GET /a'],
    ['GET http://a.example/b\n\nHTTP/1.1 403 Forbidden', '403 GET http://a.example/b'],
    ['GET /v1/item/403\n\nHTTP/1.1 403 Forbidden', '403 GET /v1/item/403'],
    ['GET /a HTTP/1.1\n\nStatus: 403 Forbidden', '403 GET /a'],
    ['GET /a HTTP/1.1\n\nstatus: 403', '403 GET /a'],
    ['GET /a HTTP/1.1\n\n:status:403\nApiStatusSubCode:403.25', '403 403.25 GET /a'],
    ['GET /a HTTP/1.1\n\nStatus Code: 403 Forbidden', '403 GET /a'],
    ['GET /a HTTP/1.1\n\nStatus-Code: 403', '403 GET /a'],
    ['GET /a HTTP/1.1\nStatus: 403', '403 GET /a'],
    ['    HTTP/1.1 403 Forbidden\n    ApiStatusSubCode: \t403.25  ', '403 403.25'],
    ['< HTTP/1.1 403 Forbidden\n< ApiStatusSubCode: 403.25\n<\n< {"a":1}', '403 403.25'],
    ['HTTP/1.1 403 Forbidden\n\n\n{"a":1}', '403'],
    ['HTTP/1.1 403 Forbidden\n\n  <html>\n  404 Not Found\n  </html>', '403'],
    ['HTTP/1.1 403 Forbidden\n\n<p>1 < 2</p>\n404', '403'],
    ['HTTP/1.1 403 Forbidden\n\n<html>\nApiStatusSubCode: 401.10\n</html>', '403'],
    ['HTTP/1.1 403 Forbidden\n\n{\n"a": {\n"b": 1\n},\n"c": [1, 2]\n"status": 404\n}', '403'],
    ['HTTP/1.1 403 Forbidden\n\n{"a":{},\n"price": "9 $ or more",\n"status": 404\n}', '403'],
    ['HTTP/1.1 403 Forbidden\n\n<html>\n</html> <!-- kept\n404 -->', '403'],
    ['CONNECT api.rubiq.net:443 HTTP/1.1\n\nHTTP/1.1 407 Proxy Authentication Required', '407'],
    ['HTTP/1.1 200 Database connection established', '200'],
  ])('is taken as a whole: %j', (text, response) => {
    expect(read(text)).toEqual({ left: [], responses: [response] });
  });

  test.each([
    ['GET /a HTTP/1.1\nHost: a\n\na=1&status=403'],
    ['POST /a HTTP/1.1\n\nuser.name=1'],
    ['POST /a HTTP/1.1\n\n--b\nContent-Disposition: form-data\nstatus=403\n--b--'],
    ["POST /a HTTP/1.1\n\n-----------------------------97'x\nstatus=403"],
    ['> POST /a HTTP/1.1\n>\n> {"status":403}'],
    ['HTTP/1.1 200  Connection established\nVia: proxy'],
  ])('without a response is taken as a whole too: %j', (text) => {
    expect(read(text)).toEqual({ left: [], responses: [] });
  });

  const status = 'HTTP/1.1 403 Forbidden';

  test.each([
    'they sent HTTP/1.1 403 Forbidden',
    'then GET /a HTTP/1.1',
    'GET /v1/item,403,12',
    'GET /v1/item,403',
    'GET /v1/item;403;12',
    ':status: 403',
    '{"a":1}',
    '* status 403',
    '  * status 403',
    '* Here it was * Trying 127.0.0.1:8080...',
    'x { [2 bytes data]',
  ])('does not begin with %j', (text) => {
    expect(read(text)).toEqual({ left: [text], responses: [] });
  });

  test.each([
    ['GET /a HTTP/1.1\n\n', 'X-Status: 403'],
    ['GET /a HTTP/1.1\n\n', 'Status: 4031'],
    ['GET /a HTTP/1.1\n\n', 'Status: 603'],
    ['GET /a HTTP/1.1\n\n', 'with b=1'],
    ['GET /a HTTP/1.1\n\n', 'status=403 ms=12'],
    ['GET /a HTTP/1.1\n\n{"a":\n', 'ApiStatusSubCode: 401.10'],
    ['> POST /a HTTP/1.1\n>\n', '< {"status":403}'],
    [`${status}\n`, 'The next was: 404'],
    [`${status}\n\n`, 'status=404'],
    [`${status}\n\n`, 'see {"status":404}'],
    [`${status}\n\n`, 'then: Status: 404'],
    [`${status}\n\n{"a":\n`, '> and then 404'],
    [`${status}\n\n{"a":\n`, 'user@host:~/a (main) $ tail log'],
    [`${status}\n\n{"a":\n`, 'C:\\logs> type log'],
    [`${status}\n\n{"a":1} \n`, 'status=404'],
    [`${status}\n\n{\n"a": 1\n}\n`, 'status=404'],
    [`${status}\n\n{\n"a": 1\n}  \n`, 'status=404'],
    [`${status}\n\n<html>\n</html>\n`, 'status=404'],
    [`${status}\n\n<html>\n</html>  \n`, 'status=404'],
  ])('%j ends above %j', (message, text) => {
    const { left, responses } = read(message + text);
    expect(left).toEqual([text]);
    expect(responses).toEqual(read(message).responses);
  });

  test('is over after its end', () => {
    expect(read(`${status}\n\n{"a":1}\n\n{"status":404}`).left).toEqual(['', '{"status":404}']);
    expect(read(`${status}\nThen\n* status 404`).left).toEqual(['Then', '* status 404']);
    expect(read(`${status}\n\n{"a":1}\n\n* status 404`).left).toEqual(['', '* status 404']);
    expect(read(`${status}\n\nGET /a HTTP/1.1\n\nStatus: 404`).responses).toEqual(['403', '404 GET /a']);
    expect(read(`${status}\nThen\nStatus: 404`).left).toEqual(['Then', 'Status: 404']);
    expect(read(`${status}\n\nStatus: 404`)).toEqual({ left: ['Status: 404'], responses: ['403'] });
    expect(read(`GET /a HTTP/1.1\n\nThen\nStatus: 404`).left).toEqual(['Then', 'Status: 404']);
  });

  test('has the request that it answers, whatever address is between them', () => {
    const between =
      'GET /v1/entity/id/7/data HTTP/1.1\nHost: a\n\nForwarding to PUT https://other.example/v1/x';
    expect(found(`${between}\n${status}`)).toEqual(['403@1002']);
  });

  test('has its request after an interim response, whatever its form', () => {
    const request = 'POST /v1/entity/12 HTTP/1.1\nExpect: 100-continue\n\nHTTP/1.1 100 Continue\n\n';
    expect(found(`${request}status=400 subCode=3`)).toEqual(['400.3@1001']);
    expect(found(`${request}${'} [9 bytes data]\n'.repeat(40)}HTTP/1.1 400 Bad Request`)).toEqual([
      '400@1001',
    ]);
  });

  test('may have an address without a method, or no request', () => {
    const [one] = decode(`url: https://a.example/b\n${status}`);
    expect(one?.request).toEqual({ method: null, url: 'https://a.example/b' });
    expect(decode(status)[0]?.request).toBeNull();
  });

  test('spans up to its last field with a code, without the space after it', () => {
    expect(spans(`${status}\nApiStatusSubCode: 403.25  \nX: y`)).toEqual([
      `${status}\nApiStatusSubCode: 403.25`,
    ]);
    expect(spans(`  ${status} HTTP/  \n`)).toEqual([`${status} HTTP/`]);
  });

  test('has a body of at most 64 KiB', () => {
    const start = '{"status":{"statusCode":404},"a":[';
    const bodyOf = (length: number) => {
      const rows = `"${'-'.repeat(60)}",\n`.repeat(1_000);
      return `${start}\n${rows}0${' '.repeat(length - start.length - 63_000 - 3)}]}`;
    };
    const mode = (length: number) => read(`HTTP/1.1 200 OK\n\n${bodyOf(length)}`).responses;
    expect(mode(65_536)).toEqual(['404']);
    expect(mode(65_537)).toEqual(['200']);
  });

  test('has numbers in its body that are no sizes of chunks', () => {
    expect(read('HTTP/1.1 200 OK\n\n{"status":{"statusCode":\n404\n}}').responses).toEqual(['404']);
  });

  test.each([
    ['25 <-- new', '25'],
    ['401.1, 401.10 (twice)', '401.1, 401.10'],
    ['401.1,401.10 (twice)', '401.1,401.10'],
    ['1, 10 (twice)', '1, 10'],
    ['403.25****', '403.25'],
    ['403.25*', '403.25'],
    ['403.25\\r', '403.25'],
    ['403.25              10:20:30', '403.25'],
    ['403.25 * new', '403.25'],
    ['403.25 { [2 bytes data]', '403.25'],
    ['403.25.1 ', '403.25.1'],
  ])('with the sub-code %j has %j', (value, subCode) => {
    expect(read(`${status}\nApiStatusSubCode: ${value}`).responses).toEqual([`403 ${subCode}`]);
  });
});

describe('what curl adds', () => {
  const comments = [
    '*   Trying 127.0.0.1:8080...',
    '* Connected to a.example (127.0.0.1) port 443 (#0)',
    '* Re-using existing connection #0 with host a.example',
    '* Reusing existing connection with host a.example',
    '* Closing connection 0 * Done',
    '} [5 bytes data]',
    '{ [1370 bytes data]',
    '  0     0    0     0    0     0      0      0 --:--:--  0:00:01 --:--:--     0',
    '100 1256M   12  150M    0     0  25.1M      0  0:00:50  0:00:06  0:00:44 24.5M',
    ' 99 9999k   99 9999k    0     0   999k      0 10:00:50 --:--:-- 10:00:44  999k',
  ];

  test.each(comments)('is read by no other extractor: %j', (comment) => {
    expect(read(comment).left).toEqual([]);
    expect(read(`    ${comment}`).left).toEqual([]);
  });

  test.each([...comments, '* old remark of a plugin'])('is no part of a message: %j', (comment) => {
    const response = `HTTP/1.1 403 Forbidden\n${comment}\nApiStatusSubCode: 403.25`;
    expect(read(response)).toEqual({ left: [], responses: ['403 403.25'] });
    expect(read(response.replace(/^/gm, '    '))).toEqual({ left: [], responses: ['403 403.25'] });
  });
});

describe('a response that curl prints with marks', () => {
  const marked = '< HTTP/1.1 403 Forbidden\n< ApiStatusSubCode: 403.25\n< A: b\n< ';
  const plain = 'HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25\nA: b\n';

  const twice = (text: string) => text.replace(/^< (.+)$/gm, '$&\n$1');
  const series = (...statuses: number[]) =>
    statuses.map((status) => `< HTTP/1.1 ${status}\n< A: ${status}\n<\n`).join('');
  const copies = (...statuses: number[]) => series(...statuses).replace(/^< ?/gm, '');
  const eight = [400, 401, 403, 404, 409, 500, 502, 503];

  test.each([
    ['one after the other', `${marked}\n${plain}`, ['403 403.25']],
    ['all after all others', `${series(403, 404)}${copies(403, 404)}`, ['403', '404']],
    ['after another response', `${series(403)}${copies(404, 403)}`, ['404', '403']],
    ['with more fields', `${series(403)}HTTP/1.1 403\nA: 403\nB: c\n`, ['403']],
    ['line by line', twice(marked), ['403 403.25, 403.25']],
    ['line by line, without fields', '< HTTP/1.1 403\nHTTP/1.1 403\n', ['403']],
    ['after an interim response', `${series(100, 403)}${copies(100, 403)}`, ['403']],
    [
      'after an interim response without fields',
      `< HTTP/1.1 100\n<\n${marked}\nHTTP/1.1 100\n\n${plain}`,
      ['403 403.25'],
    ],
    ['up to two hundred lines below', `${series(403)}${'\n'.repeat(194)}${copies(403)}`, ['403']],
    ['after up to eight responses', `${series(...eight)}${copies(...eight)}`, eight.map(String)],
    ['above its body', `${series(200)}${copies(200)}{"status":{"statusCode":404}}`, ['404']],
    ['below its body', `${series(200)}< {"status":{"statusCode":404}}\n\n${copies(200)}`, ['404']],
  ])('and again without is one: %s', (_, text, responses) => {
    expect(read(text)).toEqual({ left: expect.any(Array), responses });
  });

  test.each([
    ['other fields', `${series(403)}HTTP/1.1 403\nA: b\n`, ['403', '403']],
    ['fewer fields', `< HTTP/1.1 403\n< A: b\n< B: c\n<\nHTTP/1.1 403\nA: b\n`, ['403', '403']],
    ['another status', `${series(403)}HTTP/1.1 404\nA: 403\n`, ['404', '403']],
    ['a status line that is not directly below', '< HTTP/1.1 403\n\nHTTP/1.1 403\n', ['403', '403']],
    [
      'more than two hundred lines between',
      `${series(403)}${'\n'.repeat(195)}${copies(403)}`,
      ['403', '403'],
    ],
    [
      'more than eight responses between',
      `${series(...eight, 504)}${copies(400)}`,
      ['400', '400', ...eight.slice(1).map(String), '504'],
    ],
  ])('is another one with %s', (_, text, responses) => {
    expect(read(text).responses).toEqual(responses);
  });

  test('spans both status lines only where it has no fields', () => {
    expect(spans('< HTTP/1.1 403\nHTTP/1.1 403\n')).toEqual(['HTTP/1.1 403\nHTTP/1.1 403']);
    expect(spans(`${marked}\n${plain}`)).toEqual(['HTTP/1.1 403 Forbidden\n< ApiStatusSubCode: 403.25']);
  });
});

test('is open from its first response that is not reported, and idle only without one', () => {
  const { extractor, responses } = reader();
  const state = () => [extractor.open, extractor.isIdle];
  const text = `GET /a HTTP/1.1\n\n${response}\n\n{}\n\nThen\n< HTTP/1.1 404\n<\n$ ls`;
  const [first, second, ...others] = linesOf(text);
  expect(state()).toEqual([nothingOpen, true]);
  for (const line of [first, second]) {
    if (line) extractor.read(line);
    expect(state()).toEqual([nothingOpen, false]);
  }
  const states = others.map((line) => {
    extractor.read(line);
    return [...state(), responses.length];
  });
  const [open, held] = [text.indexOf(response), text.indexOf('HTTP/1.1 404')];
  expect(states).toEqual([
    ...Array.from({ length: 6 }, () => [open, false, 0]),
    [nothingOpen, true, 1],
    [held, false, 1],
    [held, false, 1],
    [held, false, 1],
  ]);
  extractor.end();
  expect([...state(), responses.length]).toEqual([nothingOpen, true, 2]);
});
