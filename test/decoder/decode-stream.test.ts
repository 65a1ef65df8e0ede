import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../src/classifier/classify.ts';
import { createDecodeStream } from '../../src/decoder/decode.ts';
import type { RequestEvidence } from '../../src/http/request.ts';
import { createClassifier } from '../../src/index.ts';
import { inventedCatalog } from '../fixtures/invented-catalog.ts';

const { classify } = createClassifier(inventedCatalog);

/**
 * Decodes a text, and notes what was classified and which requests were looked up. One method has an endpoint; where it
 * is `null`, the URL has one only as long as no method is given.
 */
function decoded(text: string, method: string | null = 'PATCH') {
  const classified: Evidence[] = [];
  const lookedUp: RequestEvidence[] = [];
  const createStream = createDecodeStream(
    (evidence) => {
      classified.push(evidence);
      return classify(evidence);
    },
    new Set(['403', '403.6', '500', '500.100']),
    (request) => {
      lookedUp.push(request);
      return (request.method ?? null) === method && request.url?.endsWith('/gates/1') ? '7' : null;
    },
    'X-Sub-Status',
  );
  const stream = createStream();
  return { findings: [...stream.push(text), ...stream.end()], classified, lookedUp };
}

const placeOf = (text: string) =>
  decoded(text).findings.map(({ line, column, start, end }) => ({ line, column, start, end }));

describe('a finding says where it begins', () => {
  test.each([
    ['first\n  abc X-Sub-Status: 403.6', { line: 2, column: 7, start: 12, end: 31 }],
    ['{}HTTP/1.1 403 Forbidden\n', { line: 1, column: 3, start: 2, end: 24 }],
    ['a=1}HTTP/1.1 403 Forbidden\nX-Sub-Status: 403.6\n', { line: 1, column: 5, start: 4, end: 46 }],
  ])('%j', (text, place) => {
    expect(placeOf(text)).toEqual([place]);
  });
});

describe('the request of a finding', () => {
  test.each([
    ['status: 403', null],
    ['method: POST\nstatus: 403', { method: 'POST', url: null }],
    ['path: /gates/1\nstatus: 403', { method: null, url: '/gates/1' }],
    ['POST /gates/1 HTTP/1.1\n\nHTTP/1.1 403 Forbidden', { method: 'POST', url: '/gates/1' }],
  ])('%j', (text, request) => {
    expect(decoded(text).findings.map((finding) => finding.request)).toEqual([request]);
  });

  test.each(['GET', 'POST', 'PUT', 'DELETE', 'PATCH', null])(
    'may have a URL without a method, if there is an endpoint for %s',
    (method) => {
      const request = { method: null, url: 'https://gate.example/gates/1' };
      const { findings } = decoded(`${request.url}\nstatus: 403\n`, method);
      expect(findings.map((finding) => finding.request)).toEqual([request]);
      expect(decoded('{"path":"/gates/1","code":403}', method).findings).toHaveLength(1);
    },
  );

  test('is no URL without a method where no endpoint is', () => {
    expect(decoded('https://gate.example/doors/1\nstatus: 403\n').findings[0]?.request).toBeNull();
    expect(decoded('{"path":"/doors/1","code":403}').findings).toEqual([]);
  });

  test('is not looked up with other methods where its own is known', () => {
    const { lookedUp } = decoded('DELETE https://gate.example/gates/1\nstatus: 403\n');
    expect(new Set(lookedUp.map(({ method }) => method))).toEqual(new Set(['DELETE']));
  });
});

describe('what was classified', () => {
  test('is remembered by status, sub-code and endpoint', () => {
    const lines = [
      'PATCH /gates/1 HTTP/1.1 403',
      'PATCH /gates/1 HTTP/1.1 403.6',
      'PATCH /gates/2 HTTP/1.1 403',
      'PATCH /gates/2 HTTP/1.1 500',
    ];
    const { findings, classified } = decoded(`${[...lines, ...lines].join('\n')}\n`);
    expect(findings).toHaveLength(8);
    expect(classified).toEqual([
      { status: 403, subCode: undefined, endpoint: '7' },
      { status: 403, subCode: '403.6', endpoint: '7' },
      { status: 403, subCode: undefined, endpoint: undefined },
      { status: 500, subCode: undefined, endpoint: undefined },
    ]);
  });

  test('has the endpoint of its own method and URL', () => {
    const lines = ['PATCH /gates/1 -> 403', 'PUT /gates/1 -> 500', 'PATCH /gates/2 -> 500'];
    expect(decoded(lines.join('\n')).classified.map(({ status, endpoint }) => [status, endpoint])).toEqual([
      [403, '7'],
      [500, undefined],
    ]);
  });
});

test('a sub-number of three digits is read only where the catalog has it', () => {
  const codesIn = (text: string) => decoded(text).findings.map(({ code }) => code);
  expect(codesIn('status=500 subStatus=100')).toEqual(['500.100']);
  expect(codesIn('status=500 subStatus=6')).toEqual(['500.6']);
  expect(codesIn('status=500 subStatus=600')).toEqual(['500']);
});

/** Counts how often the endpoint of a URL is looked up, and how often that endpoint is classified. */
function counts(urls: readonly string[], url: string) {
  let [lookups, classified] = [0, 0];
  const stream = createDecodeStream(
    (evidence) => {
      if (evidence.endpoint === url) classified++;
      return classify(evidence);
    },
    new Set(['403']),
    (request) => {
      if (request.url === url) lookups++;
      return request.url ?? null;
    },
    'X-Sub-Status',
  )();
  const findings = stream.push(`${urls.map((one) => `PATCH ${one} HTTP/1.1 403`).join('\n')}\n`);
  return { findings: findings.length + stream.end().length, lookups, classified };
}

describe('what is remembered has a limit', () => {
  test.each([
    [96, 1],
    [97, 3],
  ])('of characters: a sub-code of %i is classified %i times', (length, times) => {
    const response = `HTTP/1.1 403 Forbidden\nX-Sub-Status: ${'x'.repeat(length)}\n\n`;
    const { findings, classified } = decoded(response.repeat(3));
    expect([findings.length, classified.length]).toEqual([3, times]);
  });

  test('of 10,000 requests', () => {
    const first = '/gates/9999';
    const many = Array.from({ length: 10_000 }, (_, i) => `/gates/${i}`);
    const oneTooMany = '/gates/10000';
    const again = [first, oneTooMany, oneTooMany, first];
    expect(counts([...many, ...again], first)).toEqual({ findings: 10_004, lookups: 1, classified: 1 });
    expect(counts([...many, ...again], oneTooMany)).toEqual({ findings: 10_004, lookups: 2, classified: 2 });
  });

  test.each([
    [100, 1],
    [101, 3],
  ])('of characters: a URL of %i is looked up %i times', (length, lookups) => {
    const url = `/${'g'.repeat(length - 1)}`;
    expect(counts([url, url, url], url)).toEqual({ findings: 3, lookups, classified: 1 });
  });
});
