import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
}

const read = (file: string) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
const manifest = read('package.json');
const locked = Object.entries(read('package-lock.json').packages as Record<string, Locked>).filter(
  ([path]) => path !== '',
);
const direct = Object.entries(manifest.devDependencies as Record<string, string>);

/** Licenses of tools: none of these packages is part of the library. `/licenses.txt` lists those of the site. */
const allowed = new Set([
  '(MIT AND Zlib)',
  '(MIT OR CC0-1.0)',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT OR Apache-2.0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
]);

/** The prebuilt libvips of sharp, which Astro uses to scale images; the build loads it unmodified. */
const imagePackages = /^node_modules\/@img\/sharp-/;
const allowedForImages = /^(?:Apache-2\.0 AND )?LGPL-3\.0-or-later(?: AND MIT)?$/;

/** Word lists of cspell, which it reads unmodified and which nothing of this project includes. */
const wordLists = new Map([
  ['node_modules/@cspell/dict-django', 'WTFPL'],
  ['node_modules/@cspell/dict-en-common-misspellings', 'CC BY-SA 4.0'],
]);

describe('the published library', () => {
  test('depends on nothing', () => {
    for (const kind of ['dependencies', 'optionalDependencies', 'bundleDependencies'])
      expect([kind, manifest[kind]]).toEqual([kind, undefined]);
  });

  test('has no peer that npm would install', () => {
    const peers = Object.keys(manifest.peerDependencies);
    expect(peers).toEqual(['@modelcontextprotocol/sdk']);
    for (const name of peers) expect(manifest.peerDependenciesMeta[name]).toEqual({ optional: true });
  });
});

describe('the tools', () => {
  test('are each pinned to one version', () => {
    expect(direct.length).toBeGreaterThan(20);
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('are locked at those versions', () => {
    const versions = new Map(locked.map(([path, { version }]) => [path, version]));
    for (const [name, version] of direct)
      expect([name, versions.get(`node_modules/${name}`)]).toEqual([name, version]);
  });

  test('are locked with the hash of what they hold, and without an address', () => {
    expect(locked.length).toBeGreaterThan(direct.length);
    expect(
      locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([path]) => path),
    ).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
  });

  test('have licenses that allow their use', () => {
    const others = locked.filter(
      ([path, { license = 'none' }]) =>
        !allowed.has(license) &&
        !(imagePackages.test(path) && allowedForImages.test(license)) &&
        wordLists.get(path) !== license,
    );
    expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  test('have the licenses that the lock file names', () => {
    for (const [name] of direct) {
      const { license } = read(`node_modules/${name}/package.json`);
      const lockedLicense = locked.find(([path]) => path === `node_modules/${name}`)?.[1].license;
      expect([name, lockedLicense]).toEqual([name, license]);
    }
  });
});
