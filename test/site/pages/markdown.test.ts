import { expect, test } from 'vitest';
import { blocks, link, plain, section, table } from '../../../src/site/pages/markdown.ts';

test('plain text stays text, whatever it holds', () => {
  expect(plain('<b> *x* _y_ `z` [a](b) | ~c~ & #')).toBe(
    '\\<b\\> \\*x\\* \\_y\\_ \\`z\\` \\[a\\](b) \\| \\~c\\~ &amp; \\#',
  );
});

test('a link keeps brackets in its text and parentheses in its address', () => {
  expect(link('a [b]', 'https://x.example/(c)')).toBe('[a \\[b\\]](<https://x.example/(c)>)');
});

test('empty blocks leave no gap', () => {
  expect(blocks('a', null, '', false, undefined, 'b')).toBe('a\n\nb');
});

test('a section without content has no heading', () => {
  expect(section('Empty', '', null)).toBeNull();
  expect(section('Full', 'text')).toBe('## Full\n\ntext');
});

test('a table has a line under its head', () => {
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
});
