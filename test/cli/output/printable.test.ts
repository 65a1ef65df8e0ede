import { describe, expect, test } from 'vitest';
import { printable } from '../../../src/cli/output/printable.ts';

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
