import type { Equivalent } from '../equivalent.ts';

export const equivalents = [
  {
    file: 'src/redaction/mask.ts',
    line: "const [whole, name = '', sign = ''] = match;",
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'Only the type needs a value here, which is never used.',
  },
  {
    file: 'src/redaction/mask.ts',
    line: String.raw`const own = names.map((name) => name.match(/[A-Z]*[a-z\d]+|[A-Z]+/g)?.join('[-_ ]?') ?? ''…`,
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'No text has this name.',
  },
] satisfies Equivalent[];
