/** Makes the font files of the site, which style sheets and modules import from `font-files/`. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import subsetFont from 'subset-font';
import { charactersOf, type Face, faces } from '../../fonts/faces.ts';

const { resolve } = createRequire(import.meta.url);

/** Makes the Astro integration. */
export function fontFiles(): AstroIntegration {
  return {
    name: 'font-files',
    hooks: {
      'astro:config:setup': async ({ config, updateConfig }) => {
        const folder = join(fileURLToPath(config.cacheDir), 'font-files');
        await mkdir(folder, { recursive: true });
        await Promise.all(faces.map((face) => writeFace(face, folder)));
        updateConfig({ vite: { resolve: { alias: { 'font-files': folder } } } });
      },
    },
  };
}

/** Writes the file of a face. Another build may read it meanwhile, so it appears as a whole. */
async function writeFace({ name, from, range }: Face, folder: string): Promise<void> {
  const file = join(folder, `${name}.woff2`);
  const draft = `${file}.${process.pid}`;
  // Without alternate forms of the characters, which no style asks for: they would double the file.
  const options = { targetFormat: 'woff2', noLayoutClosure: true } as const;
  await writeFile(
    draft,
    await subsetFont(await readFile(resolve(from)), charactersOf(range).join(''), options),
  );
  await rename(draft, file);
}
