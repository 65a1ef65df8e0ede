import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import * as endpoints from '../../src/endpoints.ts';
import * as main from '../../src/index.ts';
import { hostile } from './cases.ts';

const { ApiStatusError } = main;

function responseOf(status: unknown, subCode?: string) {
  return { status, headers: subCode === undefined ? {} : { ApiStatusSubCode: subCode } };
}

describe.each([
  ['the main entry', main.throwForStatus],
  ['the entry with the endpoints', endpoints.throwForStatus],
])('throwForStatus of %s', (_, throwForStatus) => {
  function thrown(response: unknown, options?: main.ThrowOptions): unknown {
    try {
      throwForStatus(response as main.ResponseLike, options);
    } catch (error) {
      return error;
    }
    return null;
  }

  test.each(Array.from({ length: 100 }, (_, i) => 200 + i))(
    'returns the response with status %i',
    (status) => {
      const response = responseOf(status);
      expect(throwForStatus(response)).toBe(response);
    },
  );

  test.each(['200.1', '200.77', '?'])('returns a success with sub-code %s', (subCode) => {
    const response = responseOf(200, subCode);
    expect(throwForStatus(response)).toBe(response);
  });

  test('returns the response itself, of any client', () => {
    const responses = [
      new Response(null, { status: 204 }),
      { statusCode: 200, headers: [] },
      { status: 200 },
    ];
    for (const response of responses) expect(throwForStatus(response)).toBe(response);
  });

  test('throws for every code of the standard list that is not a success', () => {
    for (const { code } of catalog.standard.filter((one) => !one.code.startsWith('2'))) {
      const response = responseOf(Number(code.slice(0, 3)), code.includes('.') ? code : undefined);
      expect(thrown(response), code).toMatchObject({
        verdict: { kind: 'documented', code },
        cause: response,
      });
    }
  });

  test.each([100, 300, 303, 304, 401, 418, 499, 500, 502, 999, 0, -1, 20, 2000, '20', undefined, null])(
    'throws for status %o',
    (status) => {
      expect(thrown(responseOf(status))).toBeInstanceOf(ApiStatusError);
    },
  );

  test('throws where a success and its sub-code disagree', () => {
    expect(thrown(responseOf(200, '403.25'))).toMatchObject({ verdict: { kind: 'contradiction' } });
  });

  test('throws for the opaque redirect of a browser', () => {
    expect(thrown({ type: 'opaqueredirect', status: 0, headers: new Headers() })).toMatchObject({
      url: null,
    });
  });

  test('puts the site before the link', () => {
    expect(thrown(responseOf(403, '403.25'), { base: 'https://status.example' })).toMatchObject({
      message: '403.25 No access with this session. https://status.example/codes/403-25',
      url: 'https://status.example/codes/403-25',
    });
    expect(thrown(responseOf(403, '403.25'))).toMatchObject({ url: '/codes/403-25' });
  });

  test('accepts an error that has a response', () => {
    const error = Object.assign(new Error('failed'), { response: responseOf(403, '403.25') });
    expect(thrown(error)).toMatchObject({ verdict: { code: '403.25' }, cause: error });
  });

  test.each([undefined, null, 7, 'x', []])('throws an ApiStatusError for %o', (response) => {
    expect(thrown(response)).toBeInstanceOf(ApiStatusError);
  });

  test.each(hostile)('throws an ApiStatusError for %s', (_, response) => {
    expect(thrown(response)).toBeInstanceOf(ApiStatusError);
  });

  test('throws nothing but an ApiStatusError', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.record({ status: fc.anything(), headers: fc.anything() })),
        (response) => {
          const error = thrown(response);
          if (error !== null) expect(error).toBeInstanceOf(ApiStatusError);
        },
      ),
    );
  });
});

test('the endpoint is read from the request where endpoints are known', () => {
  const config = { method: 'post', url: 'https://api.rubiq.net/entity' };
  const response = { ...responseOf(400, '400.3'), config };
  expect(() => endpoints.throwForStatus(response)).toThrow('in endpoint 1001. /codes/400-3');
  expect(() => main.throwForStatus(response)).toThrow('means different things');
  const request = new Request('https://api.rubiq.net/entity', { method: 'POST' });
  expect(() => endpoints.throwForStatus(responseOf(400, '400.3'), { request })).toThrow('in endpoint 1001.');
});
