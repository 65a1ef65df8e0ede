/** Writes a plain Starlight site of the same content: these pages as files, with the defaults of Starlight. */
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from '../../src/site/pages/page.ts';
import { bodyMarkdown } from '../../src/site/pages/writers/markdown-writer.ts';
import { root } from './build.ts';

/** A project in its own folder. */
export interface Project {
  readonly folder: string;
  remove(): void;
}

/** Lists the packages that Astro bundles, besides those that Starlight lists. */
const packageJson = JSON.stringify({
  private: true,
  type: 'module',
  dependencies: { '@astrojs/starlight': '*', astro: '*' },
});

const config = `
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  cacheDir: './cache',
  integrations: [
    starlight({
      title: 'API Status Codes',
      sidebar: [
        ...['codes', 'endpoints', 'guides'].map((directory) => ({
          label: directory,
          items: [{ autogenerate: { directory } }],
        })),
        ...['library', 'cli', 'data'],
      ],
    }),
  ],
});
`;

const collections = `
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

const home = `---
title: API Status Codes
description: What a status code or sub-code of the API means.
---

- [Codes](/codes/403)
- [Endpoints](/endpoints/1001)
`;

/** The folder of the pages written by hand; those at its top in MDX use components of this site. */
const docs = join(root, 'content/docs');

/** Writes the project: pages, guides and manuals as files, and a default configuration. */
export function writePlainStarlight(pages: readonly Page[]): Project {
  // Below this project, so that Astro and Vite find the packages where they look for them.
  mkdirSync(join(root, '.bench'), { recursive: true });
  const folder = mkdtempSync(join(root, '.bench/plain-starlight-'));
  const write = (file: string, text: string): void => {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };

  write('package.json', packageJson);
  write('astro.config.mjs', config);
  write('src/content.config.ts', collections);
  write('src/content/docs/index.md', home);
  for (const page of pages) write(`src/content/docs/${page.id}.md`, markdownFile(page));
  for (const file of globSync(['guides/*', '*.md'], { cwd: docs }))
    write(`src/content/docs/${file}`, stockComponents(readFileSync(join(docs, file), 'utf8')));
  cpSync(join(root, 'content/samples'), join(folder, 'src/content/samples'), { recursive: true });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function markdownFile(page: Page): string {
  const { title, description } = page;
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\n---\n\n${bodyMarkdown(page, '')}\n`;
}

/** Replaces the one component of this site in guides, a code sample, with Starlight's, which has the same properties. */
function stockComponents(guide: string): string {
  return guide.replace(
    /^import (\w+) from '[./]+src\/site\/components\/\w+\.astro';$/gm,
    "import { Code as $1 } from '@astrojs/starlight/components';",
  );
}
