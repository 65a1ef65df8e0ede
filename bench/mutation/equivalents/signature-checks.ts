import type { Equivalent } from '../equivalent.ts';

export const equivalents = [
  {
    file: 'src/signature/checks/clock.ts',
    code: 'ahead > 0',
    mutant: 'ahead >= 0',
    why: 'Without a difference, neither a direction nor a warning is written.',
  },
  {
    file: 'src/signature/checks/clock.ts',
    code: 'ahead < 0',
    mutant: 'ahead <= 0',
    why: 'A clock without a difference does not fail.',
  },
  ...[
    ['quarters > 0', 'quarters >= 0'],
    ['quarters < 0', 'quarters <= 0'],
  ].map(([code = '', mutant = '']) => ({
    file: 'src/signature/checks/clock.ts',
    code,
    mutant,
    why: 'A time zone that is named is never UTC itself.',
  })),
] satisfies Equivalent[];
