/** Removes what Pagefind adds for searches with its own look: half a megabyte of scripts that make markup of texts. */
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const unused = [
  'component-ui.css',
  'component-ui.js',
  'highlight.js',
  'modular-ui.css',
  'modular-ui.js',
  'ui.css',
  'ui.js',
];

/** The integration for Astro; it comes after Starlight's, which writes the files. */
export function removeUnusedSearchFiles(): AstroIntegration {
  return {
    name: 'unused-search-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        for (const file of unused)
          await rm(fileURLToPath(new URL(`pagefind/pagefind-${file}`, dir)), { force: true });
      },
    },
  };
}
