import { expect, test } from 'vitest';
import { readColors } from '../../../src/site/preview-images/colors.ts';

const css = ':root { --line: #33404c; --wide: 44rem; }\n[data-theme="light"] { --line: #cfd9dd; }';

test('colors are those of the dark site', () => {
  expect(readColors(css)('line')).toBe('#33404c');
});

test.each(['lines', 'wide'])('%s is not a color of the site, and the error names it', (name) => {
  expect(() => readColors(css)(name)).toThrow(`--${name}`);
});
