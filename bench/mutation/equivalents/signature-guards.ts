import type { Equivalent } from '../equivalent.ts';

export const equivalents = [
  {
    file: 'src/signature/report/shown-string.ts',
    code: 'decoded(name).toLowerCase()',
    mutant: 'decoded(name).toUpperCase()',
    why: 'Letters of ASCII are equal in uppercase where they are equal in lowercase.',
  },
  {
    file: 'src/signature/signing/issued-at.ts',
    code: 'text.length < 14',
    mutant: 'text.length <= 14',
    why: 'Fourteen digits have no wrong length.',
  },
  {
    file: 'src/signature/signing/sign.ts',
    line: "return typeof given === 'string' || typeof given === 'number' ? String(given) : '';",
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'The text is neither a number, nor a method, nor a whole URL.',
  },
  {
    file: 'src/signature/signing/web-crypto.ts',
    code: 'i < text.length',
    mutant: 'i <= text.length',
    why: 'What is written after the end of an array of bytes is lost.',
  },
] satisfies Equivalent[];
