import { expect, test } from 'vitest';
import { readDocstring, tagTexts } from '../../../../src/site/pages/manuals/docstring.ts';

test('a docstring has its text before its tags, without asterisks', () => {
  expect(readDocstring('/** One line with a * and {@link other}. */')).toEqual({
    text: 'One line with a * and {@link other}.',
    tags: [],
  });
  const docstring = readDocstring(`/**
 * First paragraph,
 * in two lines.
 *
 * Second paragraph.
 *
 * @param name What it
 *   is called.
 * @throws {TypeError} Where it is wrong.
 *
 * @example
 * const a = {
 *   b: '@c',
 * };
 *
 * a.b; // '@c'
 */`);
  expect(docstring.text).toBe('First paragraph,\nin two lines.\n\nSecond paragraph.');
  expect(docstring.tags.map(({ name }) => name)).toEqual(['param', 'throws', 'example']);
  expect(tagTexts(docstring, 'param')).toEqual(['name What it\n  is called.']);
  expect(tagTexts(docstring, 'throws')).toEqual(['{TypeError} Where it is wrong.']);
  expect(tagTexts(docstring, 'example')).toEqual(["const a = {\n  b: '@c',\n};\n\na.b; // '@c'"]);
  expect(tagTexts(docstring, 'returns')).toEqual([]);
});

test('a missing comment is an empty docstring', () => {
  expect(readDocstring('')).toEqual({ text: '', tags: [] });
});
