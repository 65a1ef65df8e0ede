import { describe, expect, test } from 'vitest';
import { createLineEvidence, type Evidence } from '../../../src/signature/reading/line-evidence.ts';
import { type Line, LineReader } from '../../../src/text/lines.ts';

const evidenceIn = createLineEvidence('Signature', () => true);

/** Reads a line as it is read of a text. */
function found(text: string) {
  const lines: Line[] = [];
  const reader = new LineReader((line) => lines.push({ ...line }));
  reader.push(text);
  reader.end();
  return evidenceIn(lines[0] as Line, text);
}

/** The values of one kind of evidence. */
function valuesOf(text: string, kind: Evidence['kind']): unknown[] {
  return found(text).evidence.flatMap((one) => {
    if (one.kind !== kind) return [];
    if ('value' in one) return one.value;
    return 'status' in one ? one.status : kind;
  });
}

const date = 'Sun, 22 Nov 2026 17:20:00 GMT';

describe('a line', () => {
  test.each([
    'Host: api.example',
    'host=api.example',
    '> Host: api.example',
    '[3] :authority: api.example',
    '  "host" : "api.example",',
    '{"a":1,"host":"api.example"}',
    '{"a":1, "host" : "api.example"}',
    '{"name":"host","value":"api.example"}',
    '{"name":"host" , "value" : "api.example"}',
  ])('names the host: %s', (text) => {
    expect(valuesOf(text, 'host')).toEqual(['api.example']);
  });

  test('names the host with its port', () => {
    expect(valuesOf('Host: api.example:8443', 'host')).toEqual(['api.example:8443']);
    expect(valuesOf('{"name":"host","value":"api.example:8443"}', 'host')).toEqual(['api.example:8443']);
  });

  test.each([
    'hosts: api.example',
    'localhost: api.example',
    '{"a":1,"host"s:"api.example"}',
    '{"name":"host",s"value":"api.example"}',
    '{"name":"host","value"s:"api.example"}',
    '{"name":"host","value":s"api.example"}',
  ])('names no host: %s', (text) => {
    expect(valuesOf(text, 'host')).toEqual([]);
  });

  test.each([
    `Date: ${date}`,
    `date=${date}`,
    `"date":"${date}"`,
    `['date'] => ${date}`,
    `{"name":"Date","value":"${date}"}`,
    `{"name": "Date", "value": "${date}"}`,
    `b'Date': b'${date}'`,
  ])('has the time of the server: %s', (text) => {
    expect(valuesOf(text, 'time')).toEqual([date]);
  });

  test.each([`X-Date: ${date}`, `update: ${date}`, `Dates: ${date}`, `Date: 22 Nov 2026`])(
    'has no time of the server: %s',
    (text) => {
      expect(valuesOf(text, 'time')).toEqual([]);
    },
  );

  test.each([
    ['HTTP/1.1 401 Unauthorized', 401],
    ['< HTTP/2 401', 401],
    ['"HTTP/1.1" 401 0', 401],
    ["message: 'HTTP/1.1 503 X'", 503],
    ['response: {', null],
    ['  res = {', null],
    ['"response":{"status":401}', null],
    ['response={', null],
    ['response: Response {', null],
    ['res: x {', null],
    ['Response {', null],
    ['  401 {', null],
    ['---RESPONSE HEADERS---', null],
  ])('begins a response: %s', (text, status) => {
    expect(valuesOf(text, 'response')).toEqual([status]);
  });

  test.each([
    'responses: {',
    'ores: {',
    'response: 12 {',
    'see Response {',
    'see 401 {',
    'x401 {',
    'HTTP/1.1 601 X',
    'HTTP/1.1 4011',
    'xHTTP/1.1 401',
  ])('begins no response: %s', (text) => {
    expect(valuesOf(text, 'response')).toEqual([]);
  });

  test.each(['headers: {', '"headers":{', 'Headers = [', "'headers' : {"])('begins headers: %s', (text) => {
    expect(valuesOf(text, 'headers')).toEqual(['headers']);
  });

  test.each(['rawheaders: {', 'my-headers: {', 'headers {'])('begins no headers: %s', (text) => {
    expect(valuesOf(text, 'headers')).toEqual([]);
  });

  test.each(['body: {', '"body":"x"', "data = 'x'", '"text" : [', 'content:"x"'])(
    'begins a body: %s',
    (text) => {
      expect(valuesOf(text, 'body')).toEqual(['body']);
    },
  );

  test.each(['bodies: {', 'some-body: {', 'body: 12', 'context: {'])('begins no body: %s', (text) => {
    expect(valuesOf(text, 'body')).toEqual([]);
  });

  test.each([
    ['Location: /v1/entity/5', '/v1/entity/5'],
    ['location: http://api.example/v1', 'http://api.example/v1'],
    ['"location":"https://api.example/v1"', 'https://api.example/v1'],
    ["['location'] => https://api.example/v1", 'https://api.example/v1'],
    ['{"name":"Location","value":"/v1"}', '/v1'],
    ['redirectUrl: "/v1"', '/v1'],
    ['redirect_url=/v1', '/v1'],
  ])('has the new place of a resource: %s', (text, place) => {
    expect(valuesOf(text, 'location')).toEqual([place]);
  });

  test.each(['X-Location: /v1', 'locations: /v1', 'location: api.example/v1', 'Location: ftp://api.example'])(
    'has no new place of a resource: %s',
    (text) => {
      expect(valuesOf(text, 'location')).toEqual([]);
    },
  );

  test.each([
    "baseURL: 'https://api.example/v1'",
    'base_uri = "https://api.example/v1"',
    '"prefixUrl":"https://api.example/v1"',
    'prefix_url => "https://api.example/v1"',
    "['origin'] => 'https://api.example/v1'",
    'origin: `https://api.example/v1`',
  ])('has the base of a URL: %s', (text) => {
    expect(valuesOf(text, 'base')).toEqual(['https://api.example/v1']);
  });

  test.each(["baseURLs: 'https://api.example'", "database_url: 'https://api.example'", "baseURL: '/v1'"])(
    'has no base of a URL: %s',
    (text) => {
      expect(valuesOf(text, 'base')).toEqual([]);
    },
  );

  test.each(["url: 'entity/5'", '"url":"entity/5"', 'uri : `entity/5`'])(
    'has a path below a base: %s',
    (text) => {
      expect(valuesOf(text, 'path')).toEqual(['entity/5']);
    },
  );

  test.each([
    "urls: 'entity'",
    "url:s'entity'",
    "curl: 'entity'",
    "url: '/entity'",
    "url: 'https://api.example'",
    "url: 'h2:entity'",
    "url: 'x:entity'",
  ])('has no path below a base: %s', (text) => {
    expect(valuesOf(text, 'path')).toEqual([]);
  });

  test.each(['> Accept: */*', '>Accept: */*', '> X-Trace-Id: 7'])('is a header that was sent: %s', (text) => {
    expect(valuesOf(text, 'header')).toEqual(['header']);
  });

  test.each(['see > Accept: */*', '>;Accept: */*', '< Accept: */*', '> Accept */*', '> : x'])(
    'is no header that was sent: %s',
    (text) => {
      expect(valuesOf(text, 'header')).toEqual([]);
    },
  );

  test.each([
    `> Date: ${date}`,
    '> Location: /v1',
    `curl -d '{"body":"x","response":{}}' -H 'Date: ${date}' https://api.example/v1`,
  ])('that was sent has nothing of a response: %s', (text) => {
    const kinds = found(text).evidence.map(({ kind }) => kind);
    expect(kinds.filter((kind) => !['header', 'request', 'host'].includes(kind))).toEqual([]);
  });

  test.each([
    'redirectUrl=/v1/entity',
    'Referrer: https://api.example/v1',
    'next: https://api.example/v1',
    'callback_url=https://api.example/v1',
  ])('has no request: %s', (text) => {
    expect(valuesOf(text, 'request')).toEqual([]);
  });

  test('has a request, whatever the names in its URL', () => {
    expect(valuesOf('/next/entity POST', 'request')).toEqual(['request']);
    expect(valuesOf('{{origin}}/v1/entity POST', 'request')).toEqual(['request']);
  });
});

