import type { Equivalent } from '../equivalent.ts';

export const equivalents = [
  {
    file: 'src/decoder/summary/sequence.ts',
    code: 'code === null',
    mutant: 'false',
    why: 'No rule has this key either.',
  },
  {
    file: 'src/decoder/summary/sequence.ts',
    code: 'i < 0',
    mutant: 'i <= 0',
    why: 'An event that is too far from the last is dropped from the beginning of the list before.',
  },
  ...[
    ['tally?.set', 'tally.set'],
    ['step?.atLeast', 'step.atLeast'],
  ].map(([code = '', mutant = '']) => ({
    file: 'src/decoder/summary/sequence.ts',
    code,
    mutant,
    why: 'Each step that is looked at is one of the rule.',
  })),
  {
    file: 'src/decoder/summary/sequence.ts',
    line: 'history = { recent: [], open: null };',
    code: '[]',
    mutant: '["Stryker was here"]',
    why: 'A string is never near an event: it ends the list at its beginning, as no item does.',
  },
  {
    file: 'src/decoder/summary/summary.ts',
    line: "return title ?? '';",
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'Different titles of documented findings make them ambiguous, so that a documented one has a title.',
  },
  {
    file: 'src/decoder/summary/summary.ts',
    code: 'kinds.indexOf(kind) > kinds.indexOf(row.kind)',
    mutant: 'kinds.indexOf(kind) >= kinds.indexOf(row.kind)',
    why: 'Equal kinds are joined before.',
  },
  {
    file: 'src/decoder/summary/summary.ts',
    code: 'finding.time !== null',
    mutant: 'true',
    why: 'Spans leave out what is no finite number.',
  },
] satisfies Equivalent[];
