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
  ([place]) => place !== '',
);
const direct = Object.entries(manifest.devDependencies as Record<string, string>);

/** Licences of tools: none of these packages is part of the library. `/licenses.txt` tells of what the site holds. */
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

/** The prebuilt libvips of sharp, with which Astro could scale images; the build loads it as it is. */
const ofImages = /^node_modules\/@img\/sharp-/;
const allowedOfImages = /^(?:Apache-2\.0 AND )?LGPL-3\.0-or-later(?: AND MIT)?$/;

describe('the published library', () => {
  test('depends on nothing', () => {
    for (const kind of ['dependencies', 'peerDependencies', 'optionalDependencies', 'bundleDependencies'])
      expect([kind, manifest[kind]]).toEqual([kind, undefined]);
  });
});

describe('the tools', () => {
  test('are each pinned to one version', () => {
    expect(direct.length).toBeGreaterThan(20);
    expect(direct.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('are locked at those versions', () => {
    const versions = new Map(locked.map(([place, { version }]) => [place, version]));
    for (const [name, version] of direct)
      expect([name, versions.get(`node_modules/${name}`)]).toEqual([name, version]);
  });

  test('are locked with the hash of what they hold, and without an address', () => {
    expect(locked.length).toBeGreaterThan(direct.length);
    expect(
      locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-')).map(([place]) => place),
    ).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([place]) => place)).toEqual([]);
  });

  test('have licences that allow their use', () => {
    const others = locked.filter(
      ([place, { license = 'none' }]) =>
        !allowed.has(license) && !(ofImages.test(place) && allowedOfImages.test(license)),
    );
    expect(others.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
  });

  test('have the licences that the lock file tells', () => {
    for (const [name] of direct) {
      const { license } = read(`node_modules/${name}/package.json`);
      const told = locked.find(([place]) => place === `node_modules/${name}`)?.[1].license;
      expect([name, told]).toEqual([name, license]);
    }
  });
});
