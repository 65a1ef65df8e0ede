import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import {
  classifyResponse as classifyInEndpoint,
  ApiStatusError as fromEndpoints,
} from '../../src/endpoints.ts';
import {
  ApiStatusError,
  classify,
  classifyResponse,
  createClassifier,
  isApiStatusError,
} from '../../src/index.ts';
import { hostileValues } from '../classifier/hostile-values.ts';
import { inventedCatalog } from '../fixtures/invented-catalog.ts';
import { everyVerdict, oneOfEach } from './cases.ts';

const base = 'https://status.example';
const site = { base };

describe('the message', () => {
  test.each([
    ['documented', '403.25 No access with this session. https://status.example/codes/403-25'],
    ['ambiguous', '400.3 means different things in different endpoints. https://status.example/codes/400-3'],
    [
      'undocumented-sub-code',
      '403.99 is not documented; 403 is “Entity authentication failed”. https://status.example/codes/403',
    ],
    ['undocumented-status', '502 is not a status of this API. It may come from a proxy.'],
    ['contradiction', 'Status 200 and sub-code 403.25 disagree. https://status.example/codes/403-25'],
  ] as const)('of kind %s', (kind, message) => {
    expect(new ApiStatusError(oneOfEach[kind], site).message).toBe(message);
  });

  test('reports a missing status', () => {
    const { message, url } = new ApiStatusError(classify({}), site);
    expect(message).toBe('The response has no status that could be read.');
    expect(url).toBeNull();
  });

  test('names the endpoint where it is known', () => {
    const documented = classify({ status: 400, subCode: '400.3', endpoint: '1001' });
    expect(new ApiStatusError(documented).message).toBe(
      '400.3 Mobile number badly formatted in endpoint 1001. /codes/400-3',
    );
    const unknown = classify({ status: 403, subCode: '403.99', endpoint: '1001' });
    expect(new ApiStatusError(unknown).message).toContain('403.99 is not documented in endpoint 1001; ');
  });

  test.each(everyVerdict.map((verdict) => [verdict.kind, verdict.code, verdict] as const))(
    'ends with the link and nothing after it: %s %s',
    (_kind, code, verdict) => {
      const { message, url } = new ApiStatusError(verdict, site);
      if (verdict.url === null) {
        expect(message).not.toContain('http');
        expect(message).toMatch(/\.$/);
        return;
      }
      expect(url).toBe(base + verdict.url);
      expect(message.endsWith(`. ${url}`)).toBe(true);
      expect(message).toContain(String(code));
      expect(message).not.toMatch(/null|undefined|\.\.|[\r\n]/);
    },
  );

  test.each(['https://status.example', 'https://status.example/', 'https://status.example//'])(
    'has one slash after %s',
    (origin) => {
      const { url } = new ApiStatusError(oneOfEach.documented, { base: origin });
      expect(url).toBe('https://status.example/codes/403-25');
    },
  );

  test('has a path where no site is given', () => {
    expect(new ApiStatusError(oneOfEach.documented).message).toMatch(/ \/codes\/403-25$/);
    expect(new ApiStatusError(oneOfEach.documented, { base: undefined }).url).toBe('/codes/403-25');
  });
});

