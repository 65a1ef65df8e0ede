import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { createEndpointMatcher } from '../../src/classifier/endpoint.ts';
import { inventedCatalog } from './invented-catalog.ts';

const endpointOf = createEndpointMatcher(catalog.endpoints, catalog.reporting);
const optional = /\/\{contract-id\}$/;

const filledIn = (path: string) =>
  path.replace(/\{[^}]*\}/g, (name) => (name === '{bool}' ? 'true' : `x${name.length}`));

const routes = catalog.endpoints.flatMap(({ number, method, paths }) =>
  paths.map((path) => ({ number, method: method ?? undefined, path })),
);

describe('an endpoint is found', () => {
  test('for every one that has a path', () => {
    const routed = new Set(routes.map(({ number }) => number));
    expect(routes.length).toBeGreaterThan(100);
    expect(routed.size).toBe(catalog.endpoints.filter(({ method }) => method !== null).length);
  });

  test.each(routes)('$number from $method $path', ({ number, method, path }) => {
    const filled = filledIn(path);
    const [bare = '', query = ''] = filled.split('?');
    for (const url of [
      filled,
      `/v1${filled}`,
      `https://api.rubiq.net/v1${filled}`,
      `http://localhost:8080${filled}`,
      `HTTPS://API.RUBIQ.NET/V1${filled}`,
      `//api.rubiq.net${filled}`,
      `https://user:secret@api.rubiq.net:8443/v2${filled}`,
      `${bare}/`,
      `${bare}/?${query}`,
      `${bare}?page=1&next=/entity/search`,
      `${bare}#/entity/search`,
      `  ${bare}  `,
    ]) {
      expect(endpointOf({ method, url }), url).toBe(number);
    }
    expect(endpointOf({ method: method?.toLowerCase(), url: filled })).toBe(number);
  });

  test.each(routes.filter(({ path }) => optional.test(path)))(
    '$number from $method $path without the contract',
    ({ number, method, path }) => {
      const url = filledIn(path.replace(optional, ''));
      expect(endpointOf({ method, url })).toBe(number);
      expect(endpointOf({ method, url: `/v1${url}/` })).toBe(number);
    },
  );

  test.each([
    ['POST', '/entity/search/12', '1011'],
    ['POST', '/entity/search', '1011'],
    ['POST', '/entity/12', '1001'],
    ['POST', '/entity', '1001'],
    ['DELETE', '/entity/id/5', '1004'],
    ['DELETE', '/entity/id/5/12', '1004'],
    ['GET', '/entity/id/5/tracks/12', '1010'],
    ['GET', '/entity/id/5/tracks/all/open', '1009'],
    ['POST', '/entity/create', '1020'],
    ['POST', '/entity/changes', '1012'],
    ['POST', '/entity/changes/token/abc', '1013'],
    ['POST', '/entity/authenticate', '2001'],
    ['GET', '/user/dp-key/4711/data', '1002'],
    ['GET', '/v1/user/dp-key/4711/data/12', '1002'],
    ['GET', '/user/ext-key/a/b/data', '1002'],
    ['PUT', '/user/dp-key/4711/data', '1003'],
    ['DELETE', '/user/dp-key/4711', '1004'],
    ['POST', '/user/search/12', '1011'],
    ['POST', '/user', '1001'],
    ['GET', '/entity/dp-key/4711/data', '1002'],
    ['GET', '/entity/id/search/data', '1002'],
    ['GET', 'entity/id/4711/data', '1002'],
    ['GET', 'v1/entity/id/4711/data', '1002'],
    ['GET', 'https://host//v1/entity/id/4711/data', '1002'],
    ['GET', '/entity/id/4711/data?a\n#b?c', '1002'],
    [' get ', '///entity//id/4711/data//', '1002'],
    ['GET', '/v123/entity/id/4711/data', '1002'],
    ['GET', '/v1234/entity/id/4711/data', null],
    ['GET', 'app+x-1.0://host?/entity/id/4711/data', null],
    ['GET', 'app+x-1.0://host/v12/entity/id/4711/data#/x', '1002'],
    [undefined, '/entity/create', '1020'],
    [undefined, '/entity/search/12', '1011'],
  ])('%s %s is %s', (method, url, number) => {
    expect(endpointOf({ method, url })).toBe(number);
  });
});

