/** Writes the header fields of the built pages, for hosts that read them from a file. */
import { createHash } from 'node:crypto';
import { glob, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile, inlineScripts, securityHeaders } from '../policy.ts';

/** The integration for Astro. */
export function writeHeadersFile(): AstroIntegration {
  return {
    name: 'headers-file',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const hashes = new Set<string>();
        for await (const file of glob('**/*.html', { cwd: folder })) {
          for (const script of inlineScripts(await readFile(folder + file, 'utf8')))
            hashes.add(hashOf(script));
        }
        await writeFile(`${folder}_headers`, headersFile(securityHeaders([...hashes].sort())));
      },
    },
  };
}

function hashOf(script: string): string {
  return createHash('sha256').update(script).digest('base64');
}
