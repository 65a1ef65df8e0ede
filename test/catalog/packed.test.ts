import { describe, expect, test } from 'vitest';
import { compactCatalog } from '../../src/catalog/compact.ts';
import { type Catalog, catalog } from '../../src/catalog/index.ts';
import { pack, unpack } from '../../src/catalog/packed.ts';

const compact = compactCatalog(catalog);
const rowsOf = (of: Catalog) => pack(compactCatalog(of)).catalog.rows.length;

describe('a packed catalog', () => {
  test('comes back as it was', () => {
    const packed = JSON.parse(JSON.stringify(pack(compact)));
    expect(unpack(packed.catalog, packed.advice)).toEqual(compact);
  });

  test('comes back without advice where that is not at hand, and with everything else', () => {
    const { standard, endpoints, ...rest } = unpack(pack(compact).catalog, null);
    expect(rest).toEqual(
      JSON.parse(JSON.stringify({ ...compact, standard: undefined, endpoints: undefined })),
    );
    expect(standard).toEqual(compact.standard.map((code) => ({ ...code, checkFirst: '' })));
    expect(endpoints).toEqual(
      compact.endpoints.map((endpoint) => ({
        ...endpoint,
        responses: endpoint.responses.map(({ advice: _, ...response }) => response),
      })),
    );
  });

  test('holds no advice itself', () => {
    const text = JSON.stringify(pack(compact).catalog);
    expect(catalog.standard.filter(({ advice }) => text.includes(JSON.stringify(advice.checkFirst)))).toEqual(
      [],
    );
  });

  test('does not grow with endpoints that say what others say', () => {
    const { endpoints } = catalog as Catalog;
    expect(rowsOf({ ...catalog, endpoints: [...endpoints, ...endpoints] })).toBe(rowsOf(catalog));
    expect(rowsOf(catalog)).toBeLessThan(endpoints.flatMap(({ responses }) => responses).length);
  });
});
