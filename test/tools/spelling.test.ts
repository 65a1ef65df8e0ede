import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import configuration from '../../cspell.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(`${root}/${file}`, 'utf8');

const dictionaries = configuration.dictionaryDefinitions.map(({ name, path }) => ({
  name,
  text: read(path),
}));
const groupsOf = (text: string) =>
  text
    .trim()
    .split('\n\n')
    .map((group) => group.split('\n'));
const wordsOf = (text: string) => groupsOf(text).flatMap(([, ...words]) => words);

describe.each(dictionaries)('the dictionary $name', ({ text }) => {
  test('has groups, each with a comment and its words in order', () => {
    for (const [comment, ...words] of groupsOf(text)) {
      expect(comment).toMatch(/^# .+\.$/);
      expect(words.filter((word) => word.startsWith('#'))).toEqual([]);
      expect(words).toEqual(words.toSorted());
    }
  });
});

test('a word is in one dictionary', () => {
  const words = dictionaries.flatMap(({ text }) => wordsOf(text));
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test('every word is still used', () => {
  const files = globSync(configuration.files, {
    cwd: root,
    exclude: [...configuration.ignorePaths, '**/node_modules'],
  });
  const used = files
    .filter((file) => /\.\w+$/.test(file) && !file.endsWith('.png'))
    .map((file) => read(file).toLowerCase())
    .join('\n');
  const words = dictionaries.flatMap(({ text }) => wordsOf(text));
  expect(words.filter((word) => !used.includes(word.toLowerCase()))).toEqual([]);
});
