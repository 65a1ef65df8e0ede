import { describe, expect, test } from 'vitest';
import { createRecentText } from '../../../../src/elements/decoder/reading/recent-text.ts';

describe('recent text', () => {
  const added = (limit: number, ...chunks: string[]) => {
    const text = createRecentText(limit);
    for (const chunk of chunks) text.add(chunk);
    return text;
  };

  test.each([
    [0, 9, 'abcdefghi'],
    [2, 4, 'cd'],
    [3, 6, 'def'],
    [8, 20, 'i'],
    [-5, 2, 'ab'],
    [9, 12, ''],
  ])('returns the text from %i to %i, over several chunks', (from, to, expected) => {
    expect(added(100, 'abc', 'def', 'ghi').slice(from, to)).toBe(expected);
  });

  test('is empty at first', () => {
    const text = createRecentText();
    expect([text.slice(0, 5), text.lines]).toEqual(['', 0]);
  });

  test('forgets its beginning, and returns null for it', () => {
    const text = added(4, 'abc', 'def', 'ghi');
    expect(text.slice(0, 2)).toBeNull();
    expect(text.slice(3, 9)).toBe('defghi');
    expect(added(4, 'on ', 'four').slice(0, 7)).toBeNull();
    expect(added(5, 'on ', 'four').slice(0, 7)).toBe('on four');
  });

  test('counts lines over several chunks', () => {
    expect(added(2, 'one\nt', 'wo\nthree').lines).toBe(3);
    expect(added(2, 'one\ntwo', '\n', '').lines).toBe(2);
  });
});
