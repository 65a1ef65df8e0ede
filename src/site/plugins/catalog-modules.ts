/** Provides the shipped part of the catalog to browser code, as modules below `virtual:catalog`. */
import type { Plugin } from 'vite';
import { adviceOf, pack, type ShippedCatalog, shippedCatalog } from '../../catalog/dataset.ts';

const folder = 'virtual:catalog/';

/** Makes the Vite plugin. It writes the data as JSON, which browsers parse faster than code. */
export function catalogModules(catalog: ShippedCatalog): Plugin {
  const modules = new Map<string, unknown>([
    [`\0${folder}dataset`, pack(shippedCatalog(catalog))],
    [`\0${folder}advice`, adviceOf(catalog)],
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
