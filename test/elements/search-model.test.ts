import { describe, expect, test } from 'vitest';
import { compactCatalog } from '../../src/catalog/compact.ts';
import { catalog } from '../../src/catalog/index.ts';
import { createReference } from '../../src/elements/reference.ts';
import { createSearch } from '../../src/elements/search-model.ts';
import { indexCodes } from '../../src/site/render/code-index.ts';
import { spellings } from '../spellings.ts';

const search = createSearch(createReference(compactCatalog(catalog), '/docs'));
const first = (query: string) => search(query).hits[0]?.url;

describe('the search', () => {
  test.each(indexCodes(catalog).codes)('leads to %s first, however it is spelled', (code) => {
    for (const spelling of spellings(code))
      expect(first(spelling), spelling).toBe(`/docs/codes/${code.replace('.', '-')}`);
  });

  test('says that a sub-code is not documented, leads to its status, then to near codes', () => {
    const { hits } = search('401.99');
    expect(hits[0]).toMatchObject({ label: '401.99 is not documented', url: '/docs/codes/401' });
    expect(hits.slice(1).map(({ url }) => url)).toContain('/docs/codes/401-9');
  });

  test('does not lead anywhere for a status that the API does not have, and says so', () => {
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
  });

  test('knows endpoints by their number', () => {
    expect(first('1001')).toBe('/docs/endpoints/1001');
  });

  test('reads a code whose separator was lost', () => {
    expect(first('40325')).toBe('/docs/codes/403-25');
  });

  test('looks for words only where there are words, and never for a long paste', () => {
    expect(search('clock skew').words).toBe('clock skew');
    expect(search('403.25').words).toBeNull();
    expect(search('x'.repeat(500)).words).toBeNull();
    expect(search('  ')).toEqual({ hits: [], notes: [], words: null });
  });
});
