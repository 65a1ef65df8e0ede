import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { createSearch } from '../../../src/elements/search/search-model.ts';
import { createReference } from '../../../src/reference/reference.ts';
import { spellings } from '../../spellings.ts';

const search = createSearch(createReference(catalog, '/docs'));
const first = (query: string) => search(query).hits[0]?.url;

describe('the search', () => {
  test.each([...entriesOf(catalog).keys()])('leads to %s first in every spelling', (code) => {
    for (const spelling of spellings(code))
      expect(first(spelling), spelling).toBe(`/docs/codes/${code.replace('.', '-')}`);
  });

  test('says that a sub-code is not documented, leads to its status, then to near codes', () => {
    const { hits } = search('401.99');
    expect(hits[0]).toMatchObject({ label: '401.99 is not documented', url: '/docs/codes/401' });
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
    expect(hits[0]?.label).toContain('Mobile number');
  });

  test('completes what is being typed', () => {
    expect(search('40').hits.map(({ label }) => label.split(' ')[0])).toContain('400');
    expect(search('403.2').hits.map(({ url }) => url)).toContain('/docs/codes/403-25');
    expect(search('400.').hits.map(({ label }) => label)).toContain(
      '400.3 Mobile number badly formatted; Required keys field missing; Source not active',
    );
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
    expect(hits[0]?.label).toContain('Mobile number');
    expect(isExact).toBe(true);
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
});
