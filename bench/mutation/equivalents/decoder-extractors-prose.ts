import { type Equivalent, inFile, neverMissing, onlyType, stryker } from '../equivalent.ts';

export const equivalents = [
  ...inFile(
    'decoder/extractors/prose/code-links',
    'Without a link, the line stays as it is, and its request is not used.',
    ["!line.text.includes('/codes/')", 'false'],
    ["'/codes/'", '""'],
    ['line.text.search(link) !== -1', 'true'],
  ),
  ...inFile('decoder/extractors/prose/code-links', onlyType, ["''", stryker]),
  ...inFile('decoder/extractors/prose/code-lists', 'A list of several lines has a code in each.', [
    '[]',
    '["Stryker was here"]',
    'for (const line of lines) for (const candidate of codesOf(line, vocabulary) ?? []) report(…',
  ]),
  ...inFile(
    'decoder/extractors/prose/numbers',
    onlyType,
    [
      "''",
      stryker,
      ".filter(([, between = '', status = '']) => nothingBetween.test(between) || isCode(status))",
    ],
    ["''", stryker, "{ 0: written, 1: status = '', 2: separator, 3: sub, index, input }: RegExpExecArray,"],
  ),
  ...inFile('decoder/extractors/prose/prose', 'Without a number, nothing is found either, only later.', [
    'candidates.length === 0',
    'false',
  ]),
  ...inFile('decoder/extractors/prose/prose', neverMissing, [
    `name?.groups?.[\`_\${status[0]}\`]`,
    `name?.groups[\`_\${status[0]}\`]`,
  ]),
  ...inFile(
    'decoder/extractors/prose/prose',
    'Both patterns end with a space themselves: the check only saves time.',
    ["' '", '""', "const isSpaced = before.endsWith(' ');"],
  ),
] satisfies Equivalent[];
