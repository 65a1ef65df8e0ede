import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Files that a build reads. */
const sources = ['src', 'content', 'astro.config.mjs', 'package.json', 'LICENSE', 'tsconfig.json'];
/** Packages with components: Astro names these by their place in the project, so they must lie in it. */
const components = ['astro', '@astrojs/starlight'];

/**
 * Copies the sources, with the same packages but nothing that an earlier build left. A build in the copy shares no file
 * with another: Astro keeps a list of all pages in the project.
 */
export function copySources(folder: string): void {
  for (const source of sources) cpSync(join(root, source), join(folder, source), { recursive: true });
  for (const name of packageNames()) {
    const [from, to] = [join(root, 'node_modules', name), join(folder, 'node_modules', name)];
    mkdirSync(dirname(to), { recursive: true });
    if (components.includes(name)) cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
}

function packageNames(): string[] {
  const installed = readdirSync(join(root, 'node_modules')).filter((name) => !name.startsWith('.'));
  return installed.flatMap((name) =>
    name.startsWith('@')
      ? readdirSync(join(root, 'node_modules', name)).map((inner) => `${name}/${inner}`)
      : name,
  );
}
