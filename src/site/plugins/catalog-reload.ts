/** Updates pages in development when a record is edited. */
import type { AstroIntegration } from 'astro';

/** Makes the Astro integration. */
export function catalogReload(): AstroIntegration {
  return {
    name: 'catalog-reload',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        server.watcher.on('change', async (file) => {
          if (!/[\\/]src[\\/]catalog[\\/]/.test(file)) return;
          const { catalog } = await server.ssrLoadModule('/src/catalog/index.ts');
          await refreshContent?.({ loaders: ['api-status-codes'], context: { catalog } });
          logger.info('catalog reloaded');
        });
      },
    },
  };
}
