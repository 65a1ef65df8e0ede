import { type Equivalent, inFile, onlyType, stryker } from '../equivalent.ts';

export const equivalents = [
  ...inFile('decoder/extractors/lines/access-lines', onlyType, [
    "''",
    stryker,
    "const [text, method = '', url = '', status = '', tail = ''] = match;",
  ]),
  ...inFile(
    'decoder/extractors/lines/learned-lines',
    onlyType,
    ["''", stryker, "const url = match[parts.url ?? 0] ?? '';"],
    ["''", stryker, "request: { method: match[parts.method ?? 0] ?? '', url },"],
  ),
  ...inFile(
    'decoder/extractors/lines/learned-lines',
    'What begins like the whole line begins like its start, and else their shapes are compared.',
    ['first.text.slice(0, lengthOfShape)', 'first.text'],
  ),
  ...inFile(
    'decoder/extractors/lines/learned-lines',
    'A string that is known to have no evidence is weighed again.',
    ['string === seen[group]', 'false'],
  ),
  ...[
    String.raw`/^(?:\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})(?:Z|[+-]\d\d:\d\d)?|\d{1,3}(?:\.\d{1,3…`,
    String.raw`/^(?:\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d)?(?:Z|[+-]\d\d:\d\d)?|\d{1,3}(?:\.\d{1,3}){3…`,
    String.raw`/^(?:\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)|\d{1,3}(?:\.\d{1,3…`,
    String.raw`/^(?:\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?|\d(?:\.\d{1,3}){3…`,
    String.raw`/^(?:\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?|\d{1,3}(?:\.\d){3…`,
  ].flatMap((mutant) =>
    inFile(
      'decoder/extractors/lines/learned-lines',
      'A time or an address that is weighed as every other string has no evidence either.',
      [
        String.raw`/^(?:\d\d\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?|\d{1,3}(?:\.\d{1,…`,
        mutant,
      ],
    ),
  ),
  ...inFile('decoder/extractors/lines/learned-lines', 'A match has nothing at undefined.', [
    'parts.subCode === undefined',
    'false',
  ]),
  ...inFile('decoder/extractors/lines/line-layouts', 'A response has at least two tokens.', [
    '[]',
    '["Stryker was here"]',
    'return left < 0 ? [] : tokensOf(text);',
  ]),
  ...inFile(
    'decoder/extractors/lines/line-layouts',
    'Without spaces, no two lists of parts are the same either.',
    ["' '", '""', "const parts = response.values.map(({ part }) => part).join(' ');"],
  ),
  ...inFile('decoder/extractors/lines/line-columns', 'Neither is the name of a code, nor a filler.', [
    "''",
    stryker,
    "let name = '';",
  ]),
  ...inFile('decoder/extractors/lines/line-columns', onlyType, ["''", stryker, "name = string ?? '';"]),
  ...inFile('decoder/extractors/lines/line-columns', 'Such a piece is nothing but spaces.', [
    "piece.startsWith(' ')",
    "piece.endsWith(' ')",
  ]),
] satisfies Equivalent[];
