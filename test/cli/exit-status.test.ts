import { expect, test } from 'vitest';
import { quoted } from '../../src/cli/exit-status.ts';

test.each([
  ['banana', '"banana"'],
  ['', '""'],
  ['x'.repeat(61), `"${'x'.repeat(60)}…"`],
  ['\u{1b}[31mred\n', '"\u{fffd}[31mred\u{fffd}"'],
])('quotes %j on one short line', (written, expected) => {
  expect(quoted(written)).toBe(expected);
});

test('quotes more where more is asked for', () => {
  expect(quoted('x'.repeat(61), 61)).toBe(`"${'x'.repeat(61)}"`);
});
