import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { createRequestText } from '../../src/reference/request-text.ts';
import { inventedCatalog } from '../fixtures/invented-catalog.ts';

const requestText = createRequestText(catalog);
const secret = 'c2VjcmV0LXRva2Vu';

describe('a request', () => {
  test.each([
    ['GET', '/v1/entity/id/1234/data/7', 'GET /v1/entity/id/1234/data/7'],
    ['post', 'https://api.example:8443/v1/user/dp-key/12', 'POST https://api.example:8443/v1/user/dp-key/12'],
    ['GET', `/v1/entity/id/12?Token=${secret}&x=1#${secret}`, 'GET /v1/entity/id/12?…'],
    ['GET', `https://me:${secret}@api.example/v1/entity/12`, 'GET https://api.example/v1/entity/12'],
    ['GET', `https://me:p@${secret}@api.example/v1/entity/12`, 'GET https://api.example/v1/entity/12'],
    ['GET', 'https://a|b.example/v1/entity/12', 'GET https://…/v1/entity/12'],
    ['GET', `/v1/entity/${secret}/data`, 'GET /v1/entity/…/data'],
    ['GET', '/v1/entity/me@example.com', 'GET /v1/entity/…'],
    ['GET', `/v1/entity/0031612345678`, 'GET /v1/entity/…'],
    ['GET', '/v1/entity/`<img>`|', 'GET /v1/entity/…'],
    [secret, '/v1/entity', '/v1/entity'],
    [secret, 'https://api.example/v1/entity', 'https://api.example/v1/entity'],
    ['PATCH', ' https://api.example/v1/entity\n', 'PATCH https://api.example/v1/entity'],
    ['DELETE', 'http://api.example/v1', 'DELETE http://api.example/v1'],
    ['HEAD', 'wss://api.example/v1', 'HEAD wss://api.example/v1'],
    ['OPTIONS', `${secret}https://api.example/v1`, 'OPTIONS …api.example/v1'],
    ['GET', '/v1/user/token/123456', 'GET /v1/user/token/…'],
    ['GET', '/v1/entity/123456/token', 'GET /v1/entity/123456/token'],
    ['PUT', null, 'PUT'],
  ])('%s %s is written as %s', (method, url, text) => {
    expect(requestText({ method, url })).toBe(text);
  });

  test('is nothing where neither method nor URL is known', () => {
    expect(requestText(null)).toBeNull();
    expect(requestText({ method: null, url: ' ' })).toBeNull();
    expect(requestText({ method: 'null', url: null })).toBeNull();
  });

  test('is cut where it is long', () => {
    expect(requestText({ method: 'GET', url: '/12'.repeat(100) })).toHaveLength(125);
    const longest = '/12'.repeat(40);
    expect(requestText({ method: null, url: longest })).toBe(longest);
    expect(requestText({ method: null, url: `${longest}/` })).toBe(`${longest}…`);
  });

  test('to an API without endpoints keeps the slashes of its path', () => {
    expect(createRequestText(inventedCatalog)({ method: 'GET', url: '/gate//7/' })).toBe('GET /…//7/');
  });
});

test('every path of the catalog keeps its fixed segments', () => {
  for (const path of catalog.endpoints.flatMap(({ paths }) => paths)) {
    expect(requestText({ method: null, url: path })).toBe(
      path.replace(/\?.*/, '?…').replace(/\{[^}]+\}/g, '…'),
    );
  }
});