describe('no endpoint is guessed', () => {
  test.each([
    [undefined, '/entity/id/4711/data'],
    ['PATCH', '/entity/12'],
    ['GET', '/entity/12'],
    ['', '/entity/12'],
    ['POST', '/entity/12/13/14/15/16/17/18'],
    ['POST', '/v1/v1/entity/12'],
    ['POST', '/users/dp-key/4711'],
    ['POST', '/entity/lead'],
    ['POST', '/entity/id'],
    ['POST', '/entity/ext-key'],
    ['POST', '/user/dp-key'],
    ['DELETE', '/entity/id/5/tracks'],
    ['DELETE', '/entity/id/5/documents'],
    ['DELETE', '/user/dp-key/5/documents'],
    ['GET', '/entity/id/5/tracks/all'],
    [undefined, '/entity/lead'],
    ['POST', '/'],
    ['POST', ''],
    ['POST', '?'],
    ['POST', '#'],
    ['POST', 'https://api.rubiq.net'],
    ['POST', '%'],
    ['POST', '\ud800'],
    ['GET', undefined],
    [undefined, undefined],
  ])('from %j %j', (method, url) => {
    expect(endpointOf({ method, url })).toBeNull();
  });

  test('from a URL of more than 4,096 characters', () => {
    const url = '/entity/id/4711/data?a=';
    expect(endpointOf({ method: 'GET', url: url.padEnd(4_096, 'b') })).toBe('1002');
    expect(endpointOf({ method: 'GET', url: url.padEnd(4_097, 'b') })).toBeNull();
    expect(endpointOf({ method: 'POST', url: '/entity/'.repeat(1000) })).toBeNull();
    expect(endpointOf({ method: 'POST', url: `/entity/${'x'.repeat(5000)}` })).toBeNull();
  });

  test('from values of a wrong type', () => {
    const request = { method: 1, url: { pathname: '/entity/12' } } as unknown as { url: string };
    expect(endpointOf(request)).toBeNull();
  });
});

test('no endpoint is guessed where several have the same method and path', () => {
  const [widget] = inventedCatalog.endpoints;
  const same = ['1', '2', '3'].map((number) => ({ ...widget, number, paths: ['/{any}/{tenant}'] }));
  const inventedOf = createEndpointMatcher([widget, ...same], inventedCatalog.reporting);
  expect(inventedOf({ method: 'POST', url: '/round/acme' })).toBeNull();
  expect(inventedOf({ method: 'POST', url: '/widget/acme' })).toBe('7');
});

test('an endpoint is found where two of its paths fit', () => {
  const [widget] = inventedCatalog.endpoints;
  const both = { ...widget, paths: ['/widget', '/widget/{tenant}'] };
  const inventedOf = createEndpointMatcher([both], inventedCatalog.reporting);
  expect(inventedOf({ method: 'POST', url: '/widget' })).toBe('7');
});

test('a catalog without endpoints has none for any request', () => {
  expect(createEndpointMatcher([], inventedCatalog.reporting)({ method: 'POST', url: '/widget' })).toBeNull();
});

test('the matcher knows only its own catalog', () => {
  const inventedOf = createEndpointMatcher(inventedCatalog.endpoints, inventedCatalog.reporting);
  expect(inventedOf({ method: 'POST', url: '/widget' })).toBe('7');
  expect(inventedOf({ method: 'POST', url: '/v3/gizmo/acme' })).toBe('7');
  expect(inventedOf({ method: 'POST', url: '/gizmo/search' })).toBe('9');
  expect(inventedOf({ method: 'DELETE', url: '/widget/1' })).toBe('8');
  expect(inventedOf({ method: 'POST', url: '/entity/12' })).toBeNull();
  expect(inventedOf({ method: 'POST', url: '/user/12' })).toBeNull();
});
