/** Gives browser code the catalog in short, as modules below `virtual:compact-catalog`. */
import type { Plugin } from 'vite';
import type { CompactCatalog } from '../../catalog/compact.ts';
import { pack } from '../../catalog/packed.ts';

const folder = 'virtual:compact-catalog/';

/** The plugin for Vite. The catalog is written as JSON, which browsers read faster than code. */
export function compactCatalogModules(compact: CompactCatalog): Plugin {
  const modules = new Map(Object.entries(pack(compact)).map(([name, data]) => [`\0${folder}${name}`, data]));
  return {
    name: 'compact-catalog',
    resolveId: (source) => (source.startsWith(folder) ? `\0${source}` : undefined),
    load: (source) =>
      modules.has(source)
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(modules.get(source)))});`
        : undefined,
  };
}