describe('the evidence of a line', () => {
  test.each([
    ['a method with its URL', `POST https://api.example/v1`, true],
    ['a method', '"method":"POST"', true],
    ['no request', 'Accept: */*', true],
    ['a method and a URL by their names', '"method":"POST","url":"/v1"', true],
    ['a URL and a method by their names', '"url":"/v1","method":"POST"', true],
    ['two URLs', '"url":"/v1","path":"/v2"', false],
    ['two methods', '"method":"GET","verb":"POST"', false],
    ['two requests', 'GET /v1 failed, then POST /v2', false],
    ['a request and another method', 'GET /v1 "method":"POST"', false],
    ['a request and another URL', 'GET /v1 "url":"/v2"', false],
    ['a method and two URLs', '"method":"POST","url":"/v1","path":"/v2"', false],
    ['two commands', 'curl https://api.example/v1 --next https://api.example/v2', false],
  ])('may be of one request where it has %s', (_, text, isOne) => {
    expect(found(text).isOne).toBe(isOne);
  });

  test('may be of several where the line is only a part of one', () => {
    const text = 'GET /v1';
    const line = { text, start: 0, number: 1, column: 1, continued: false, cuts: [] };
    expect(evidenceIn(line, text).isOne).toBe(true);
    expect(evidenceIn({ ...line, continued: true }, text).isOne).toBe(false);
    expect(evidenceIn({ ...line, column: 4_097 }, text).isOne).toBe(false);
  });

  test('follows the only request of the line, even where it comes before it', () => {
    const kinds = (text: string) => found(text).evidence.map(({ kind }) => kind);
    expect(kinds('host=api.example method=GET path=/v1')).toEqual(['request', 'request', 'host']);
    expect(kinds('host=api.example GET /v1, then POST /v2')).toEqual(['host', 'request', 'request']);
  });
});
