import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const dist = new URL('../../dist/', import.meta.url).pathname;
const root = new URL('../../', import.meta.url).pathname;
const licenses = readFileSync(`${dist}licenses.txt`, 'utf8');
const listed = new Map(
  [...licenses.matchAll(/^=+\n(\S+) (\S+) \((.+)\)$/gm)].map(([, name = '', version, license]) => [
    name,
    { version, license },
  ]),
);

/** Traces of packages in built files. */
const traces: readonly (readonly [string, string, RegExp])[] = [
  ['@astrojs/starlight', 'codes/403-25/index.html', /starlight__sidebar/],
  ['@fontsource/ibm-plex-sans', '_astro/style.*.css', /IBM Plex Sans/],
  ['@fontsource/ibm-plex-mono', '_astro/style.*.css', /IBM Plex Mono/],
  ['pagefind', 'pagefind/pagefind.js', /pagefind/],
  ['vite', '_astro/*.js', /vite:preloadError/],
];

/** Where our own code ends in scripts: each other file of the site is data, markup or styles. */
const scripts = globSync('**/*.{js,mjs,wasm,pagefind}', { cwd: dist });

describe('/licenses.txt', () => {
  test('names every package of which something is found in the built files', () => {
    for (const [name, files, trace] of traces) {
      const texts = globSync(files, { cwd: dist }).map((file) => readFileSync(dist + file, 'utf8'));
      expect([name, texts.some((text) => trace.test(text))]).toEqual([name, true]);
      expect([...listed.keys()]).toContain(name);
    }
  });

  test('tells the version and the license that is installed', () => {
    expect(listed.size).toBeGreaterThan(traces.length);
    for (const [name, told] of listed) {
      const file = name === 'api-status-codes' ? 'package.json' : `node_modules/${name}/package.json`;
      const { version, license } = JSON.parse(readFileSync(root + file, 'utf8'));
      expect([name, told]).toEqual([name, { version, license }]);
    }
  });

  test('has the text of each license', () => {
    for (const name of listed.keys()) {
      const folder = name === 'api-status-codes' ? root : `${root}node_modules/${name}/`;
      const files = globSync(['LICENSE', 'LICENSE.md', 'LICENSE/*'], { cwd: folder, withFileTypes: true });
      const texts = files
        .filter((file) => file.isFile())
        .map((file) => readFileSync(`${file.parentPath}/${file.name}`, 'utf8'));
      expect([name, texts.length > 0]).toEqual([name, true]);
      // Licenses of the parts that tools were built from come after their own.
      for (const text of texts) expect(licenses).toContain(text.split('# Licenses of bundled')[0]?.trim());
    }
  });
});

test('scripts come from our bundle and from the search alone', () => {
  expect(scripts.filter((file) => !/^(?:_astro|pagefind)[\\/]/.test(file))).toEqual([]);
  const ofSearch = scripts.filter((file) => /^pagefind[\\/][^\\/]+\.js$/.test(file)).sort();
  expect(ofSearch).toEqual(['pagefind/pagefind-worker.js', 'pagefind/pagefind.js']);
  expect(existsSync(`${dist}pagefind/pagefind-ui.css`)).toBe(false);
});
