/** Mistakes in the order of the parts, and in what is added between and around them. */
import type { Ingredient } from '../../signing/scheme.ts';
import type { RecipeMistake } from './mistake.ts';

const separators = ['\n', ' ', ':', '|', '&', ',', '-', ';', '.', '_', '+', '/', '\t', '\r\n', ', ', '\\n'];

/** White space at the end or the beginning of a string. */
export const ends = ['\n', '\r\n', ' ', '\0', '\t'];

export const layoutMistakes: readonly RecipeMistake[] = [
  {
    id: 'parts-in-another-order',
    part: 'order',
    title: 'The parts are signed in a different order.',
    cause: 'The code uses the order of the JSON in the header, or that of another API.',
    fix: 'Sign {appKey}, method, URL, and time, in this order.',
    variants: ({ order }) => permutations(order).map((other) => ({ order: other })),
  },
  {
    id: 'parts-separated',
    part: 'layout',
    title: 'There is a separator between the parts, for example a line break, a space, or a colon.',
    cause: 'Many other APIs separate the parts, often with line breaks.',
    fix: 'Join the parts without a separator.',
    variants: () => [
      ...separators.map((separator) => ({ separator })),
      ...separators.map((separator) => ({ separator, suffix: separator })),
    ],
  },
  {
    id: 'line-break-at-end',
    part: 'ends',
    title: 'The signed string begins or ends with a line break or a space.',
    cause: 'In a shell, `echo` and `<<<` add a line break.',
    fix: "Use printf '%s', and trim values from files and configuration.",
    variants: () => [...ends.map((suffix) => ({ suffix })), ...ends.map((prefix) => ({ prefix }))],
  },
];

function permutations(items: readonly Ingredient[]): Ingredient[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
