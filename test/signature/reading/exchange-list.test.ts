import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/classifier/verdict.ts';
import type { RequestEvidence } from '../../../src/http/request.ts';
import { ExchangeList } from '../../../src/signature/reading/exchange-list.ts';
import type { Evidence } from '../../../src/signature/reading/line-evidence.ts';
import { readRequests } from '../../../src/signature.ts';
import { findingOf } from './finding.ts';
import { otherSignature, signature } from './fixtures.ts';

const host = 'https://api.rubiq.net/v1';
const received = '\nHTTP/1.1 401 X\n\n';
const sent = (path: string, value = signature) => `POST ${host}/${path}\nSignature: ${value}\n`;

describe('a request that a text prints again', () => {
  const a = { url: `${host}/a` };
  const b = { url: `${host}/b` };

  test.each([
    [
      'without its response',
      sent('a') + received + sent('b') + received + sent('a'),
      [
        { ...a, status: 401 },
        { ...b, status: 401 },
      ],
    ],
    [
      'with the same status',
      sent('a') + received + sent('b') + received + sent('a') + received,
      [
        { ...a, status: 401 },
        { ...b, status: 401 },
      ],
    ],
    [
      'without a response, as before',
      `${sent('a')}\n${sent('b')}\n${sent('a')}`,
      [
        { ...a, status: null },
        { ...b, status: null },
      ],
    ],
  ])('is one request: %s', (_, text, requests) => {
    const read = readRequests(text);
    expect(read).toMatchObject(requests);
    expect(read).toHaveLength(requests.length);
  });

  test.each([
    [
      'and another status',
      sent('a') + received + sent('b') + received + sent('a') + received.replace('401', '403'),
      [401, 401, 403],
    ],
    [
      'and its status for the first time',
      `${sent('a')}\n${sent('b')}\n${sent('a')}${received}`,
      [null, null, 401],
    ],
    [
      'and the server time',
      `${sent('a')}${received}${sent('b')}${received}${sent('a')}${received.trimEnd()}\nDate: Sun, 22 Nov 2026 21:08:41 GMT\n`,
      [401, 401, 401],
    ],
    [
      'and a masked signature',
      `${sent('a', '***')}${received}${sent('b')}${received}${sent('a', '***')}${received}`,
      [401, 401, 401],
    ],
    [
      'and another signature',
      `${sent('a')}${received}${sent('b')}${received}${sent('a', otherSignature)}${received}`,
      [401, 401, 401],
    ],
  ])('is a request of its own with the same URL %s', (_, text, statuses) => {
    expect(readRequests(text).map(({ status }) => status)).toEqual(statuses);
  });
});

describe('commands', () => {
  const curl = `curl ${host}/a -H 'Signature: ${signature}'`;

  test.each([
    ['a header that they send', `${curl} -H 'ApiStatusSubCode: 401.9'`, null],
    ['their comment', `${curl} # status: 401\n`, null],
    ['the line before', `status: 401\n${curl}\n`, 401],
    ['their line, before them', `level=error status=401 command=${curl}\n`, 401],
    ['the line after', `${curl}\n401`, 401],
    ['the line after, not of their comment', `${curl} # status: 500\n\nHTTP/1.1 401 X\n`, 401],
  ])('have the status, or not, of %s', (_, text, status) => {
    expect(readRequests(text)).toMatchObject([{ signatures: [signature], status }]);
  });

  test('do not have the status of the request before', () => {
    expect(readRequests(`${sent('b')}\nstatus: 401\n${curl}\n`)).toMatchObject([
      { url: `${host}/b`, status: 401 },
      { url: `${host}/a`, status: null },
    ]);
  });
});

describe('a text without a request', () => {
  test.each(['Host: api.rubiq.net\n', `{ baseURL: '${host}' }`, '> Accept: */*\n'])(
    'has none: %j',
    (text) => {
      expect(readRequests(text)).toEqual([]);
    },
  );
});

