import { describe, expect, test } from 'vitest';
import {
  evidenceOf,
  meantRequest,
  type WrittenRequest,
} from '../../../src/signature/reading/written-request.ts';
import { readRequests } from '../../../src/signature.ts';
import { fixture, signature } from './fixtures.ts';

const host = 'https://api.rubiq.net';
/** Writes a text with a request for each status; `null` is a request without a response. */
function textWith(...statuses: readonly (number | null)[]): string {
  return statuses
    .map((status, at) => {
      const response = status === null ? '' : `\nHTTP/1.1 ${status} X\nLocation: /v1/${at + 1}\n`;
      return `POST ${host}/v1/${at}\nSignature: ${signature}\n${response}`;
    })
    .join('\n');
}

describe('the request that is checked by default', () => {
  test.each([
    [[401], 0],
    [[200, 401, 200], 1],
    [[401, 401], 1],
    [[303, 401], 1],
    [[200, 200], 1],
    [[null, 200], 1],
    [[401, null], 0],
    [[], 0],
  ])('of responses %j is %i', (statuses, meant) => {
    expect(meantRequest(readRequests(textWith(...statuses)))).toBe(meant);
  });

  test.each(['', '\nHTTP/1.1 401 X\n'])('has a readable signature, if one has: %j', (response) => {
    const text = `POST ${host}/a\nSignature: ${signature}\n${response}\nGET ${host}/b\nSignature: $SIGNATURE\n${response}`;
    const requests = readRequests(text);
    expect(requests).toHaveLength(2);
    expect(meantRequest(requests)).toBe(0);
  });

  test('was refused, even if its signature is masked', () => {
    const text = `POST ${host}/a\nSignature: ${signature}\n\nGET ${host}/b\nSignature: $SIGNATURE\n\nHTTP/1.1 401 X\n`;
    expect(meantRequest(readRequests(text))).toBe(1);
  });

  test.each([textWith(401, 200, 401), fixture('chromium.har'), fixture('chromium-pretty.har')])(
    'is the last one that begins at or before an offset',
    (text) => {
      const requests = readRequests(text);
      expect(requests).toHaveLength(3);
      for (const [index, { offset }] of requests.entries()) {
        expect(meantRequest(requests, offset)).toBe(index);
        expect(meantRequest(requests, offset - 1)).toBe(Math.max(0, index - 1));
      }
      expect(meantRequest(requests, text.length)).toBe(2);
      expect(meantRequest(requests, 0)).toBe(0);
    },
  );
});

describe('earlier requests', () => {
  const earlier = (...statuses: readonly (number | null)[]) =>
    evidenceOf(readRequests(textWith(...statuses)), statuses.length - 1).earlier;

  test('are those that may have redirected to it, the latest first', () => {
    expect(earlier(303, null, 401)).toEqual([
      { method: 'POST', url: `${host}/v1/1` },
      { method: 'POST', url: `${host}/v1/0` },
    ]);
  });

  test('are not those with another response', () => {
    expect(earlier(200, 401, 303, 401)).toEqual([{ method: 'POST', url: `${host}/v1/2` }]);
  });

  test('are not those after it', () => {
    expect(evidenceOf(readRequests(textWith(303, 401, 303)), 1).earlier).toEqual([
      { method: 'POST', url: `${host}/v1/0` },
    ]);
  });

  test.each([{ method: null }, { url: null }])('are not those without a method or URL: %j', (unknown) => {
    const [first, ...others] = readRequests(textWith(303, null, 401));
    const requests = [{ ...(first as WrittenRequest), ...unknown }, ...others];
    expect(evidenceOf(requests, 2).earlier).toEqual([{ method: 'POST', url: `${host}/v1/1` }]);
  });

  test('are an empty list for a request that does not exist', () => {
    expect(evidenceOf([], 7)).toMatchObject({ signature: null, method: null, url: null, earlier: [] });
  });
});

describe('one call', () => {
  const sent = `POST ${host}/v1/entity HTTP/1.1\nHost: api.rubiq.net\nSignature: ${signature}\n`;
  const received = 'HTTP/1.1 401 X\nApiStatusSubCode: 401.9\nDate: Sun, 22 Nov 2026 21:08:41 GMT\n';

  test.each([
    ['printed again after the response', `${sent}\n${received}\n${sent}`],
    [
      'whose error names it before the request',
      `401 Client Error for ${host}/v1/entity\n${sent}\n${received}`,
    ],
    [
      'whose path is printed apart',
      `{ method: 'POST', url: '/entity', headers: { Signature: '${signature}' } }\n${sent}\n${received}`,
    ],
    [
      'whose method is printed again',
      `POST ${host}/v1/entity\n{\n  method: 'POST',\n  Signature: ${signature}\n}\n${received}`,
    ],
  ])('is one request: %s', (_, text) => {
    expect(readRequests(text)).toMatchObject([
      { method: 'POST', url: `${host}/v1/entity`, signatures: [signature], status: 401, code: '401.9' },
    ]);
  });

  test.each([
    ['with responses of their own', `${sent}\n${received}\n${sent}\n${received}`, [401, 401]],
    ['to different paths', `${sent}\n${received}\n${sent.replace('/entity', '/entity/5')}`, [401, null]],
    ['with and without a query', `${sent.replace(' HTTP', '?a=b HTTP')}\n${received}\n${sent}`, [401, null]],
    ['with different methods', `${sent}\n${received}\n${sent.replace('POST', 'PUT')}`, [401, null]],
  ])('is not joined with another: two %s', (_, text, statuses) => {
    expect(readRequests(text).map(({ status }) => status)).toEqual(statuses);
  });
});

describe('the code of a response', () => {
  const filler = 'nothing to see here\n'.repeat(80);
  const sent = `POST ${host}/v1/entity HTTP/1.1\nHost: api.rubiq.net\nSignature: ${signature}\n`;

  test.each([
    ['far after its status', `${sent}\nHTTP/1.1 401 X\n\n${filler}The sub-code is 401.9.\n`],
    ['far before its status', `The sub-code is 401.9.\n${filler}HTTP status: 401\n${filler}${sent}`],
  ])('is its sub-code, also %s', (_, text) => {
    expect(readRequests(text)).toMatchObject([{ status: 401, code: '401.9' }]);
  });
});

describe('the address of a request', () => {
  test.each([
    ['a base URL', "{ baseURL: 'https://api.rubiq.net/v1', url: '/entity', "],
    ['parameters', "{ baseURL: 'https://api.rubiq.net', url: '/v1/entity', params: { notify: 1 }, "],
  ])('is joined from %s', (name, text) => {
    const query = name === 'parameters' ? '?notify=1' : '';
    expect(readRequests(`${text}method: 'post', headers: { Signature: '${signature}' } }`)).toMatchObject([
      { url: `${host}/v1/entity${query}` },
    ]);
  });
});
