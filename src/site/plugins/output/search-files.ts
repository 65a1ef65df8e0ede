/** Writes the files of the search by words. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** The user interface of Pagefind: half a megabyte of scripts and styles that this site does not use. */
const userInterface = /^pagefind-(?:(?:component-|modular-)?ui\.(?:css|js)|highlight\.js)$/;

/**
 * Makes the Astro integration; Starlight's own is off. It lets Pagefind write, and ends it as soon as it answers: a
 * file was sometimes left empty. This one takes the files from memory.
 */
export function writeSearchFiles(): AstroIntegration {
  return {
    name: 'search-files',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(new URL('pagefind/', dir));
        for (const { path, content } of await filesOf(fileURLToPath(dir))) {
          if (userInterface.test(path)) continue;
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), content);
        }
      },
    },
  };
}

async function filesOf(site: string): Promise<{ path: string; content: Uint8Array }[]> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`Pagefind does not start: ${errors.join(', ')}`);
    const pages = await index.addDirectory({ path: site });
    const { files, errors: unwritten } = await index.getFiles();
    const failures = [...pages.errors, ...unwritten];
    if (failures.length > 0) throw new Error(`Pagefind does not read the pages: ${failures.join(', ')}`);
    return files;
  } finally {
    await close();
  }
}
