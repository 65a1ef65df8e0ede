/** Removes the user interface of Pagefind, half a megabyte of scripts and styles that this site does not use. */
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

/** Makes the Astro integration; it must run after Starlight's, which writes the files. */
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
