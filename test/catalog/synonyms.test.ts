import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../src/catalog/index.ts';

const { synonyms, endpoints, groups }: Catalog = catalog;
const entries = entriesOf<Catalog>(catalog);

describe('synonyms', () => {
  test('are of codes, endpoints and groups that there are', () => {
    expect(Object.keys(synonyms.codes).filter((code) => !entries.has(code))).toEqual([]);
    const numbers = new Set<string>(endpoints.map(({ number }) => number));
    expect(Object.keys(synonyms.endpoints).filter((number) => !numbers.has(number))).toEqual([]);
    const ids = new Set(groups.map(({ id }) => id));
    expect(Object.keys(synonyms.groups).filter((id) => !ids.has(id))).toEqual([]);
  });

  test('are of every meaning of a code, by the number of an endpoint that has it', () => {
    for (const [code, own] of Object.entries(synonyms.codes)) {
      const meanings = entries.get(code)?.meanings ?? [];
      if (Array.isArray(own)) expect(meanings, code).toHaveLength(1);
      else {
        const meant = Object.keys(own).map((number) =>
          meanings.find(({ endpoints: having }) => having.some((endpoint) => endpoint.number === number)),
        );
        expect(new Set(meant), code).toEqual(new Set(meanings));
      }
    }
  });

  test('are no phrase twice in one list', () => {
    const lists = [
      ...Object.values(synonyms.codes).flatMap((own) => (Array.isArray(own) ? [own] : Object.values(own))),
      ...Object.values(synonyms.endpoints),
      ...Object.values(synonyms.groups),
      ...Object.values(synonyms.pages),
      ...synonyms.words,
    ];
    for (const list of lists) expect(list).toEqual([...new Set(list)]);
  });
});
