/** Gives browser code what is shipped of the catalog, as modules below `virtual:catalog`. */
import type { Plugin } from 'vite';
import { adviceOf, pack, type ShippedCatalog, shippedCatalog } from '../../catalog/dataset.ts';

const folder = 'virtual:catalog/';

/** The plugin for Vite. The data is written as JSON, which browsers read faster than code. */
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
