import { expect, test } from 'vitest';
import { isSameUrl, mergedRequest } from '../../src/http/request.ts';

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
])('whether %s and %s are the same URL apart from the host: %s', (one, other, expected) => {
  expect(isSameUrl({ url: one }, { url: other })).toBe(expected);
});
