/** Gives browser code the catalog in short, as the module `virtual:compact-catalog`. */
import type { Plugin } from 'vite';
import type { CompactCatalog } from '../../catalog/compact.ts';

const id = 'virtual:compact-catalog';

/** The plugin for Vite. The catalog is written as JSON, which browsers read faster than code. */
export function compactCatalogModule(compact: CompactCatalog): Plugin {
  return {
    name: 'compact-catalog',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) =>
      source === `\0${id}`
        ? `export default JSON.parse(${JSON.stringify(JSON.stringify(compact))});`
        : undefined,
  };
}
