import { expect, test } from 'vitest';
import { nextTheme, themeLabel, themeOf } from '../../../src/elements/page/theme.ts';

test.each([
  ['light', 'light'],
  ['dark', 'dark'],
  ['auto', 'auto'],
  ['blue', 'auto'],
  [null, 'auto'],
] as const)('what is stored as %s is the theme %s', (stored, theme) => {
  expect(themeOf(stored)).toBe(theme);
});

test('the button goes through all themes', () => {
  expect([nextTheme('auto'), nextTheme('light'), nextTheme('dark')]).toEqual(['light', 'dark', 'auto']);
});

test('its name says the theme, and what a click changes it to', () => {
  expect(themeLabel('auto')).toBe('Theme: automatic. Switch to light.');
  expect(themeLabel('dark')).toBe('Theme: dark. Switch to automatic.');
});
