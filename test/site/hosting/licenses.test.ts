import { expect, test } from 'vitest';
import { licensesText, ownLicense, packageOf } from '../../../src/site/hosting/licenses.ts';

test.each([
  ['/a/node_modules/vite/dist/client.js', 'vite'],
  ['/a/node_modules/@astrojs/starlight/user-components/Tabs.astro', '@astrojs/starlight'],
  ['/a/node_modules/one/node_modules/@two/three/index.js?url', '@two/three'],
  ['C:\\a\\node_modules\\@two\\three\\index.js', '@two/three'],
  ['/a/src/elements/shared/dom.ts', null],
  ['\0virtual:module', null],
])('the module %s belongs to %s', (module, name) => {
  expect(packageOf(module)).toBe(name);
});

test('the file names our own work first, then the others by name', () => {
  const licensed = (name: string) => ({ name, version: '1.0.0', license: 'MIT', text: `of ${name}\n` });
  const text = licensesText(licensed('own'), [licensed('b'), licensed('a')]);
  expect([...text.matchAll(/^(\w+) 1\.0\.0 \(MIT\)\n\nof \1$/gm)].map(([, name]) => name)).toEqual([
    'own',
    'a',
    'b',
  ]);
});

test('only the package’s own part of a license file is shown', () => {
  expect(ownLicense('MIT\n\n# Licenses of bundled dependencies\nmuch more')).toBe('MIT\n\n');
  expect(ownLicense('MIT')).toBe('MIT');
});
