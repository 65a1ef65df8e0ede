import { type Equivalent, inFile, neverMissing, onlyType, stryker } from '../equivalent.ts';

const quick = 'It only saves time: without these characters, the pattern that follows matches nothing.';

export const equivalents = [
  ...inFile(
    'decoder/tokens/separators',
    'Before the first character of a text there is none: its code is NaN, which is that of no kind of characters.',
    ['start > 0', 'true'],
    ['start > 0', 'start >= 0'],
    ['end > 0', 'true'],
    ['end > 0', 'end >= 0'],
  ),
  ...inFile(
    'decoder/tokens/separators',
    'It only saves time: a word that begins with a digit is no filler, and ends the separator too.',
    ['isDigit(char)', 'false'],
  ),
  ...inFile('decoder/tokens/separators', 'Neither is a filler.', ["''", stryker]),
  ...inFile(
    'decoder/tokens/status-tokens',
    quick,
    ["text.includes('/')", 'true'],
    ["'/'", '""'],
    ["text.includes('][')", 'true'],
    ["']['", '""'],
  ),
  ...inFile(
    'decoder/tokens/status-tokens',
    'It only saves time: where the name has no role, none of the conditions that follow is met.',
    ['!name || !role', '!name && !role'],
  ),
  ...inFile(
    'decoder/tokens/status-tokens',
    onlyType,
    [
      "''",
      stryker,
      "const ofOperations = [...text.matchAll(operationStatus)].map(({ 0: whole, 1: value = '', i…",
    ],
    [
      "''",
      stryker,
      "const cached = [...text.matchAll(cacheResult)].map(({ 0: whole, 1: value = '', index }) =>",
    ],
    [
      "''",
      stryker,
      "function slashedTokens({ 1: status = '', 2: code = '', index }: RegExpExecArray): Token[] …",
    ],
  ),
  ...inFile(
    'decoder/tokens/tokens',
    quick,
    ["!line.includes('value')", 'false'],
    ["'value'", '""'],
    ["!line.includes(':private]') && !line.includes(':protected]')", 'false'],
    ["':private]'", '""'],
    ["':protected]'", '""'],
  ),
  ...inFile(
    'decoder/tokens/request-tokens',
    quick,
    ["hasMethod || text.includes('.') || text.includes('://')", 'true'],
    ["'.'", '""'],
    ["'://'", '""'],
    ["'-'", '""'],
    ["'Request'", '""'],
    ['!requestName.test(text)', 'false'],
  ),
  ...inFile('decoder/tokens/request-tokens', onlyType, [
    "''",
    stryker,
    "const [, name = '', url, method] = match;",
  ]),
  ...inFile('decoder/tokens/request-tokens', neverMissing, ['url === undefined', 'false']),
] satisfies Equivalent[];
