import { describe, expect, test } from 'vitest';
import { byPosition, combined, isBare, tokenOf, without } from '../../../src/decoder/tokens/token.ts';

const at = (start: number, end: number) => tokenOf('status', '403', '', start, end);

test('a token has no request, and is no mention, unless it says so', () => {
  expect(tokenOf('sub-code', '403.25', 'sub', 2, 8)).toEqual({
    kind: 'sub-code',
    value: '403.25',
    request: null,
    name: 'sub',
    start: 2,
    end: 8,
    isMention: false,
  });
});

test.each([
  ['25', true],
  ['7', true],
  ['.100', true],
  ['403', false],
  ['403.25', false],
])('that %s is only the part after the dot: %s', (value, bare) => {
  expect(isBare(value)).toBe(bare);
});

test('tokens are sorted by where they begin', () => {
  expect([at(5, 6), at(1, 9), at(3, 4)].sort(byPosition).map(({ start }) => start)).toEqual([1, 3, 5]);
});

describe('tokens without those that others overlap', () => {
  const starts = (tokens: [number, number][], others: [number, number][]) =>
    without(
      tokens.map(([start, end]) => at(start, end)),
      others.map(([start, end]) => at(start, end)),
    ).map(({ start }) => start);

  test.each<[[number, number][], [number, number][], number[]]>([
    [[[0, 3]], [], [0]],
    [[[0, 3]], [[3, 6]], [0]],
    [[[0, 3]], [[2, 6]], []],
    [[[3, 6]], [[0, 3]], [3]],
    [[[3, 6]], [[0, 4]], []],
    [
      [
        [0, 3],
        [4, 7],
        [8, 11],
      ],
      [
        [3, 4],
        [5, 6],
        [7, 8],
      ],
      [0, 8],
    ],
    [[[1, 2]], [[0, 9]], []],
    [[[0, 9]], [[1, 2]], []],
  ])('%j without those of %j begin at %j', (tokens, others, left) => {
    expect(starts(tokens, others)).toEqual(left);
  });
});

test('combined tokens are in order, without those of the second list that the first overlaps', () => {
  const tokens = [at(3, 6), at(9, 12)];
  const others = [at(0, 2), at(5, 8), at(7, 9), at(12, 13)];
  expect(combined(tokens, others).map(({ start }) => start)).toEqual([0, 3, 7, 9, 12]);
});
