import { expect, test } from 'vitest';
import { isCompatible, isSameUrl, isWhole, mergedRequest } from '../../src/http/request.ts';

test('a request with method and URL takes precedence over one with either', () => {
  const whole = { method: 'GET', url: '/v1/entity/1' };
  expect(mergedRequest({ url: 'https://api.example/other' }, whole)).toBe(whole);
  expect(mergedRequest(whole, { method: 'POST' })).toBe(whole);
});

test('a method and a URL from two places make one request', () => {
  expect(mergedRequest({ method: 'GET' }, { url: '/v1/entity/1' })).toEqual({
    method: 'GET',
    url: '/v1/entity/1',
  });
  expect(mergedRequest(null, { method: 'GET' })).toEqual({ method: 'GET' });
  expect(mergedRequest(null, null)).toBeNull();
});

test.each<[string, string, boolean]>([
  ['https://api.example/v1/entity/1?a=b', '/v1/entity/1?a=b', true],
  ['https://api.example/v1/entity/1', 'http://localhost:8080/v1/entity/1', true],
  ['//v1/entity/1', '/v1/entity/1', true],
  ['/v1/entity/1?a=b', '/v1/entity/1', false],
  ['/v1//entity/1', '/v1/entity/1', false],
])('whether %s and %s are the same URL apart from the host: %s', (one, other, expected) => {
  expect(isSameUrl({ url: one }, { url: other })).toBe(expected);
});

test('an unknown URL is the same as no other', () => {
  for (const request of [{}, { url: '/v1' }]) {
    expect(isSameUrl(request, {})).toBe(false);
    expect(isSameUrl({}, request)).toBe(false);
  }
});

test('a request is whole with its method and URL', () => {
  expect(isWhole({ method: 'GET', url: '/v1' })).toBe(true);
  for (const request of [null, {}, { method: 'GET' }, { url: '/v1' }]) expect(isWhole(request)).toBe(false);
});

test.each<[string, string, boolean]>([
  ['GET https://api.example/v1/entity/1?a=b', 'GET /entity/1', true],
  ['GET /v1/entity/1', 'GET https://api.example/v1/entity/1?a=b', true],
  ['GET https://api.example/entity', 'GET http://api.example/entity', true],
  ['GET /entity', ' /entity', true],
  ['GET /', 'GET /?a=b', true],
  ['GET /entity', 'GET ', true],
  ['GET /entity', 'POST /entity', false],
  ['GET /entity?a=b', 'GET /entity?a=c', false],
  ['GET https://api.example/entity', 'GET https://other.example/entity', false],
  ['GET /entity/1', 'GET /entity/2', false],
  ['GET /entity/', 'GET /', false],
])('whether %j and %j may be one request: %s', (one, other, expected) => {
  const request = (text: string) => {
    const [method, url] = text.split(' ');
    return { method: method || undefined, url: url || undefined };
  };
  expect(isCompatible(request(one), request(other))).toBe(expected);
  expect(isCompatible(request(other), request(one))).toBe(expected);
});
