import { expect, test } from 'vitest';
import { shortcutLabel } from '../../../src/elements/search/shortcut-label.ts';

test.each([
  ['MacIntel', '⌘K'],
  ['iPhone', '⌘K'],
  ['Win32', 'Ctrl K'],
  ['Linux x86_64', 'Ctrl K'],
  ['', 'Ctrl K'],
])('a shortcut is named as on the keyboards of %j: %s', (platform, label) => {
  expect(shortcutLabel('K', platform)).toBe(label);
});
