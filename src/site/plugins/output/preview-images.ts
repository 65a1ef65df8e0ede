/** Draws preview images into the built site, and on demand in development. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { catalog, entries } from '../../catalog.ts';
import { drawsPreviews } from '../../preview-images/enabled.ts';
import { openImageCache } from '../../preview-images/image-cache.ts';
import { createPreviewOf, previewIds } from '../../preview-images/previews.ts';

/** The number of images in progress: one is drawn while others are encoded and written. */
const atATime = 4;

/** Makes the Astro integration. */
export function previewImages(): AstroIntegration {
  let cache: URL;
  let named = false;
  return {
    name: 'preview-images',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = new URL('previews/', config.cacheDir);
        named = config.site !== undefined;
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!drawsPreviews) return;
        if (!named) logger.info('Without SITE_URL, pages do not name their images.');
        const count = await writeImages(dir, cache, logger);
        logger.info(`${count} images are in place.`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const load = (module: string) => server.ssrLoadModule(`/src/site/${module}.ts`);
        const opened = lazy(() => openAll(cache, logger));
        const imageOf = async (id: string) => {
          const [{ catalog, entries }, previews] = [
            await load('catalog'),
            await load('preview-images/previews'),
          ];
          const preview = previews.createPreviewOf(catalog, entries)(id);
          return preview.id === id ? (await opened()).makeImage(preview.card) : null;
        };
        server.middlewares.use((request, response, next) => {
          // Vite has already removed the base from the path.
          const [, id] = /^\/(.+)\.png$/.exec(request.url ?? '') ?? [];
          if (!id) return next();
          imageOf(id).then((image) => {
            if (!image) return next();
            response.setHeader('Content-Type', 'image/png');
            response.end(image);
          }, next);
        });
      },
    },
  };
}

/** Writes every image, and returns their number. */
async function writeImages(dir: URL, cache: URL, logger: AstroIntegrationLogger): Promise<number> {
  const { images, makeImage } = await openAll(cache, logger);
  const previewOf = createPreviewOf(catalog, entries);
  const ids = previewIds(catalog, entries);
  const write = async (id: string) => {
    const file = fileURLToPath(new URL(`${id}.png`, dir));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await makeImage(previewOf(id).card));
  };
  for (let at = 0; at < ids.length; at += atATime) await Promise.all(ids.slice(at, at + atATime).map(write));
  await images.prune();
  return ids.length;
}

/** Loads the image maker, which is slow, only when an image is needed. */
async function openAll(cache: URL, logger: AstroIntegrationLogger) {
  const { createImageMaker } = await import('../../preview-images/image-maker.ts');
  const images = await openImageCache(fileURLToPath(cache));
  return { images, makeImage: createImageMaker(images, (message) => logger.warn(message)) };
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
