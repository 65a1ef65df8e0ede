import { expect, test } from 'vitest';
import { readColours } from '../../../src/site/preview-images/colors.ts';

const css = ':root { --line: #33404c; --wide: 44rem; }\n[data-theme="light"] { --line: #cfd9dd; }';

test('colours are those of the dark site', () => {
  expect(readColours(css)('line')).toBe('#33404c');
});

test.each(['lines', 'wide'])('%s is no colour of the site, and is called by its name', (name) => {
  expect(() => readColours(css)(name)).toThrow(`--${name}`);
});
