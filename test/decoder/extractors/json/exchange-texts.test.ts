import { describe, expect, test } from 'vitest';
import { decode, decodeStream, found, spans } from '../../decode-text.ts';

const url = 'https://api.example/v1/entity/id/5/data';
const headers = [
  { name: 'Date', value: 'Sun, 22 Nov 2026 17:20:08 GMT' },
  { name: 'apistatussubcode', value: '403.25' },
];
const request = {
  method: 'PUT',
  url,
  headers: [],
  postData: { mimeType: 'application/json', text: '{"status":404,"ApiStatusSubCode":"404.1"}' },
};
const startedDateTime = '2026-11-22T17:20:08.000Z';
const failed = { startedDateTime, time: 401, request, response: { status: 403, headers } };
const har = (...entries: unknown[]) => ({ log: { version: '1.2', entries } });

describe('a JSON document of exchanges', () => {
  test.each([0, 1, 2, '\t'])('has one finding for each response, indented by %j', (indent) => {
    const text = JSON.stringify(har(failed, failed), null, indent);
    expect(found(text)).toEqual(['403.25@1003', '403.25@1003']);
    const [first] = decode(text);
    const line = text.split('\n')[(first?.line ?? 0) - 1] ?? '';
    expect(line.slice((first?.column ?? 0) - 1)).toMatch(/^status": ?403/);
    expect(spans(text)[0]).toMatch(/^status": ?403[\s\S]*apistatussubcode[\s\S]*403\.25$/);
    expect(first?.time).toBe(Date.parse(startedDateTime));
    expect(first?.request).toEqual({ method: 'PUT', url });
  });

  test.each(['\r\n', '\r'])('counts lines that end with %j', (lineBreak) => {
    const text = `\ufeff${JSON.stringify(har(failed), null, 2)}`;
    const [first] = decode(text);
    expect(decode(text.replaceAll('\n', lineBreak))[0]?.line).toBe(first?.line);
    expect(text.split('\n')[(first?.line ?? 0) - 1]).toContain('"status": 403');
  });

  test('gives the same in chunks of any length', () => {
    const text = JSON.stringify(har(failed), null, 2);
    for (const length of [1, 7, 100]) {
      const stream = decodeStream();
      const chunks = text.match(new RegExp(`[\\s\\S]{1,${length}}`, 'g')) ?? [];
      expect([...chunks.flatMap((chunk) => stream.push(chunk)), ...stream.end()]).toEqual(decode(text));
    }
  });

  test('takes the status that a body reports', () => {
    const content = { text: JSON.stringify({ status: { statusCode: 404, ApiStatusSubCode: '404.4' } }) };
    const reported = { request, response: { status: 200, headers: [], content } };
    expect(found(JSON.stringify(har(reported)))).toEqual(['404.4@1003']);
  });

  test.each([
    [
      'headers in an object',
      { request, response: { status: 403, headers: { ApiStatusSubCode: ['403.25'] } } },
    ],
    [
      'a saved example',
      {
        response: [
          {
            originalRequest: { method: 'PUT', url: { raw: '{{base}}/entity/id/5/data' } },
            status: 'Forbidden',
            code: 403,
            header: [{ key: 'ApiStatusSubCode', value: '403.25' }],
          },
        ],
      },
    ],
    [
      'a session of a proxy',
      {
        ...{ status: 'COMPLETE', method: 'PUT', scheme: 'https', host: 'a.example' },
        ...{ path: '/v1/entity/id/5/data', query: 'a=1', request: { header: { headers: [] } } },
        response: { status: 403, header: { headers } },
      },
    ],
    [
      'a URL in parts',
      {
        request: {
          method: 'PUT',
          url: { protocol: 'https', host: ['a', 'b'], path: ['entity', 'id', '5', 'data'] },
        },
        response: { code: 403, header: headers },
      },
    ],
  ])('reads %s', (_, document) => {
    expect(found(JSON.stringify(document, null, 2))).toEqual(['403.25@1003']);
  });

  test('is read line by line where it is cut off, or has a response of another kind', () => {
    const text = JSON.stringify(
      har({ request: { method: 'PUT', url }, response: { status: 403, headers } }),
      null,
      2,
    );
    expect(found(text.slice(0, -8))).toEqual(['403.25@1003']);
    expect(found(JSON.stringify({ statusCode: 500, first: failed }, null, 2)).join()).toMatch(/^500/);
  });

  test('has no finding for a request without a response', () => {
    const entry = { request, response: { status: 0, headers: [] } };
    expect(found(JSON.stringify(har(entry, failed)))).toEqual(['403.25@1003']);
  });
});

test('several documents are lines of a log', () => {
  const line = JSON.stringify({ method: 'PUT', url, status: 403, text: 'x'.repeat(5_000) });
  const stream = decodeStream();
  const first = stream.push(`${line}\n${line}\n`.repeat(4));
  expect([...first, ...stream.end()]).toHaveLength(8);
  expect(first.length).toBeGreaterThan(0);
});
