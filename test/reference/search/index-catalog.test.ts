import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { indexCatalog } from '../../../src/reference/search/index-catalog.ts';
import { inventedCatalog } from '../../fixtures/invented-catalog.ts';

describe('the index of a catalog', () => {
  const { documents } = indexCatalog(catalog);

  test('has each meaning of each code, each endpoint and each foreign status', () => {
    const meanings = [...entriesOf(catalog).values()].flatMap((entry) => entry.meanings);
    const count = (kind: string) => documents.filter((document) => document.kind === kind).length;
    expect(count('code')).toBe(meanings.length);
    expect(count('endpoint')).toBe(catalog.endpoints.length);
    expect(count('status')).toBe(catalog.foreignStatuses.length);
  });

  test('knows former titles, the reason phrase of a status and what people call it', () => {
    const document = documents.find(({ kind, id }) => kind === 'code' && id === '401');
    expect(document?.names).toEqual(expect.arrayContaining(['Bad signature', 'Unauthorized']));
    expect(document?.synonyms).toContain('not authenticated');
  });

  test('has no phrase of people twice in other words', () => {
    const page = documents.find(({ kind, id }) => kind === 'endpoint' && id === '1003');
    expect(page?.synonyms).toContain('change email');
    expect(documents.flatMap(({ synonyms }) => synonyms).filter((one) => /\b(?:the|a)\b/.test(one))).toEqual(
      [],
    );
  });

  test('has a line for each document that tells it apart, but for statuses', () => {
    const without = documents.filter(({ kind, distinction }) => kind !== 'status' && distinction === '');
    expect(without).toEqual([]);
  });

  test('has the pages that are written by hand', () => {
    const written = { title: 'A', description: 'B', headings: ['C'], details: ['D'] };
    const page = { kind: 'tool', address: '/cli', ...written } as const;
    expect(indexCatalog(inventedCatalog, [page]).documents.at(-1)).toMatchObject({
      kind: 'tool',
      id: '/cli',
      title: 'A',
      text: 'B',
      context: ['C'],
      details: ['D'],
    });
  });
});
