/** Writes the header fields of the built pages, for hosts that read them from a file. */
import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../../hosting/headers-file.ts';
import { scriptHashes, writePolicies } from '../../hosting/site-folder.ts';

/** Makes the Astro integration. With `CSP_META` set, each page also contains its own policy. */
export function writeHeadersFile(base: string): AstroIntegration {
  return {
    name: 'headers-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        await writeFile(`${folder}_headers`, headersFile(await scriptHashes(folder), base));
        if (process.env.CSP_META) await writePolicies(folder);
      },
    },
  };
}
