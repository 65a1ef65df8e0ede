/** Every query that is known, every code and every name of the catalog, and its messages written slightly differently. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { createReference } from '../../../src/reference/reference.ts';
import { createSearch } from '../../../src/reference/search/search.ts';
import { siteSearchIndex } from '../../../src/site/search-documents.ts';
import { spellings } from '../../spellings.ts';
import { namesInCatalog, nearNamesInCatalog, readQueries } from './queries.ts';

const folder = fileURLToPath(new URL('../../../content/docs', import.meta.url));
const search = createSearch(createReference(catalog, '/docs'), siteSearchIndex(catalog, folder));
const first = (query: string) => search(query).hits[0]?.url;

test.each([...entriesOf(catalog).keys()])('the search leads to %s first in every spelling', (code) => {
  for (const spelling of spellings(code))
    expect(first(spelling), spelling).toBe(`/docs/codes/${code.replace('.', '-')}`);
});

test.each(namesInCatalog(catalog))('the search puts the page named $query first', ({ query, expected }) => {
  expect(expected.map((url) => `/docs${url}`)).toContain(first(query));
});

test.each(readQueries('tuned'))(
  'the search finds what $query means among the first three',
  ({ query, expected }) => {
    const urls = search(query).hits.map(({ url }) => url);
    if (expected.length === 0) expect(urls).toEqual([]);
    else
      expect(urls.slice(0, 3).filter((url) => expected.includes(url.replace('/docs', '')))).not.toEqual([]);
  },
);

test.each([...nearNamesInCatalog(catalog)])(
  'the search finds the message that is nearly $query',
  ({ query, expected }) => {
    const urls = search(query).hits.slice(0, 3);
    expect(
      urls.map(({ url }) => url.replace('/docs', '')).filter((url) => expected.includes(url)),
    ).not.toEqual([]);
  },
);

test('the search puts the expected page first for most of the queries', () => {
  const queries = readQueries('tuned').filter(({ expected }) => expected.length > 0);
  const hits = queries.filter(({ query, expected }) =>
    expected.includes(search(query).hits[0]?.url.replace('/docs', '') ?? ''),
  );
  expect(hits.length / queries.length).toBeGreaterThan(0.95);
});

test('the search names no address twice', () => {
  for (const { query } of readQueries('tuned')) {
    const urls = search(query).hits.map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
  }
});
