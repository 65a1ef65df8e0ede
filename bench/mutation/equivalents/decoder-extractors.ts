import { type Equivalent, inFile, neverMissing, stryker } from '../equivalent.ts';

export const equivalents = [
  ...inFile(
    'decoder/extractors/line-tokens',
    'It only saves time: nothing is added to a list, or left out of a text.',
    ['inProse.length === 0', 'false'],
    ['tokens.length === 0', 'false'],
  ),
  ...inFile(
    'decoder/extractors/fields',
    'The tokens of a line are found again instead of being remembered, or more of them are remembered.',
    ['text.length <= longestRemembered', 'true'],
    ['text.length <= longestRemembered', 'false'],
    ['text.length <= longestRemembered', 'text.length < longestRemembered'],
    ['text.length <= longestRemembered', 'text.length > longestRemembered'],
    ['known', 'false'],
    ['text.length <= longestRemembered && this.#remembered.size < mostRemembered', 'true'],
    ['text.length <= longestRemembered && this.#remembered.size < mostRemembered', 'false'],
    [
      'text.length <= longestRemembered && this.#remembered.size < mostRemembered',
      'text.length <= longestRemembered || this.#remembered.size < mostRemembered',
    ],
    ['this.#remembered.size < mostRemembered', 'true'],
    ['this.#remembered.size < mostRemembered', 'this.#remembered.size <= mostRemembered'],
    ['this.#remembered.size < mostRemembered', 'this.#remembered.size >= mostRemembered'],
    ['isRemembered', 'true'],
    ['isRemembered', 'false'],
    ['this.#remembered.set(line, found);', ';'],
  ),
  ...inFile('decoder/extractors/fields', 'Before the first line, the part of it that is used is empty.', [
    "''",
    stryker,
    "#above = '';",
  ]),
  ...inFile('decoder/extractors/fields', 'Everything but a member is treated as a line.', ["'line'", '""']),
  ...inFile('decoder/extractors/fields', neverMissing, ['request', 'true', 'if (request)']),
] satisfies Equivalent[];
