/** Writes `/licenses.txt`, with the license of every package that the built site contains. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  type LicensedPackage,
  licensesText,
  ownLicense,
  packageOf,
  unbundledPackages,
} from '../../hosting/licenses.ts';

/** Makes the Astro integration. */
export function writeLicensesFile(): AstroIntegration {
  const names = new Set<string>(unbundledPackages);
  let root = '';
  return {
    name: 'licenses-file',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [bundledPackages(names)] } });
      },
      'astro:build:done': async ({ dir }) => {
        const packages = await Promise.all(
          [...names].map((name) => readPackage(join(root, 'node_modules', name))),
        );
        await writeFile(
          join(fileURLToPath(dir), 'licenses.txt'),
          licensesText(await readPackage(root), packages),
        );
      },
    },
  };
}

/** Collects the packages that the browser scripts contain. */
function bundledPackages(names: Set<string>) {
  return {
    name: 'bundled-packages',
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle(_options: unknown, bundle: Record<string, { moduleIds?: string[] }>) {
      for (const { moduleIds = [] } of Object.values(bundle)) {
        for (const module of moduleIds) {
          const name = packageOf(module);
          if (name !== null) names.add(name);
        }
      }
    },
  };
}

/** Reads the name, the version and the license of a package. */
async function readPackage(folder: string): Promise<LicensedPackage> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return { name, version, license, text: await readLicense(folder) };
}

/** Reads the license of a package, from a file or a folder of files. A package without one stops the build. */
async function readLicense(folder: string): Promise<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries.find(({ name }) => /^licen[cs]e(?:\.|$)/i.test(name));
  if (found === undefined)
    throw new Error(`${folder} has no license file, but the site contains code from it.`);
  const path = join(folder, found.name);
  if (!found.isDirectory()) return ownLicense(await readFile(path, 'utf8'));
  const files = (await readdir(path)).sort();
  return (await Promise.all(files.map((file) => readFile(join(path, file), 'utf8')))).join('\n');
}
