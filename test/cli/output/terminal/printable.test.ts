import { describe, expect, test } from 'vitest';
import { printable, quoted } from '../../../../src/cli/output/terminal/printable.ts';

describe('printable', () => {
  test.each([
    ['GET /v1/entity?name=Ünal', 'GET /v1/entity?name=Ünal'],
    ['', ''],
    ['\u{1b}[2Jclear', '\u{fffd}[2Jclear'],
    ['bell\u{7}, back\b, tab\t, line\r\n', 'bell\u{fffd}, back\u{fffd}, tab\u{fffd}, line\u{fffd}\u{fffd}'],
    ['eight bits: \u{9b}31m', 'eight bits: \u{fffd}31m'],
    ['turned \u{202e}round\u{2066}', 'turned \u{fffd}round\u{fffd}'],
    ['other\u{2028}line', 'other\u{fffd}line'],
    ['smile 👩‍💻', 'smile 👩‍💻'],
  ])('makes %j %j', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  test('cuts what is too long, and says so', () => {
    expect(printable('abcdef', 6)).toBe('abcdef');
    expect(printable('abcdefg', 6)).toBe('abcdef…');
  });
});

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
