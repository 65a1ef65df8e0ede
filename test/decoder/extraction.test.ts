import { describe, expect, test } from 'vitest';
import { decode, decodeStream } from './decode-text.ts';

const shown = ({ code, line, request }: ReturnType<typeof decode>[number]) =>
  `${code}@${line}${request ? ` ${request.method} ${request.url}` : ''}`;

/** Returns what each chunk reports, and then what the end does. */
function reports(...chunks: string[]): string[][] {
  const stream = decodeStream();
  return [...chunks.map((chunk) => stream.push(chunk)), stream.end()].map((findings) => findings.map(shown));
}

const logLine = (second: number, path = 'a') =>
  `127.0.0.1 - - [28/Nov/2026:20:00:0${second} +0000] "GET /v1/${path} HTTP/1.1" 403 12\n`;
const log = [1, 2, 3, 4].map((second) => logLine(second)).join('');
const long = 'x '.repeat(6_000);

describe('a finding is reported once no later chunk can change it', () => {
  test.each([
    ['fields', ['one\n', 'status: 403\n\n', 'two\n'], [[], [], [], ['403@2']]],
    [
      'a response above many lines',
      ['HTTP/1.1 404 Not Found\n', 'status of the line\n'.repeat(100)],
      [[], ['404@1'], []],
    ],
    [
      'lines of a log',
      [log, logLine(5), logLine(6, 'b')],
      [
        ['403@1 GET /v1/a', '403@2 GET /v1/a', '403@3 GET /v1/a'],
        [],
        ['403@4 GET /v1/a'],
        ['403@5 GET /v1/a', '403@6 GET /v1/b'],
      ],
    ],
    [
      'fields before a log',
      [`status: 404\n${log}`],
      [['404@1', '403@2 GET /v1/a', '403@3 GET /v1/a', '403@4 GET /v1/a'], ['403@5 GET /v1/a']],
    ],
    [
      'a response after a log',
      [`${log}HTTP/1.1 404 Not Found\n`],
      [
        ['403@1 GET /v1/a', '403@2 GET /v1/a', '403@3 GET /v1/a'],
        ['403@4 GET /v1/a', '404@5'],
      ],
    ],
  ])('%s', (_, chunks, expected) => {
    expect(reports(...chunks)).toEqual(expected);
  });
});

describe('source code is passed over, up to what it wrote', () => {
  const source = `import a from 'a';\nconst b = a.get(403);\nif (b.status === 404) {\n}\nfunction c() {}\n`;

  test('and its output is read', () => {
    expect(decode(source)).toEqual([]);
    expect(
      decode(`${source}\n$ node a.js\nHTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25\n`).map(shown),
    ).toEqual(['403.25@8']);
    expect(decode(`${source}\n$ node a.js\nstatus: 403\n\nstatus: 404\n`).map(shown)).toEqual([
      '403@8',
      '404@10',
    ]);
  });

  test('whatever it says about responses', () => {
    expect(decode(`${source}// status: 403\nconst d = { status: 403, code: '403.25' };\n`)).toEqual([]);
  });
});

test('log lines in source code are passed over', () => {
  const source = `import a from 'a';\n${"const b = a.get('/v1');\n".repeat(9)}`;
  expect(decode(`${source}const log = \`\n${log}\`;\n`)).toEqual([]);
});

describe('the line above a line with evidence, which has none itself,', () => {
  test('ends the expected side of a comparison', () => {
    expect(decode('Expected:\none\nReceived:\nstatus: 403\n').map(shown)).toEqual(['403@4']);
    expect(decode('Expected:\none\ntwo\nstatus: 403\n')).toEqual([]);
  });

  test('is the place of source code', () => {
    const source = '> 12 | const a = { status: 403 };\n';
    expect(decode(`one\naccounts.test.js:12:28\n${source}`)).toEqual([]);
    expect(decode(`one\ntwo\n${source}`).map(shown)).toEqual(['403@3']);
  });
});

