import { expect, test } from 'vitest';
import { readColors } from '../../../src/site/preview-images/colors.ts';

const css =
  ':root { --line: light-dark(#cfd9dd, #33404c); --mark: #f0b45f; --wide: 44rem; --size: light-dark(1px, 2px); }';

test('colors are those of the dark site', () => {
  expect(readColors(css)('line')).toBe('#33404c');
});

test('a color without a light value is read as it is', () => {
  expect(readColors(css)('mark')).toBe('#f0b45f');
});

test.each(['lines', 'wide', 'size'])('%s is not a color of the site, and the error names it', (name) => {
  expect(() => readColors(css)(name)).toThrow(`--${name}`);
});
