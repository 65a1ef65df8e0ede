import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../src/catalog/index.ts';

const { standard, synonyms, endpoints, groups }: Catalog = catalog;
const rows = endpoints.flatMap(({ responses }) => responses);

describe('synonyms', () => {
  test('are of every code of the standard list, and of every endpoint', () => {
    expect(standard.filter((record) => !record.synonyms?.length).map(({ code }) => code)).toEqual([]);
    expect(endpoints.filter((record) => !record.synonyms?.length).map(({ number }) => number)).toEqual([]);
  });

  test('are of every meaning of a code that only endpoints define', () => {
    const silent = [...entriesOf<Catalog>(catalog).values()].flatMap(
      ({ code, record, meanings, definitions }) =>
        record
          ? []
          : meanings
              .filter(
                ({ message }) =>
                  !definitions.some(
                    ({ response }) => response.meaning === message && response.synonyms?.length,
                  ),
              )
              .map(({ title }) => `${code} ${title}`),
    );
    expect(silent).toEqual([]);
  });

  test('are no phrase twice in one list', () => {
    const lists = [
      ...[...standard, ...endpoints, ...rows, ...groups].map((one) => one.synonyms ?? []),
      ...Object.values(synonyms.pages),
      ...synonyms.words,
    ];
    expect(lists.flat().length).toBeGreaterThan(1000);
    for (const list of lists) expect(list).toEqual([...new Set(list)]);
  });
});
