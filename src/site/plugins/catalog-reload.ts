/** In development: an edited record shows on its page at once. */
import type { AstroIntegration } from 'astro';

/** The integration for Astro. */
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
