import { type Equivalent, inFile, stryker } from '../equivalent.ts';

export const equivalents = [
  ...inFile('signature/diagnosis/diagnosis', 'Undefined is false as well.', [
    '() => false',
    '() => undefined',
  ]),
  ...inFile('signature/diagnosis/diagnosis', 'Each attempt has its hash: both are there, or none.', [
    '!attempt || !hash',
    '!attempt && !hash',
  ]),
  ...inFile('signature/diagnosis/diagnosis', 'Shorter slices of time only pause more often.', [
    '{ sliceMs: longestTaskMs }',
    '{}',
  ]),
  ...inFile('signature/diagnosis/diagnosis', 'These attempts have one mistake each.', [
    'attempt.mistakes.some(({ part }) => part === mistake.part)',
    'attempt.mistakes.every(({ part }) => part === mistake.part)',
  ]),
  ...inFile('signature/diagnosis/diagnosis', 'The two kinds of keys differ either way.', [
    'secretBytes === null',
    'secretBytes !== null',
    'secretBytes === null,',
  ]),
  ...inFile('signature/diagnosis/mistakes/token', 'Neither of the two is Base64 with padding.', [
    "''",
    stryker,
    "const text = bytes === null ? '' : String.fromCharCode(...bytes);",
  ]),
  ...inFile('signature/diagnosis/mistakes/token', 'Base64 is read with and without padding.', [
    "'='",
    '""',
    "? fromBase64(token.replaceAll(/%2b/gi, '+').replaceAll(/%2f/gi, '/').replaceAll(/%3d/gi, '…",
  ]),
] satisfies Equivalent[];
