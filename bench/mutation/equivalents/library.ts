import type { Equivalent } from '../equivalent.ts';

export const equivalents = [
  {
    file: 'src/library/problem.ts',
    code: '{ return null; }',
    mutant: '{}',
    why: 'A problem that is undefined has no members either.',
  },
  {
    file: 'src/library/problem.ts',
    line: String.raw`/\/codes\/(\d{3})(?:-(\d{1,3}))?\/?$/.exec(typeof type === 'string' ? type : '') ?? [];`,
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'The text is no address of a code.',
  },
  {
    file: 'src/library/problem.ts',
    code: '[]',
    mutant: '["Stryker was here"]',
    why: 'The first element is not used.',
  },
  {
    file: 'src/library/retry.ts',
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'The text is neither a number nor a date.',
  },
  {
    file: 'src/library/attempts.ts',
    code: 'delay !== null',
    mutant: 'true',
    why: 'Null is less than the longest wait, and is returned in both cases.',
  },
  {
    file: 'src/library/with-api-errors.ts',
    line: "url: wholeUrl(String(property(input, 'href') ?? property(input, 'url') ?? input)),",
    code: "'href'",
    mutant: '""',
    why: 'The string of a URL is its address.',
  },
] satisfies Equivalent[];
