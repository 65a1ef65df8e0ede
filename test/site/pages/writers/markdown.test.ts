import { expect, test } from 'vitest';
import { codeBlock, codeSpan, link, plain, table } from '../../../../src/site/pages/writers/markdown.ts';

test('plain text is shown literally', () => {
  expect(plain('<b> *x* _y_ `z` [a](b) | ~c~ & #')).toBe(
    '\\<b\\> \\*x\\* \\_y\\_ \\`z\\` \\[a\\](b) \\| \\~c\\~ &amp; \\#',
  );
  expect(plain('one\n\n# two')).toBe('one \\# two');
});

test('a link keeps brackets in its text and parentheses in its address', () => {
  expect(link('a [b]', 'https://x.example/(c)')).toBe('[a \\[b\\]](<https://x.example/(c)>)');
  expect(link('a', 'https://x.example/> <b')).toBe('[a](<https://x.example/%3E%20%3Cb>)');
});

test('a table has a line under its head and the intended number of cells', () => {
  expect(table(['a', 'b'], [['1', '2']])).toBe('| a | b |\n| --- | --- |\n| 1 | 2 |');
  expect(table(['a'], [['`x|y`'], ['x\\|y']])).toBe('| a |\n| --- |\n| `x\\|y` |\n| x\\|y |');
});

test.each([
  ['a', '`a`'],
  ['a`b', '``a`b``'],
  ['a``b', '```a``b```'],
  ['`a`', '`` `a` ``'],
])('code in a line may hold backticks: %s', (text, markdown) => {
  expect(codeSpan(text)).toBe(markdown);
});

test('a block of code may hold the fence of another one', () => {
  expect(codeBlock('ts', 'a')).toBe('```ts\na\n```');
  expect(codeBlock('md', '```\na\n```')).toBe('````md\n```\na\n```\n````');
});
