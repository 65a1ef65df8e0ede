import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charactersOf, faces } from '../../../src/site/fonts/faces.ts';

const css = readFileSync(new URL('../../../src/site/styles/foundation/fonts.css', import.meta.url), 'utf8');
const rules = [...css.matchAll(/@font-face \{([^}]+)\}/g)].map(([, rule = '']) => rule);
const rangeOf = (rule: string) => /unicode-range:\s*([^;]+);/.exec(rule)?.[1]?.replace(/\s+/g, ' ') ?? '';
const kindOf = (rule: string) => /font-family: ([^;]+);\s+font-weight: (\d+)/.exec(rule)?.slice(1).join(' ');

test.each([
  ['U+41-43', ['A', 'B', 'C']],
  ['U+2E, U+2026', ['.', '…']],
])('%s are the characters %j', (range, characters) => {
  expect(charactersOf(range)).toEqual(characters);
});

test('a range that cannot be read is named', () => {
  expect(() => charactersOf('U+41, A-Z')).toThrow('A-Z');
});

test.each(faces)('the style sheet asks for $name with the characters that it has', ({ name, range }) => {
  const rule = rules.find((one) => one.includes(`font-files/${name}.woff2`)) ?? '';
  expect(rangeOf(rule)).toBe(range);
});

test('no character of a weight is in two files', () => {
  const plex = rules.filter((rule) => rule.includes('IBM Plex'));
  for (const [kind, members] of Map.groupBy(plex, kindOf)) {
    const characters = members.flatMap((rule) => charactersOf(rangeOf(rule)));
    expect([kind, characters.length]).toEqual([kind, new Set(characters).size]);
    expect(characters).toEqual(expect.arrayContaining(charactersOf('U+20-7E')));
  }
});
