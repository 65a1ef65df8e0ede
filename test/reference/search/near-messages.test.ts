/** Every message of the catalog, written slightly differently. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { createReference } from '../../../src/reference/reference.ts';
import { createSearch } from '../../../src/reference/search/search.ts';
import { siteSearchIndex } from '../../../src/site/search-documents.ts';
import { nearNamesInCatalog } from './queries.ts';

const folder = fileURLToPath(new URL('../../../content/docs', import.meta.url));
const search = createSearch(createReference(catalog, '/docs'), siteSearchIndex(catalog, folder));

test.each([...nearNamesInCatalog(catalog)])(
  'the search finds the message that is nearly $query',
  ({ query, expected }) => {
    const urls = search(query).hits.slice(0, 3);
    expect(
      urls.map(({ url }) => url.replace('/docs', '')).filter((url) => expected.includes(url)),
    ).not.toEqual([]);
  },
);