describe('the error', () => {
  const cause = new Response(null, { status: 403 });
  const error = new ApiStatusError(oneOfEach.documented, { base, cause });

  test('is an Error of the same class in each entry of the package', () => {
    expect(error).toBeInstanceOf(Error);
    expect(fromEndpoints).toBe(ApiStatusError);
    expect(error.name).toBe('ApiStatusError');
    expect(String(error)).toBe(`ApiStatusError: ${error.message}`);
    expect(error.stack).toContain('ApiStatusError: 403.25');
  });

  test('carries a copy of the verdict, its retry and the cause', () => {
    const frozen = Object.freeze({ ...oneOfEach.documented });
    expect(error.verdict).toEqual(oneOfEach.documented);
    expect(Object.isExtensible(new ApiStatusError(frozen).verdict)).toBe(true);
    expect(error.retry).toBe('after-change');
    expect([error.code, error.status]).toEqual(['403.25', 403]);
    expect(error.cause).toBe(cause);
  });

  test('does not print its cause, which may have the request in it', () => {
    const config = { headers: { Signature: 'secret' } };
    for (const cause of [{ config }, Object.assign(new Error('failed'), { config })]) {
      const failed = new ApiStatusError(oneOfEach.documented, { cause });
      expect(failed.cause).toBe(cause);
      // Node prints an error that nothing catches in the second way.
      for (const customInspect of [true, false])
        expect(inspect(failed, { depth: Infinity, customInspect })).not.toContain('secret');
      expect(Object.keys(failed)).not.toContain('cause');
    }
    expect(new ApiStatusError(oneOfEach.documented)).not.toHaveProperty('cause');
  });

  test('lets a program remove its cause, as before it is sent to a log', () => {
    const failed = new ApiStatusError(oneOfEach.documented, { cause });
    expect(Reflect.deleteProperty(failed, 'cause')).toBe(true);
    expect(failed.cause).toBeUndefined();
  });

  test('is recognized, also where it comes from another copy of the package', async () => {
    const copy = await import(new URL('../../src/index.ts?copy', import.meta.url).href);
    const other = new copy.ApiStatusError(oneOfEach.documented);
    expect(other).not.toBeInstanceOf(ApiStatusError);
    expect(isApiStatusError(other)).toBe(true);
    expect(copy.isApiStatusError(error)).toBe(true);
    // All versions of the package have to share this mark.
    expect(Reflect.get(error, Symbol.for('api-status-codes.error'))).toBe('api-status-codes');
    expect(classifyResponse(other)).toEqual(oneOfEach.documented);
  });

  test('is recognized by its code where the meaning is known', () => {
    const { documented, ambiguous, contradiction } = oneOfEach;
    expect(isApiStatusError(error, '409', '403.25')).toBe(true);
    expect(isApiStatusError(error, '409')).toBe(false);
    expect(isApiStatusError(new ApiStatusError(ambiguous), '400.3')).toBe(true);
    expect(isApiStatusError(new ApiStatusError(contradiction), '403.25')).toBe(false);
    expect(isApiStatusError({ verdict: documented }, '403.25')).toBe(false);
    expect(isApiStatusError(Object.assign(new ApiStatusError(documented), { verdict: null }), '403.25')).toBe(
      false,
    );
    expect([error, new Error(), error].filter(isApiStatusError)).toEqual([error, error]);
  });

  test('is recognized where its class was extended', () => {
    class OwnError extends ApiStatusError {}
    expect(isApiStatusError(new OwnError(oneOfEach.documented))).toBe(true);
  });

  test('is recognized in nothing else', () => {
    const lookalike = { name: 'ApiStatusError', verdict: oneOfEach.documented };
    for (const value of [...hostileValues, new Error('403.25'), lookalike])
      expect(isApiStatusError(value)).toBe(false);
  });

  test.each(Object.entries(oneOfEach))('gives its own verdict where it is classified: %s', (_, verdict) => {
    const own = new ApiStatusError(verdict);
    const { classifyResponse: classifyOther } = createClassifier(inventedCatalog);
    for (const classifyError of [classifyResponse, classifyInEndpoint, classifyOther])
      expect(classifyError(own)).toEqual(verdict);
  });

  test('has no cause where none was given', () => {
    expect(new ApiStatusError(oneOfEach.documented)).not.toHaveProperty('cause');
    expect(new ApiStatusError(oneOfEach.documented, { cause: null })).toHaveProperty('cause', null);
  });

  test('becomes JSON without the response, which may hold secrets', () => {
    const secret = new ApiStatusError(oneOfEach.documented, { base, cause: { headers: { Signature: 's' } } });
    expect(JSON.parse(JSON.stringify(secret))).toEqual({
      name: 'ApiStatusError',
      message: '403.25 No access with this session. https://status.example/codes/403-25',
      code: '403.25',
      status: 403,
      verdict: oneOfEach.documented,
      retry: 'after-change',
      url: 'https://status.example/codes/403-25',
    });
  });

  test('shows its verdict where it is printed', () => {
    expect(inspect(error)).toContain("kind: 'documented'");
  });
});
