import { expect, test } from 'vitest';
import { wrapped, wrappedAfter } from '../../../../src/cli/output/terminal/line-wrapping.ts';

const words = 'one two three four five six seven'.split(' ');

test.each([
  [Number.POSITIVE_INFINITY, '', ['one two three four five six seven']],
  [24, '', ['one two three four five', 'six seven']],
  [26, '  ', ['  one two three four five', '  six seven']],
  [1, '', ['one two three four five', 'six seven']],
])('wraps at %d columns with the indent %j', (columns, indent, lines) => {
  expect(wrapped(words, columns, indent)).toEqual(lines);
});

test('never breaks a word', () => {
  const long = 'x'.repeat(50);
  expect(wrapped(['a', long, 'b'], 30)).toEqual(['a', long, 'b']);
});

test('puts further lines below the first word, or a little after the label in a narrow terminal', () => {
  const text = words.join(' ');
  expect(wrappedAfter('  Name:    ', text, 35)).toEqual([
    '  Name:    one two three four five',
    '           six seven',
  ]);
  expect(wrappedAfter('  Name:    ', text, 30, (label) => `<${label}>`)).toEqual([
    '  <Name:> one two three four',
    '    five six seven',
  ]);
});
