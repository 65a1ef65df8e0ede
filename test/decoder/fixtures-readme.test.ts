import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Part } from './fixtures.ts';

const folder = new URL('fixtures/', import.meta.url);
const readme = readFileSync(new URL('README.md', folder), 'utf8');
const rows = [...readme.matchAll(/^\| `([^`]+)` \| \S.* \| \S.* \|$/gm)].map(([, name]) => name);
const parts: readonly Part[] = ['rules', 'blind'];
const files = parts.flatMap((part) => readdirSync(new URL(`${part}/`, folder)));
const texts = files.filter((name) => !name.endsWith('.expected'));

test('the table of fixtures says of each where it comes from, sorted by name, and of nothing else', () => {
  const names = [...new Set(texts)].map((name) => [name.toLowerCase(), name] as const);
  expect(rows).toEqual(names.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name));
});

test('every fixture says what is to be found in it', () => {
  const expectations = files.filter((name) => name.endsWith('.expected'));
  expect(expectations.sort()).toEqual(texts.map((name) => `${name}.expected`).sort());
});
