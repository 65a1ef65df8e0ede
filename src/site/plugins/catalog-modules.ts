/** Provides the shipped part of the catalog, and the index of the search, to browser code: modules below `virtual:catalog`. */
import type { Plugin } from 'vite';
import { adviceOf, pack, shippedCatalog } from '../../catalog/dataset.ts';
import type { Catalog } from '../../catalog/index.ts';
import { packSearchIndex } from '../../reference/search/search-index.ts';
import { siteSearchIndex } from '../search-documents.ts';

const folder = 'virtual:catalog/';

/** Makes the Vite plugin. It writes the data as JSON, which browsers parse faster than code. */
export function catalogModules(catalog: Catalog): Plugin {
  const modules = new Map<string, unknown>([
    [`\0${folder}dataset`, pack(shippedCatalog(catalog))],
    [`\0${folder}advice`, adviceOf(catalog)],
    [`\0${folder}search`, packSearchIndex(siteSearchIndex(catalog, 'content/docs'))],
  ]);
  return {
    name: 'catalog-modules',
    resolveId: (source) => (source.startsWith(folder) ? `\0${source}` : undefined),
    load: (source) =>
      modules.has(source)
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(modules.get(source)))});`
        : undefined,
  };
}
