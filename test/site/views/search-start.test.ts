import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { searchExamples, searchStartCodes } from '../../../src/site/views/search-start.ts';
import { inventedCatalog } from '../../fixtures/invented-catalog.ts';

const entries = entriesOf(catalog);

describe('before anything is typed', () => {
  test('the search shows one example of each thing', () => {
    expect(searchExamples(catalog, entries).map(({ query }) => query)).toEqual([
      '403.25',
      '400.3 1001',
      'POST /entity',
      'ApiStatusSubCode: 403.25',
      'no access with this session',
    ]);
  });

  test('a catalog without endpoints has no example of them', () => {
    const examples = searchExamples(inventedCatalog, entriesOf(inventedCatalog));
    expect(examples.map(({ query }) => query)).toEqual([
      '403.6',
      'X-Sub-Status: 403.6',
      expect.stringMatching(/^[a-z ]+$/),
    ]);
  });

  test('the search offers five common codes', () => {
    const codes = searchStartCodes(catalog, entries, '/base');
    expect(codes).toHaveLength(5);
    expect(codes).toContainEqual({
      code: '403.23',
      status: '4',
      title: 'Session expired',
      url: '/base/codes/403-23',
    });
  });
});
