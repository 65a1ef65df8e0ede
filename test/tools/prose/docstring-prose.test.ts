import { expect, test } from 'vitest';
import { readDocstring } from '../../../src/site/pages/manuals/docstring.ts';
import { readModule } from '../../../src/site/pages/manuals/module.ts';
import { docstringProse } from '../../../tools/prose/docstring-prose.ts';

const { declarations } = readModule(`/**
 * Makes a part, like {@link other}.
 *
 * @param name Any name.
 * @returns The part.
 * @throws {TypeError} Where there is no name.
 * @see https://api.example/parts
 *
 * @example
 * make('a'); // 'one and two'
 */
export function make(name: string): string {
  return name;
}
`);

test('the prose of a docstring is its text and that of its tags, without examples and addresses', () => {
  const exports = declarations.map((declaration) => ({ name: 'make', declaration, find: () => null }));
  const docstring = readDocstring('/** About the package. */');
  expect(docstringProse([{ name: 'package', docstring, includes: [], exports }])).toEqual([
    { place: 'package', text: 'About the package.' },
    ...['Makes a part, like `other`.', 'Any name.', 'The part.', 'Where there is no name.'].map((text) => ({
      place: 'make in package',
      text,
    })),
  ]);
});
