import { type Equivalent, inFile, neverMissing, stryker } from '../equivalent.ts';

export const equivalents = [
  ...inFile(
    'decoder/extractors/json/decoded-json',
    'Without an incomplete object, the line is read again with the same result.',
    ['this.#held.length > 0', 'true'],
    ['this.#held.length > 0', 'this.#held.length >= 0'],
  ),
  ...inFile('decoder/extractors/json/decoded-json', neverMissing, [
    '(members[i] as RegExp).exec(text)?.[1]',
    '(members[i] as RegExp).exec(text)[1]',
  ]),
  ...inFile('decoder/extractors/json/exchange-documents', 'Nothing else is thrown.', [
    'error instanceof MalformedJson',
    'true',
  ]),
  ...inFile(
    'decoder/extractors/json/exchange-documents',
    'No part has a longer name: the check only saves time.',
    ['length > longestName', 'false'],
    ['({ length }) => length', '() => undefined'],
  ),
  ...inFile(
    'decoder/extractors/json/exchange-documents',
    'Only the type needs the check: what is stored under such a name is never used.',
    ['part === undefined', 'false'],
    [
      "part === 'content'",
      'false',
      "else if (part === undefined || part === 'request' || part === 'response' || part === 'cont…",
    ],
    [
      "'content'",
      '""',
      "else if (part === undefined || part === 'request' || part === 'response' || part === 'cont…",
    ],
  ),
  ...inFile(
    'decoder/extractors/json/exchange-documents',
    'A shorter name does not end with the field: the check only saves time.',
    ['length < subCodeField.length', 'false'],
  ),
  ...inFile('decoder/extractors/json/exchange-documents', 'No two values end at the same place.', [
    'other.end > one.end',
    'other.end >= one.end',
  ]),
  ...inFile('decoder/extractors/json/exchange-documents', 'It has no digit either.', [
    "''",
    stryker,
    "const subCodes = response.subCodes.filter((one) => /[1-9]/.test(this.#valueOf(one) ?? ''))…",
  ]),
  ...inFile('decoder/extractors/json/exchange-documents', neverMissing, [
    "''",
    stryker,
    "return reportIn([this.#valueOf(body) ?? ''], this.#vocabulary);",
  ]),
  ...inFile('decoder/extractors/json/exchange-documents', 'No name begins with a line break.', [
    'next.index < exchange.start',
    'next.index <= exchange.start',
  ]),
  ...inFile(
    'decoder/extractors/json/reported-body',
    'The characters of a string have only numbers for names.',
    ["typeof value === 'object'", 'true'],
  ),
  ...inFile(
    'decoder/extractors/json/reported-body',
    'What begins differently and ends with a brace is no JSON: the check only saves time.',
    ["!body[0]?.trimStart().startsWith('{')", 'false'],
    ["'{'", '""'],
  ),
] satisfies Equivalent[];
