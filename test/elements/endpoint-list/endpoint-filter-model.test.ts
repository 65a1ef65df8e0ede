import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import type { Endpoint } from '../../../src/catalog/record.ts';
import {
  createEndpointSearch,
  type EndpointRow,
  endpointCount,
  matchingEndpoints,
} from '../../../src/elements/endpoint-list/endpoint-filter-model.ts';
import { createListSearch } from '../../../src/elements/shared/document-search.ts';
import { createReference } from '../../../src/reference/reference.ts';
import { indexCatalog } from '../../../src/reference/search/index-catalog.ts';

const endpoints: readonly Endpoint[] = catalog.endpoints;
const rows: EndpointRow[] = endpoints.map(({ number, title, method, paths, responses }) => ({
  number,
  codes: responses.map(({ code }) => code),
  text: `${number} ${title} ${paths[0] ? `${method} ${paths[0]}` : 'not known'}`,
}));
const search = createEndpointSearch(
  createReference(catalog, ''),
  createListSearch(indexCatalog(catalog), 'endpoint'),
);
const numbersFor = (q: string, given: typeof search | null = search) =>
  matchingEndpoints(rows, q, given).map(({ number }) => number);
const listing = (code: string) =>
  rows.filter(({ codes }) => codes.includes(code)).map(({ number }) => number);

const row = (number: string, text: string, codes: string[] = []): EndpointRow => ({ number, text, codes });

describe('the filter of endpoints', () => {
  test.each(['', '  '])('shows every endpoint for %j', (q) => {
    expect(numbersFor(q)).toEqual(endpoints.map(({ number }) => number));
  });

  test.each(['404.4', '404-4', '404 4', '404,4', ' 404.4 '])('shows for %j all that list 404.4', (q) => {
    expect(listing('404.4').length).toBeGreaterThan(5);
    expect(numbersFor(q)).toEqual(listing('404.4'));
    expect(numbersFor(q, null)).toEqual(listing('404.4'));
  });

  test('shows for a status all that list it', () => {
    expect(numbersFor('303')).toEqual(listing('303'));
  });

  test('shows for an unfinished sub-code all that list one of its status', () => {
    const any = rows.filter(({ codes }) => codes.some((code) => code.startsWith('412.')));
    expect(numbersFor('412.')).toEqual(any.map(({ number }) => number));
  });

  test.each([
    ['1001', ['1001']],
    ['94', ['9402', '9404', '9405', '9406']],
    ['9999', []],
    ['999.9', []],
    ['403.25', []],
    ['404.4 track', ['1007', '1008', '1010']],
    ['qwxyz', []],
  ])('shows for %j %j', (q, numbers) => {
    expect(numbersFor(q)).toEqual(numbers);
  });

  test.each([
    ['create acount', '1001'],
    ['forgot password', '2003'],
    ['login', '2001'],
    ['reservation', '9402'],
    ['GDPR request', '2121'],
  ])('finds by %j, among few, %s', (q, number) => {
    expect(numbersFor(q)).toContain(number);
    expect(numbersFor(q).length).toBeLessThan(20);
  });
});

describe('the filter of a small list', () => {
  const list = [
    row('1001', '1001 Create account POST /entity', ['201', '404.1']),
    row('1002', '1002 Get data GET /entity/id/{Id}/data', ['200', '404.4', '404.41']),
    row('2041', '2041 Delete account DELETE /entity/id/{Id}', ['204', '403.25']),
  ];
  const find = (q: string) => matchingEndpoints(list, q, null).map(({ number }) => number);

  test.each([
    ['account', ['1001', '2041']],
    ['create   account', ['1001']],
    ['404.4', ['1002']],
    ['404.1  account', ['1001']],
    ['404.', ['1001', '1002']],
    ['404. ', ['1001', '1002']],
    ['404:', []],
    ['404_4 data', ['1002']],
    ['404.9', []],
    ['20', ['2041']],
    ['204', ['2041']],
    ['204 account', ['2041']],
    ['1002', ['1002']],
    ['10021', []],
    ['x404.4', []],
    ['404.4444', []],
  ])('by %j keeps %j', (q, numbers) => {
    expect(find(q)).toEqual(numbers);
  });

  test.each([
    ['/entity/id/7', ['1002', '2041']],
    ['DELETE  /entity/id/7', ['2041']],
    ['"`/entity/id/7/data"`,;', ['1002']],
    ["'/entity/id/7/da", ['1002']],
    ['//entity', []],
    ['entity/id/7/data', ['1002']],
    ['/v1/entity/id/7/data', ['1002']],
    ['/v1', []],
    ['/x/v1/entity', []],
    ['/entity/v1/id/7', []],
    ['/entity"/id/7', []],
    ['/entity,/id/7', []],
    ['/entity/id/7/data/more', []],
    ['/entity/id/7/data/', ['1002']],
    ['/entity/id/7/data//', []],
    ['/ent/id', []],
    ['X-GET /entity/id/7', ['1002', '2041']],
    ['GETS /entity/id/7', ['1002', '2041']],
    ['get /entity/id/7', ['1002']],
    ['PATCH /entity', []],
  ])('by the request %j keeps %j', (q, numbers) => {
    expect(find(q)).toEqual(numbers);
  });
});