describe('the order of requests and responses', () => {
  const a = { method: 'POST', url: `${host}/a` };
  const b = { method: 'PUT', url: `${host}/b` };
  const signed = (value: string) => ({ kind: 'signature', value }) as const;
  const request = (given: RequestEvidence) => ({ kind: 'request', request: given }) as const;
  type Piece = Evidence extends infer One ? (One extends Evidence ? Omit<One, 'index'> : never) : never;

  /** Reads evidence, each piece with its index. */
  function listOf(findings: readonly Finding[], evidence: Readonly<Record<number, Piece>>): ExchangeList {
    const list = new ExchangeList(findings, { offsetOf: (index) => index, lineOf: () => 1 });
    for (const [key, one] of Object.entries(evidence)) {
      const index = Number(key);
      list.add({ ...one, index }, index, index);
    }
    return list;
  }
  const read = (...given: Parameters<typeof listOf>) => listOf(...given).written(null, new Set([401]));

  test('the last of several responses before a request is its response', () => {
    const findings = [findingOf('503.1', null, 0), findingOf('401', null, 5)];
    const requests = read(findings, { 10: request(a), 20: signed(signature) });
    expect(requests).toMatchObject([{ ...a, status: 401, code: '401' }]);
  });

  test('a response that is printed twice before its request has the sub-code', () => {
    const findings = [findingOf('401.9', null, 0), findingOf('401', null, 5)];
    const requests = read(findings, { 10: request(a), 20: signed(signature) });
    expect(requests).toMatchObject([{ ...a, status: 401, code: '401.9' }]);
  });

  test.each<Piece>([
    { kind: 'response', status: 401 },
    { kind: 'time', value: 'Sun, 22 Nov 2026 21:08:41 GMT' },
    { kind: 'location', value: '/v1' },
    { kind: 'headers' },
    { kind: 'body' },
  ])('a request does not begin where the response before it has its $kind', (piece) => {
    const requests = read([findingOf('401', null, 5)], { 0: piece, 10: request(a), 20: signed(signature) });
    expect(requests).toMatchObject([{ ...a, status: 401, offset: 10 }]);
  });

  test('a response waits for the request that it names', () => {
    const requests = read([findingOf('401', b, 0)], { 10: request(a), 20: request(b) });
    expect(requests).toMatchObject([
      { ...a, status: null },
      { ...b, status: 401 },
    ]);
  });

  test('a response after another one is that of the next request, even to the same URL', () => {
    const requests = read([findingOf('401', null, 20), findingOf('403', null, 30)], {
      0: request(a),
      10: signed(signature),
      20: { kind: 'response', status: 401 },
      40: request(a),
      50: signed(otherSignature),
    });
    expect(requests).toMatchObject([
      { ...a, status: 401, signatures: [signature] },
      { ...a, status: 403, signatures: [otherSignature] },
    ]);
  });

  test('a request begins with its own method, or its URL', () => {
    expect(
      read([], { 0: request({ url: a.url }), 10: request({ method: 'POST' }), 30: request(b) }),
    ).toMatchObject([
      { ...a, offset: 0 },
      { ...b, offset: 30 },
    ]);
    expect(
      read([], { 0: request({ method: 'POST' }), 10: request({ url: a.url }), 30: request({ url: b.url }) }),
    ).toMatchObject([
      { ...a, offset: 0 },
      { method: null, url: b.url, offset: 30 },
    ]);
  });

  test('a method between two requests is that of the second', () => {
    expect(
      read([], { 0: request(a), 10: request({ method: 'PUT' }), 20: request({ url: b.url }) }),
    ).toMatchObject([
      { ...a, offset: 0 },
      { ...b, offset: 10 },
    ]);
  });

  test('a response may begin where the commands before it end', () => {
    const list = listOf([findingOf('503', null, 5), findingOf('401', null, 10)], {});
    list.passCommands(1, 10);
    list.add({ ...request(a), index: 1 }, 1, 1);
    list.add({ ...signed(signature), index: 2 }, 2, 1);
    expect(list.written(null, new Set())).toMatchObject([{ ...a, status: 401 }]);
  });
});
