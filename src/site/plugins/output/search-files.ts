/** Finishes the files of Pagefind, which Starlight writes. */
import { readFile, rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

/** The user interface of Pagefind, half a megabyte of scripts and styles that this site does not use. */
const unused = [
  'component-ui.css',
  'component-ui.js',
  'highlight.js',
  'modular-ui.css',
  'modular-ui.js',
  'ui.css',
  'ui.js',
];
const mostAttempts = 3;
const waits = { count: 20, ms: 100 };

/** Makes the Astro integration; it must run after Starlight's. */
export function finishSearchFiles(): AstroIntegration {
  return {
    name: 'search-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const folder = fileURLToPath(new URL('pagefind/', dir));
        for (let attempt = 1; !(await isComplete(folder)); attempt++) {
          if (attempt > mostAttempts) throw new Error(`Pagefind did not finish ${folder}. Build again.`);
          logger.warn('The files of the search are not complete. They are made again.');
          await writeAgain(site, folder);
        }
        for (const file of unused) await rm(`${folder}pagefind-${file}`, { force: true });
      },
    },
  };
}

/** Whether the last file is there: Pagefind may end before it has written it. */
async function isComplete(folder: string): Promise<boolean> {
  try {
    JSON.parse(await readFile(`${folder}pagefind-entry.json`, 'utf8'));
    return true;
  } catch {
    return false;
  }
}

/** Makes the files again, and waits for the last one before Pagefind ends. */
async function writeAgain(site: string, folder: string): Promise<void> {
  const { index } = await createIndex();
  await index?.addDirectory({ path: site });
  await index?.writeFiles({ outputPath: folder });
  for (let i = 0; i < waits.count && !(await isComplete(folder)); i++) await setTimeout(waits.ms);
  await close();
}
