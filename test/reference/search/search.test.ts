import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { createReference } from '../../../src/reference/reference.ts';
import { indexCatalog } from '../../../src/reference/search/index-catalog.ts';
import { createSearch } from '../../../src/reference/search/search.ts';
import { siteSearchIndex } from '../../../src/site/search-documents.ts';
import { inventedCatalog } from '../../fixtures/invented-catalog.ts';
import { spellings } from '../../spellings.ts';
import { namesInCatalog, readQueries } from './queries.ts';

const folder = fileURLToPath(new URL('../../../content/docs', import.meta.url));
const search = createSearch(createReference(catalog, '/docs'), siteSearchIndex(catalog, folder));
const first = (query: string) => search(query).hits[0]?.url;

describe('the search', () => {
  test.each([...entriesOf(catalog).keys()])('leads to %s first in every spelling', (code) => {
    for (const spelling of spellings(code))
      expect(first(spelling), spelling).toBe(`/docs/codes/${code.replace('.', '-')}`);
  });

  test('says that a sub-code is not documented, leads to its status, then to near codes', () => {
    const { hits } = search('401.99');
    expect(hits[0]).toMatchObject({ id: '401', url: '/docs/codes/401' });
    expect(hits[0]?.text).toMatch(/^401\.99 is not documented\. Only the status is documented: 401 /);
    expect(hits.slice(1).map(({ url }) => url)).toContain('/docs/codes/401-9');
  });

  test('has a note instead of a hit for a status that the API does not have', () => {
    const { hits, notes } = search('HTTP/1.1 502 Bad Gateway');
    expect(hits).toEqual([]);
    expect(notes[0]).toMatch(/^502 Bad Gateway is not a code of this API/);
  });

  test('takes the endpoint from a pasted request', () => {
    const { hits } = search('POST https://api.example/v1/entity/12 status=400 ApiStatusSubCode=400.3');
    expect(hits.map(({ url }) => url)).toEqual(['/docs/codes/400-3', '/docs/endpoints/1001']);
    expect(hits[0]?.title).toContain('Mobile number');
  });

  test('completes what is being typed', () => {
    expect(search('40').hits.map(({ id }) => id)).toContain('400');
    expect(search('403.2').hits.map(({ url }) => url)).toContain('/docs/codes/403-25');
    expect(search('400.').hits).toContainEqual({
      kind: 'code',
      id: '400.3',
      title: 'Mobile number badly formatted; Required keys field missing; Source not active',
      text: '',
      distinction: '3 meanings in different endpoints',
      responsibility: null,
      retry: null,
      url: '/docs/codes/400-3',
    });
  });

  test('finds endpoints by their number', () => {
    expect(first('1001')).toBe('/docs/endpoints/1001');
  });

  test.each(['POST /entity', 'post https://api.example/v1/entity/12', 'POST /v1/entity HTTP/1.1'])(
    'finds the endpoint of the request %s',
    (request) => {
      expect(search(request)).toMatchObject({ isExact: true, hits: [{ url: '/docs/endpoints/1001' }] });
    },
  );

  test.each(['400.3 1001', '1001 400.3', '400-3  1001'])('reads %s as a code in an endpoint', (query) => {
    const { hits, isExact } = search(query);
    expect(hits.map(({ url }) => url)).toEqual(['/docs/codes/400-3', '/docs/endpoints/1001']);
    expect(hits[0]?.title).toContain('Mobile number');
    expect(isExact).toBe(true);
  });

  test.each([
    ['what does 403.25 mean?', '/docs/codes/403-25'],
    ['403.30 meaning', '/docs/codes/403-30'],
    ['explain error 412 please', '/docs/codes/412'],
    ['which codes does endpoint 2105 return', '/docs/endpoints/2105'],
    ['code 400.3 of endpoint 1001', '/docs/codes/400-3'],
    ['what is 403.99', '/docs/codes/403'],
    ['403.23 user of the shop', '/docs/codes/403-23'],
  ])('puts the page of the number in %j first', (query, url) => {
    expect(first(query)).toBe(url);
  });

  test('does not search for the words of a question about a code', () => {
    expect(search('what does 403.25 mean?')).toEqual(search('403.25'));
  });

  test.each(['403,25', '403:25', '403 . 25', ' 403, 25 '])('reads %j as a code', (query) => {
    expect(search(query)).toMatchObject({ isExact: true, hits: [{ url: '/docs/codes/403-25' }] });
  });

  test.each([
    ['403.25', true],
    ['400.3', true],
    ['1001', true],
    ['clock skew', true],
    ['403.99', false],
    ['400.3 2001', false],
    ['status=404 ApiStatusSubCode=403.25', false],
    ['HTTP/1.1 502 Bad Gateway', false],
  ])('has an exact first hit for %j: %s', (query, isExact) => {
    expect(search(query).isExact).toBe(isExact);
  });

  test('reads a code without its separator', () => {
    expect(first('40325')).toBe('/docs/codes/403-25');
  });

  test('searches for words only if there are any, and never for a long text', () => {
    expect(search('clock skew').words).toBe('clock skew');
    expect(search('403.25').words).toBeNull();
    expect(search('x'.repeat(500)).words).toBeNull();
    expect(search('  ')).toEqual({ isExact: true, hits: [], notes: [], words: null });
  });

  test.each(namesInCatalog(catalog))('puts the page named $query first', ({ query, expected }) => {
    expect(expected.map((url) => `/docs${url}`)).toContain(first(query));
  });

  test.each(readQueries('tuned'))('finds what $query means among the first three', ({ query, expected }) => {
    const urls = search(query).hits.map(({ url }) => url);
    if (expected.length === 0) expect(urls).toEqual([]);
    else
      expect(urls.slice(0, 3).filter((url) => expected.includes(url.replace('/docs', '')))).not.toEqual([]);
  });

  test('says who can fix it and whether to retry', () => {
    expect(search('session expired').hits[0]).toEqual({
      kind: 'code',
      id: '403.23',
      title: 'Session expired',
      text: 'The ApiSession session is expired',
      distinction: 'Session (Data Isolation)',
      responsibility: { label: 'Who can fix it', text: 'The end user' },
      retry: 'After signing in again',
      url: '/docs/codes/403-23',
    });
  });

  test('tells apart what the same word finds', () => {
    const hits = search('duplicate').hits.slice(0, 4);
    expect(new Set(hits.map(({ distinction }) => distinction)).size).toBe(hits.length);
    expect(hits.every(({ distinction }) => distinction !== '')).toBe(true);
  });

  test('explains a status of other servers by number and by name, once, with what the words find', () => {
    for (const query of ['429', 'Too Many Requests', '429 too many requests']) {
      const { hits, notes } = search(query);
      expect(notes, query).toHaveLength(1);
      expect(notes[0]).toMatch(/^429 Too Many Requests is not a code of this API/);
      expect(hits[0]?.url, query).toBe('/docs/codes/403-30');
    }
  });

  test.each([
    '',
    '   ',
    '\0\u0007\u001b[31m',
    '🙂🙃',
    '\ud800',
    '((((',
    '\\',
    'constructor __proto__ toString',
    '’’’',
    'é'.repeat(50),
    'a'.repeat(100_000),
    'session expired '.repeat(10_000),
    '403.25 '.repeat(5_000),
    '\n'.repeat(100_000),
  ])('does not throw on %j', (query) => {
    expect(search(query)).toMatchObject({ hits: expect.any(Array), notes: expect.any(Array) });
  });

  test('finds nothing by words in a catalog that has none of them, and everything in one without endpoints', () => {
    const other = createSearch(createReference(inventedCatalog, ''), indexCatalog(inventedCatalog));
    expect(other('session expired')).toMatchObject({ hits: [], notes: [] });
    expect(other('shut').hits.map(({ url }) => url)).toEqual(['/codes/403']);
    expect(other('script faild').hits[0]?.url).toBe('/codes/500-100');
  });
});
