/**
 * Pages for other spellings of a code's address. There are four for each sub-code, so they are written as files, which
 * takes a hundredth of the time of pages.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { codeUrl } from '../../catalog/code.ts';
import { aliases, aliasPage } from '../hosting/alias.ts';
import type { PreviewTags } from '../preview-images/site-previews.ts';

const route = '/codes/[...alias]';

/** The integration for Astro; `base` is put before every address, and `tagsOf` tells the tags of a page's preview. */
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
