import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { unpackSearchIndex } from '../../../src/reference/search/search-index.ts';
import { catalogModules } from '../../../src/site/plugins/catalog-modules.ts';

const plugin = catalogModules(catalog);

function loaded(name: string): unknown {
  const { resolveId, load } = plugin;
  if (typeof resolveId !== 'function' || typeof load !== 'function') return undefined;
  const id = resolveId.call({} as never, name, undefined, {} as never);
  const code = typeof id === 'string' ? load.call({} as never, id) : undefined;
  const [, json = 'null'] = /^export default JSON\.parse\((.*)\);$/s.exec(String(code)) ?? [];
  return JSON.parse(JSON.parse(json) ?? 'null');
}

test('a browser gets the index of the search with codes, endpoints, guides, tools and the changes', () => {
  const { documents } = unpackSearchIndex(loaded('virtual:catalog/search') as never);
  const ids = documents.map(({ id }) => id);
  for (const id of ['403.25', '1001', '/guides/signing-a-request', '/library', '/changes'])
    expect(ids).toContain(id);
  expect(ids).not.toContain('/404');
  expect(ids).not.toContain('/index');
});

test('other modules are left to others', () => {
  expect(loaded('virtual:other')).toBeNull();
});