describe('the filter of a list with numbers in its titles', () => {
  const titles = [
    row('3001', '3001 List countries of ISO3166-1 GET /country', ['404.1']),
    row('3002', '3002 Check a SHA256 hash, with 2FA POST /hash', ['404.100']),
    row('3003', '3003 Show a 404-page: who may? GET /page', []),
  ];

  test.each([
    ['ISO3166-1', ['3001']],
    ['SHA256', ['3002']],
    ['2FA', ['3002']],
    ['404-page', ['3003']],
    ['/page', ['3003']],
    ['404, 100', ['3002']],
    ['404, 101', []],
  ])('by %j keeps %j', (q, numbers) => {
    expect(matchingEndpoints(titles, q, null).map(({ number }) => number)).toEqual(numbers);
  });
});

describe('the filter of endpoints by a request', () => {
  test.each([
    ['/entity/id/12/data', ['1002', '1003']],
    ['GET /entity/id/12/data', ['1002']],
    ['put https://api.example/v1/entity/id/12/data?x=1', ['1003']],
    ['GET /v1/entity/id/12/data HTTP/1.1', ['1002']],
    ['GET /v1234/entity/id/12/data', []],
    ["curl -X DELETE 'https://api.example/entity/id/7'", ['1004']],
    ['/entity/ext-key/A-1/crm/data/5', ['1002', '1003']],
    ['/user/dp-key/12/data', ['1002', '1003']],
    ['"/entity/search/12"', ['1011']],
    ['/lottery/payment/17/confirm', ['9406']],
    ['POST /no/such/path', []],
    ['/', endpoints.filter(({ paths }) => paths.length > 0).map(({ number }) => number)],
  ])('finds the endpoint of %j', (q, numbers) => {
    expect(numbersFor(q)).toEqual(numbers);
  });

  test.each(['/lottery/', '/v123/lottery/', '/lottery', '/lottery/r', 'lottery/', '/LOTTERY/reservation/'])(
    'shows for the unfinished path %j what it may become',
    (q) => {
      for (const given of [search, null]) {
        expect(numbersFor(q, given)).toContain('9402');
        expect(numbersFor(q, given).every((number) => number.startsWith('94'))).toBe(true);
      }
    },
  );

  test('keeps the method in mind', () => {
    expect(numbersFor('PUT /lottery/')).toEqual(['9404', '9405', '9406']);
    expect(numbersFor('PUT /lottery/', null)).toEqual(['9404', '9405', '9406']);
  });

  test('takes a template for a path', () => {
    for (const { number, method, paths } of endpoints)
      for (const path of paths) expect(numbersFor(`${method} ${path}`), path).toContain(number);
  });

  test.each(['/entity/ext-key/', '/entity/id/12/'])('goes on below a value: %s', (q) => {
    expect(numbersFor(q)).toContain('1002');
    expect(numbersFor(q)).not.toContain('9402');
  });
});

test.each([
  ['', 75, 75, '75 of 75 endpoints'],
  ['404.4', 3, 75, '3 of 75 endpoints'],
  ['404-9', 0, 75, 'No endpoint lists 404.9.'],
  ['404,999', 0, 75, 'No endpoint matches this filter.'],
  ['qwxyz', 0, 75, 'No endpoint matches this filter.'],
])('the count for %j and %i endpoints of %i is %j', (q, shown, all, text) => {
  expect(endpointCount(q, shown, all)).toBe(text);
});
