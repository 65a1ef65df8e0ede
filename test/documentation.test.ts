import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import { fileLinks, headingIds } from './documentation.ts';

const root = new URL('../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, root), 'utf8');
const files = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'deploy/README.md'];
const scripts = Object.keys(packageJson.scripts);

describe('the README', () => {
  const readme = read('README.md');
  const lines = readme.split('\n');

  test('is short, and shows the installation on its first screen', () => {
    expect(lines.length).toBeLessThanOrEqual(150);
    expect(lines.findIndex((line) => line.startsWith('npm install'))).toBeLessThan(35);
    expect(readme.match(/<img /g)).toHaveLength(1);
  });

  test('describes the package as its manifest does', () => {
    const { license, type, engines, exports } = packageJson;
    expect(lines).toContain(
      '[MIT](LICENSE) · TypeScript types included · ESM · no dependencies · Node 20.19, 22.12 and later, browsers, workers',
    );
    expect([license, type, engines.node]).toEqual(['MIT', 'module', '^20.19.0 || >=22.12.0']);
    expect(packageJson).not.toHaveProperty('dependencies');
    expect(Object.values(exports).filter((one) => typeof one !== 'string' && !one.types)).toEqual([]);
  });

  test.each(['npm ci && npm start', 'npm ci && npm test'])('names %s', (command) => {
    expect(lines).toContain(command);
  });
});

test.each([...files, 'src/catalog/README.md'])('%s links only to existing files and headings', (file) => {
  const broken = fileLinks(read(file)).filter(({ path, anchor }) => {
    const target = new URL(path, new URL(file, root));
    if (!existsSync(target)) return true;
    return (
      anchor !== '' && !headingIds(readFileSync(path ? target : new URL(file, root), 'utf8')).includes(anchor)
    );
  });
  expect(broken).toEqual([]);
});

test('a broken link would be noticed', () => {
  const text = '[a](b.md#c) <img src="d.png"> [e](https://x) `[f](g)`\n```md\n[h](i)\n```\n[j](#k)';
  expect(fileLinks(text)).toEqual([
    { path: 'b.md', anchor: 'c' },
    { path: 'd.png', anchor: '' },
    { path: '', anchor: 'k' },
  ]);
  expect(headingIds('# Which part?\n\n## `a` and b\n')).toEqual(['which-part', 'a-and-b']);
});

describe('a script of npm', () => {
  const text = files.map(read).join('\n');
  const named = new Set(
    [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own),
  );

  test('exists if a document names it', () => {
    expect([...named].filter((name) => !scripts.includes(name as string))).toEqual([]);
  });

  test('is named in a document, unless another one runs it', () => {
    const inner = /^check:|^(?:prepack|postpack|version)$/;
    expect(scripts.filter((name) => !inner.test(name) && !named.has(name))).toEqual([]);
  });
});
