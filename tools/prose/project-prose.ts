/**
 * Collects all prose of the project: of the catalog, of the exports of the package, of the documents and of the messages
 * in code.
 */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalog } from '../../src/catalog/index.ts';
import { readEntryPoints } from '../../src/site/pages/manuals/entry-points.ts';
import { catalogProse } from './catalog-prose.ts';
import { docstringProse } from './docstring-prose.ts';
import { documentProse } from './document-prose.ts';
import { messageProse } from './message-prose.ts';
import type { Passage } from './passage.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const documents = ['*.md', 'content/docs/**/*.{md,mdx}', 'deploy/*.md', 'src/catalog/README.md'];
const modules = ['src/**/*.{ts,astro}'];
/** The catalog has a collector of its own, which knows documented wording; the others are lists of words. */
const notModules = [
  'src/catalog/**/*.ts',
  'src/redaction/mask/secret-names.ts',
  'src/reference/search/function-words.ts',
  'src/reference/search/phrasal-verbs.ts',
  'src/reference/search/words.ts',
];

/** Lists every text of the project that a person reads. */
export function projectProse(): Passage[] {
  return [
    ...catalogProse(catalog),
    ...docstringProse(readEntryPoints()),
    ...files(documents).map((file) => documentProse(file, read(file))),
    ...files(modules, notModules).flatMap((file) => messageProse(file, read(file))),
  ];
}

function files(patterns: readonly string[], exclude: readonly string[] = []): string[] {
  return globSync([...patterns], { cwd: root, exclude: [...exclude] }).sort();
}

function read(file: string): string {
  return readFileSync(`${root}/${file}`, 'utf8');
}
