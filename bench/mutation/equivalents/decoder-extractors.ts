import { type Equivalent, inFile } from '../equivalent.ts';

export const equivalents = [
  ...inFile(
    'decoder/extractors/line-tokens',
    'It only saves time: nothing is added to a list, or left out of a text.',
    ['inProse.length === 0', 'false'],
    ['tokens.length === 0', 'false'],
  ),
] satisfies Equivalent[];
