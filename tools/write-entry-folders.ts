/**
 * Writes a folder for each entry of the package besides the main one, with a manifest that leads to the compiled module:
 * for tools that look for `endpoints/package.json` because they do not read `exports`. With `--remove`, removes them
 * again: only the packed package has them.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import packageJson from '../package.json' with { type: 'json' };

const root = new URL('../', import.meta.url);
const entries = Object.entries(packageJson.exports).flatMap(([path, target]) =>
  path === '.' || typeof target === 'string' ? [] : [{ name: path.slice(2), ...target }],
);

for (const { name, types, default: main } of entries) {
  const folder = new URL(`${name}/`, root);
  if (process.argv.includes('--remove')) rmSync(folder, { recursive: true, force: true });
  else {
    mkdirSync(folder, { recursive: true });
    const manifest = { type: 'module', main: `.${main}`, types: `.${types}` };
    writeFileSync(new URL('package.json', folder), `${JSON.stringify(manifest, null, 2)}\n`);
  }
}
