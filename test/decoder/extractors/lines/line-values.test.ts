import { describe, expect, test } from 'vitest';
import { createTokensOf } from '../../../../src/decoder/extractors/line-tokens.ts';
import { responseOf } from '../../../../src/decoder/extractors/lines/line-values.ts';
import { tokenOf } from '../../../../src/decoder/tokens/token.ts';
import { vocabulary } from '../../vocabulary.ts';

const tokensOf = createTokensOf(vocabulary);
const valuesOf = (text: string) => responseOf(text, tokensOf(text));

describe('the values of a line', () => {
  test('are those of its only response, in order', () => {
    const text = 'WARN status=403 GET /v1/entity subCode=403.25 x';
    expect(valuesOf(text)).toEqual({
      values: [
        { part: 'status', from: 12, to: 15 },
        { part: 'method', from: 16, to: 19 },
        { part: 'url', from: 20, to: 30 },
        { part: 'subCode', from: 39, to: 45 },
      ],
      start: 5,
      end: 45,
      status: 403,
      isStatusLine: false,
      subCode: '403.25',
      request: { method: 'GET', url: '/v1/entity' },
    });
  });

  test('may be those of a status line', () => {
    expect(valuesOf('"GET /v1/entity HTTP/1.1" 403')).toMatchObject({
      status: 403,
      isStatusLine: true,
      subCode: undefined,
      start: 16,
      end: 29,
    });
    expect(valuesOf('"GET /v1/entity HTTP/1.1" 403 subCode=403.25')?.isStatusLine).toBe(true);
  });

  test('may be named one by one', () => {
    const text = 'method=GET url=/v1/entity status=403';
    expect(valuesOf(text)?.values.map(({ part, from, to }) => [part, text.slice(from, to)])).toEqual([
      ['method', 'GET'],
      ['url', '/v1/entity'],
      ['status', '403'],
    ]);
    expect(valuesOf(`/v1/entity: ${text}`)?.values[1]).toEqual({ part: 'url', from: 27, to: 37 });
  });

  test.each([
    '',
    'GET /v1/entity',
    'status=403',
    'status=403 url=/v1/entity',
    'status=403 method=GET',
    'GET /v1/entity subCode=403.25',
    'GET /v1/entity status=403 subCode=25',
    'GET /v1/entity status=403.25',
    'GET /v1/entity code=403',
    'GET /v1/entity status 403',
    'GET /v1/entity {"status":{"statusCode":403}}',
    'method=get url=/v1/entity status=403',
  ])('are unclear in %j', (text) => {
    expect(valuesOf(text)).toBeNull();
  });

  test('are unclear where two tokens have the same part, or a token is not as it is written', () => {
    const text = 'GET /a 403 404';
    const request = { ...tokenOf('request', '', '', 0, 6), request: { method: 'GET', url: '/a' } };
    const status = tokenOf('status', '403', '', 7, 10);
    expect(responseOf(text, [request, status])).toMatchObject({ status: 403 });
    expect(responseOf(text, [request, status, tokenOf('status', '404', '', 11, 14)])).toBeNull();
    expect(responseOf(text, [request, { ...status, value: '404' }])).toBeNull();
    expect(responseOf(text, [request, request, status])).toBeNull();
    expect(responseOf(text, [{ ...request, request: { method: 'GET', url: '/b' } }, status])).toBeNull();
    expect(responseOf(text, [{ ...request, request: { method: 'PUT', url: '/a' } }, status])).toBeNull();
    expect(responseOf(text, [{ ...request, request: null }, status])).toBeNull();
    for (const flag of ['isMention', 'isReported'])
      expect(responseOf(text, [request, { ...status, [flag]: true }])).toBeNull();
    expect(responseOf(text, [request, { ...status, kind: 'code' }])).toBeNull();
    expect(responseOf(text, [request, status, tokenOf('code', '404', '', 11, 14)])).toBeNull();
  });
});