describe('a long line', () => {
  test('without evidence ends as a short one does', () => {
    for (const line of ['x', long]) {
      expect(decode(`headers {\n${line}}\nstatus: 403\n`).map(shown)).toEqual(['403@3']);
      expect(decode(`{"status": 403,\n"a": "${line}",\n"subCode": "403.25"}\n`).map(shown)).toEqual([
        '403.25@1',
      ]);
      expect(decode(`{"status": 403}\n${line}\n{"subCode": "403.25"}\n`).map(shown)).toEqual(
        decode('{"status": 403}\nx\n{"subCode": "403.25"}\n').map(shown),
      );
      expect(decode(`status: 403\n  ${line}\nsubCode: 403.25\n`).map(shown)).toEqual(
        decode('status: 403\n  x\nsubCode: 403.25\n').map(shown),
      );
    }
  });

  test('has its evidence in a later part, or at its end', () => {
    expect(decode(`${long}status: 403 ${long}\n`).map(shown)).toEqual(['403@1']);
    expect(decode(`${long}status: 403\n`).map(shown)).toEqual(['403@1']);
    expect(decode(`{"a": "${long}", "status": 403, "subCode": "403.25"}\n`).map(shown)).toEqual(['403.25@1']);
  });

  test('has one response where the brackets around its parts are still open', () => {
    expect(decode(`(status: 403 ${long}(${long}status: 403`).map(shown)).toEqual(['403@1']);
  });

  test('has the responses of two objects, whose brackets are in parts without evidence', () => {
    const objects = `{"status": 403, "a": "${long}"}, {"a": "${long}", "status": 403, "subCode": "403.25"}\n`;
    expect(decode(objects).map(shown)).toEqual(['403@1', '403.25@1']);
  });
});

test('a response may follow a body on its line', () => {
  const [body, response] = ['{"a": 1}', 'HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25\n'];
  expect(decode(`POST /v1/x HTTP/1.1\nHost: a\n\n${body}${response}`).map(shown)).toEqual([
    '403.25@4 POST /v1/x',
  ]);
  expect(decode(`${body}${response}`).map(shown)).toEqual(['403.25@1']);
});

test('a body that names its own path says nothing of the response after it', () => {
  const body = '{"status": 404, "error": "Not Found", "path": "/v1/a"}';
  expect(decode(`${body}HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25\n`).map(shown)).toEqual([
    '404@1 null /v1/a',
    '403.25@1',
  ]);
});

test('what begins like a printed finding and goes on differently is read as elsewhere', () => {
  expect(decode('{"kind": "documented",\n"code": "403.25",\nstatus: 404\n').map(shown)).toEqual([
    '403.25@2',
    '404@3',
  ]);
});

test('what JSON within a string lists is read as elsewhere', () => {
  expect(decode(`body: '{"codes":["403.25","404.1"]}'\n`).map(shown)).toEqual(['403.25@1', '404.1@1']);
  expect(decode(String.raw`{"body": "{\"status\": 403, \"subCode\": \"403.25\"}"}`).map(shown)).toEqual([
    '403.25@1',
  ]);
});

describe('a text that ends twice reports nothing twice:', () => {
  const exchange = '[{"request":{"method":"GET","url":"/v1/a"},"response":{"status":403}}]';

  test.each([
    ['a line', 'status: 403', '403'],
    ['the last of many lines', `${'a line\n'.repeat(20_000)}status: 403`, '403'],
    ['a JSON document', exchange, '403'],
    ['a response', 'HTTP/1.1 403 Forbidden\nApiStatusSubCode: 403.25', '403.25'],
    ['a log', log.trimEnd(), '403'],
  ])('%s', (_, text, code) => {
    const stream = decodeStream();
    const all = [...stream.push(text), ...stream.end()];
    expect(new Set(all.map((finding) => finding.code))).toEqual(new Set([code]));
    expect(stream.end()).toEqual([]);
  });
});
