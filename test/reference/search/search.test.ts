import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { createReference } from '../../../src/reference/reference.ts';
import { indexCatalog, type WrittenDocument } from '../../../src/reference/search/index-catalog.ts';
import { createSearch } from '../../../src/reference/search/search.ts';
import { inventedCatalog } from '../../fixtures/invented-catalog.ts';

const page: WrittenDocument = {
  kind: 'guide',
  address: '/guides/read-the-logs',
  title: 'Read the logs',
  description: 'Finds the codes of a whole day.',
  headings: ['Kibana'],
  details: ['logstash'],
};
const search = createSearch(createReference(catalog, '/docs'), indexCatalog(catalog, [page]));
const first = (query: string) => search(query).hits[0]?.url;
const pages = (query: string) => search(query).hits.map(({ url }) => url.replace('/docs', ''));

describe('the search', () => {
  test('says that a sub-code is not documented, leads to its status, then to near codes', () => {
    const { hits } = search('401.99');
    expect(hits[0]).toMatchObject({ id: '401', url: '/docs/codes/401' });
    expect(hits[0]?.text).toMatch(/^401\.99 is not documented\. Only the status is documented: 401 /);
    expect(hits.slice(1).map(({ url }) => url)).toContain('/docs/codes/401-9');
  });

  test('has a note instead of a hit for a status that the API does not have', () => {
    const { hits, notes } = search('HTTP/1.1 502 Bad Gateway');
    expect(hits).toEqual([]);
    const { advice } = catalog.foreignStatuses.find(({ status }) => status === 502) ?? {};
    expect(notes).toEqual([
      `502 Bad Gateway is not a code of this API. The documentation does not list the status 502. It may come from a proxy, a gateway, a load balancer or a firewall between you and the API. ${advice}`,
    ]);
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

  test.each([
    ['401.1', ['/codes/401-1', '/codes/401-10']],
    ['403 2', ['/codes/403-2', '/codes/403-21', '/codes/403-22', '/codes/403-23', '/codes/403-25']],
    ['403-23', ['/codes/403-23']],
    [
      '404-',
      [
        '/codes/404',
        '/codes/404-1',
        '/codes/404-2',
        '/codes/404-4',
        '/codes/404-5',
        '/codes/404-6',
        '/codes/404-7',
        '/codes/404-8',
      ],
    ],
    ['a card 403.2', ['/codes/403-2']],
    ['403.2x', []],
    ['6', []],
  ])('completes %j to %j', (query, expected) => {
    expect(pages(query).filter((url) => url.startsWith('/codes/40'))).toEqual(expected);
  });

  test('completes the beginning of many codes to a few of them', () => {
    expect(pages('4')).toHaveLength(8);
    expect(pages('403')).toHaveLength(9);
  });

  test('finds endpoints by their number', () => {
    expect(search('1001?')).toEqual(search('1001'));
    expect(search('1001').hits).toEqual([
      {
        kind: 'endpoint',
        id: '1001',
        title: 'Create account',
        text: 'POST /entity/{contract-id}',
        distinction: 'POST /entity/{contract-id}',
        responsibility: null,
        retry: null,
        url: '/docs/endpoints/1001',
      },
    ]);
  });

  test('reads a number as an endpoint and as a code without its separator where it may be either', () => {
    expect(pages('2001')).toEqual(['/endpoints/2001', '/codes/200-1']);
  });

  test.each([
    'POST /entity',
    'POST  /entity',
    '/v1/entity',
    'post https://api.example/v1/entity/12',
    'http://api.example/v1/entity',
    'POST /v1/entity HTTP/1.1',
    'POST /v1/entity  HTTP/1.1',
  ])('finds the endpoint of the request %s', (request) => {
    expect(search(request)).toMatchObject({ isExact: true, hits: [{ url: '/docs/endpoints/1001' }] });
  });

  test.each(['see POST /v1/entity', 'POST /v1/entity HTTP/1.1 failed', 'GET /v1/entity'])(
    'does not read %j as a request of that endpoint',
    (text) => {
      expect(pages(text)).not.toContain('/endpoints/1001');
    },
  );

  test.each([
    '400.3 1001',
    '1001 400.3',
    '400-3  1001',
    '400 3 1001',
    '400  3 1001',
    '(400  3) 1001',
    'code 400.3 of endpoint 1001',
  ])('reads %s as a code in an endpoint', (query) => {
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
    ['what is 403.25?!', '/docs/codes/403-25'],
    ['what does 403.25 mean in v2', '/docs/codes/403-25'],
    ['what is 403 99', '/docs/codes/403'],
    ['403.23 user of v2', '/docs/codes/403-23'],
    ['403.23... user of the shop', '/docs/codes/403-23'],
    ['403.23 (user of the shop)', '/docs/codes/403-23'],
    ['user of the shop (403.23)', '/docs/codes/403-23'],
    ['session expired (again)', '/docs/codes/403-23'],
    ['session expired [again]', '/docs/codes/403-23'],
    ['403   25', '/docs/codes/403-25'],
    ['1001   400   3', '/docs/codes/400-3'],
  ])('puts the page of the number in %j first', (query, url) => {
    expect(first(query)).toBe(url);
  });

  test('does not search for the words of a question about a code', () => {
    expect(search('what does 403.25 mean?')).toEqual(search('403.25'));
    expect(search('what does 403.25 mean in v2').words).toBe('what does 403.25 mean in v2');
  });

  test('reads no number of a sentence as a code, and no other number as one without its separator', () => {
    expect(pages('400 users blocked')).not.toContain('/codes/400');
    expect(first('4(03.23 user of the shop')).not.toBe('/docs/codes/403-23');
    expect(search('what is 502').notes).toEqual([]);
    expect(pages('40399')).toEqual([]);
  });

  test('shows all codes of a pasted log, and its words find nothing', () => {
    const codes = [...entriesOf(catalog).keys()].slice(-15);
    const log = codes.map((code) => `ApiStatusSubCode: ${code}`).join('\n');
    expect(new Set(pages(log))).toEqual(new Set(codes.map((code) => `/codes/${code.replace('.', '-')}`)));
    expect(pages('user')).toHaveLength(12);
  });

  test('describes a code by its meaning in the endpoint, and the page by the rest', () => {
    expect(search('400.3 1001').hits[0]).toEqual({
      kind: 'code',
      id: '400.3',
      title: 'Mobile number badly formatted',
      text: 'Mobile number is not in a valid format',
      distinction: 'In endpoint 1001',
      responsibility: { label: 'Who can fix it', text: 'The end user' },
      retry: 'After a change',
      url: '/docs/codes/400-3',
    });
    expect(search('403.25 1001').hits[0]).toEqual(search('403.25').hits[0]);
  });

  test('reads an unknown code in an endpoint', () => {
    expect(pages('403 99 1001')).toEqual(expect.arrayContaining(['/codes/403', '/endpoints/1001']));
  });

  test('describes a code that means the same everywhere', () => {
    expect(search('403.25')).toEqual({
      hits: [
        {
          kind: 'code',
          id: '403.25',
          title: 'No access with this session',
          text: 'Access denied. The ApiSession does not have access to this resource',
          distinction: 'Session (Data Isolation)',
          responsibility: { label: 'Who can fix it', text: 'You (the caller)' },
          retry: 'After a change',
          url: '/docs/codes/403-25',
        },
      ],
      isExact: true,
      notes: [],
      words: null,
    });
  });

  test('describes a code of several meanings by all of them, where no word tells which', () => {
    expect(search('400.3').hits).toEqual([
      {
        kind: 'code',
        id: '400.3',
        title: 'Mobile number badly formatted; Required keys field missing; Source not active',
        text: '',
        distinction: '3 meanings in different endpoints',
        responsibility: null,
        retry: null,
        url: '/docs/codes/400-3',
      },
    ]);
  });

  test('describes a code of several meanings by the one that the words find first', () => {
    expect(search('source not active').hits[0]).toEqual({
      kind: 'code',
      id: '400.3',
      title: 'Source not active',
      text: 'Source not active',
      distinction: '2105, 2110',
      responsibility: { label: 'Who can fix it', text: 'The app’s administrator' },
      retry: 'After a change',
      url: '/docs/codes/400-3',
    });
    const { hits } = search('terms not allowed for contract');
    expect(hits.filter(({ id }) => id === '412.1').map(({ title }) => title)).toEqual([
      'Terms not allowed for contract',
    ]);
  });

  test('does not say who can fix what endpoints disagree on', () => {
    expect(search('unknown login ID').hits[0]).toMatchObject({
      id: '403.1',
      responsibility: null,
      retry: null,
    });
  });

  test('finds pages that are written by hand', () => {
    expect(search('logstash').hits).toEqual([
      {
        kind: 'guide',
        id: '/guides/read-the-logs',
        title: 'Read the logs',
        text: 'Finds the codes of a whole day.',
        distinction: 'Finds the codes of a whole day.',
        responsibility: null,
        retry: null,
        url: '/docs/guides/read-the-logs',
      },
    ]);
  });

  test('marks the words that a query has found', () => {
    expect(search.marks('session', 'The session is expired')).toEqual([{ start: 4, end: 11 }]);
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
    ['ApiStatusSubCode: 403.25\nApiStatusSubCode: 403.99', true],
    ['ApiStatusSubCode: 403.99\nApiStatusSubCode: 403.25', false],
  ])('has an exact first hit for %j: %s', (query, isExact) => {
    expect(search(query).isExact).toBe(isExact);
  });

  test('reads a code without its separator', () => {
    expect(first('40325')).toBe('/docs/codes/403-25');
  });

  test('searches for words only if there are any, and never for a long text', () => {
    expect(search('clock skew').words).toBe('clock skew');
    expect(search('  clock skew ').words).toBe('clock skew');
    expect(search('403.25').words).toBeNull();
    expect(search('C').words).toBeNull();
    expect(search('x'.repeat(100)).words).not.toBeNull();
    expect(search('x'.repeat(101)).words).toBeNull();
    expect(first(`403.23 user of the shop${'!'.repeat(77)}`)).toBe('/docs/codes/403-23');
    expect(first(`403.23 user of the shop${'!'.repeat(78)}`)).not.toBe('/docs/codes/403-23');
    expect(search('  ')).toEqual({ isExact: true, hits: [], notes: [], words: null });
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
    expect(search('HTTP 429: Too Many Requests').hits).toEqual([]);
  });

  test.each(['session expired', 'bad gateway problem'])(
    'explains no status of other servers for %j',
    (query) => {
      expect(search(query).notes).toEqual([]);
    },
  );

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
  ])('does not throw on %j', (query) => {
    expect(search(query)).toMatchObject({ hits: expect.any(Array), notes: expect.any(Array) });
  });

  test.each([
    ['letters', 'a'.repeat(100_000)],
    ['words', 'session expired '.repeat(10_000)],
    ['codes', '403.25 '.repeat(5_000)],
    ['line breaks', '\n'.repeat(100_000)],
  ])('does not throw on very many %s', (_, query) => {
    expect(search(query)).toMatchObject({ hits: expect.any(Array), notes: expect.any(Array) });
  });

  test('finds nothing by words in a catalog that has none of them, and everything in one without endpoints', () => {
    const other = createSearch(createReference(inventedCatalog, ''), indexCatalog(inventedCatalog));
    expect(other('session expired')).toMatchObject({ hits: [], notes: [] });
    expect(other('shut').hits.map(({ url }) => url)).toEqual(['/codes/403']);
    expect(other('script faild').hits[0]?.url).toBe('/codes/500-100');
  });
});
