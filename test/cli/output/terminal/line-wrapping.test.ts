import { expect, test } from 'vitest';
import { wrapped } from '../../../../src/cli/output/terminal/line-wrapping.ts';

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
