import { describe, expect, test } from 'vitest';
import { createRecentText } from '../../../../src/elements/decoder/reading/recent-text.ts';

describe('recent text', () => {
  const added = (limit: number, ...pieces: string[]) => {
    const text = createRecentText(limit);
    for (const piece of pieces) text.add(piece);
    return text;
  };

  test.each([
    [0, 9, 'abcdefghi'],
    [2, 4, 'cd'],
    [3, 6, 'def'],
    [8, 20, 'i'],
    [-5, 2, 'ab'],
    [9, 12, ''],
  ])('gives what lies from %i to %i, over several pieces', (from, to, expected) => {
    expect(added(100, 'abc', 'def', 'ghi').slice(from, to)).toBe(expected);
  });

  test('is empty at first', () => {
    const text = createRecentText();
    expect([text.slice(0, 5), text.lines]).toEqual(['', 0]);
  });

  test('forgets what lies too far back, and says so', () => {
    const text = added(4, 'abc', 'def', 'ghi');
    expect(text.slice(0, 2)).toBeNull();
    expect(text.slice(3, 9)).toBe('defghi');
  });

  test('counts lines over pieces', () => {
    expect(added(2, 'one\nt', 'wo\nthree').lines).toBe(3);
    expect(added(2, 'one\ntwo', '\n', '').lines).toBe(2);
  });
});
