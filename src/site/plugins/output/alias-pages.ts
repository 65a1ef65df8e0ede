/**
 * Writes the pages for other spellings of a code's address. There are four for each sub-code, and writing them as files
 * takes a hundredth of the time of Astro's pages.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { codeUrl } from '../../../catalog/code.ts';
import { aliases, aliasPage } from '../../hosting/alias.ts';
import type { PreviewTags } from '../../preview-images/site-previews.ts';

const route = '/codes/[...alias]';

/** Makes the Astro integration; `base` is put before every path, and `tagsOf` makes the preview tags of a page. */
export function aliasPages(codes: readonly string[], base: string, tagsOf: PreviewTags): AstroIntegration {
  let site: string | undefined;
  return {
    name: 'alias-pages',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev')
          injectRoute({ pattern: route, entrypoint: './src/site/hosting/alias-route.ts' });
      },
      'astro:config:done': ({ config }) => {
        site = config.site;
      },
      'astro:build:done': async ({ dir }) => {
        for (const [alias, code] of aliases(codes)) {
          const folder = fileURLToPath(new URL(`codes/${alias}/`, dir));
          await mkdir(folder, { recursive: true });
          const tags = tagsOf(codeUrl(code).slice(1), site ? new URL(site) : undefined);
          await writeFile(`${folder}index.html`, aliasPage(code, { base, site }, tags));
        }
      },
    },
  };
}
