import type { Equivalent } from '../equivalent.ts';

export const equivalents = [
  {
    file: 'src/classifier/classify.ts',
    line: 'const anywhere = scopeOf(null, []);',
    code: '[]',
    mutant: '["Stryker was here"]',
    why: 'A string has no code that could be looked up.',
  },
  {
    file: 'src/classifier/endpoint.ts',
    code: 'start < path.length',
    mutant: 'start <= path.length',
    why: 'After the end of a path there is only an empty segment, which is passed over.',
  },
  {
    file: 'src/classifier/endpoint.ts',
    code: 'known !== null',
    mutant: 'false',
    why: 'The state is made again instead of being remembered.',
  },
  {
    file: 'src/classifier/endpoint.ts',
    code: 'next.set(name, state);',
    mutant: ';',
    why: 'The state is made again instead of being remembered.',
  },
  ...[
    ['scope.judged.set(key, made);', ';'],
    ['isExplained(made) && (made.subCode === key || made.status === key)', 'false'],
    ['made.subCode === key || made.status === key', 'made.subCode === key && made.status === key'],
    ['made.subCode === key', 'false'],
    ['made.status === key', 'false'],
    ['known && (status == null || known.status === status)', 'false'],
    ['status == null || known.status === status', 'status == null && known.status === status'],
    ['status == null', 'false'],
    ['known.status === status', 'false'],
  ].map(([code = '', mutant = '']) => ({
    file: 'src/classifier/classify.ts',
    code,
    mutant,
    why: 'The verdict is made again instead of being remembered.',
  })),
] satisfies Equivalent[];
