import { describe, expect, test } from 'vitest';
import {
  ApiStatusError,
  classify,
  createClassifier,
  createErrors,
  isApiStatusError,
} from '../../src/index.ts';
import { createMockFor } from '../../src/mock/index.ts';
import { inventedCatalog } from '../fixtures/invented-catalog.ts';

const turnstile = createErrors(createClassifier(inventedCatalog, { base: 'https://turnstile.example' }));

function errorOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
}

describe('errors of another API', () => {
  const response = new Response(null, { status: 500, headers: { 'X-Sub-Status': '100' } });

  test('are thrown with its codes, and are not errors of this one', () => {
    const error = errorOf(() => turnstile.throwForStatus(response));
    expect(String(error)).toBe(
      'ApiStatusError: 500.100 Script failed. https://turnstile.example/codes/500-100',
    );
    expect(error).toBeInstanceOf(turnstile.ApiStatusError);
    expect(error).not.toBeInstanceOf(ApiStatusError);
    expect(new ApiStatusError(classify({ status: 409 }))).not.toBeInstanceOf(turnstile.ApiStatusError);
    expect([turnstile.isApiStatusError(error), isApiStatusError(error)]).toEqual([true, false]);
    expect(turnstile.isApiStatusError(new ApiStatusError(classify({ status: 409 })))).toBe(false);
    expect(error).toMatchObject({ retry: 'after-delay', cause: response });
  });

  test('are not thrown for a success, which is returned', () => {
    const open = new Response(null, { status: 200 });
    expect(turnstile.throwForStatus(open)).toBe(open);
  });

  test('are read from problem details', () => {
    expect(turnstile.fromProblem({ type: '/codes/500-100' })).toMatchObject({
      code: '500.100',
      kind: 'documented',
    });
    expect(turnstile.fromProblem({ type: 'about:blank' })).toBeNull();
  });
});

describe('the mock of another API', () => {
  const createMock = createMockFor(inventedCatalog);

  test('responds with its codes in its header field', async () => {
    const mock = createMock({ scenario: ['500.100', 'success'] });
    const { status, headers } = await mock.fetch('http://localhost/anything');
    expect([status, headers.get('X-Sub-Status')]).toEqual([500, '500.100']);
    expect((await mock.fetch('http://localhost/anything')).status).toBe(200);
  });

  test('rejects features that only this API has', () => {
    expect(() => createMock({ appSecret: 'secret' })).toThrow('requests of this API are not signed');
    expect(() => createMock({ reportInBody: true })).toThrow('does not report its status in the body');
  });
});
