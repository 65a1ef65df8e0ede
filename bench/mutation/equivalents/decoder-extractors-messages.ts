import { type Equivalent, everything, inFile, neverMissing, onlyType, stryker } from '../equivalent.ts';

const messages = 'decoder/extractors/http-messages';
const bodies = 'decoder/extractors/request-bodies';
const tables = 'decoder/extractors/tables';
const prefix = "const [whole = '', mark = ''] = linePrefix.exec(line) ?? [];";
const field = "const [, name = '', value = ''] = fieldLine.exec(text) ?? [];";
const list = '["Stryker was here"]';

export const equivalents = [
  ...inFile(messages, everything, ['/^\\s{0,16}([<>]?) ?\\s{0,16}/', '/\\s{0,16}([<>]?) ?\\s{0,16}/']),
  ...inFile(
    messages,
    neverMissing,
    ["''", stryker, prefix],
    ['[]', list, prefix],
    ["''", stryker, field],
    ['[]', list, field],
  ),
  ...inFile(
    messages,
    'Nothing is released from an empty list: this only saves time.',
    ['this.#held.length > 0', 'true'],
    ['this.#held.length > 0', 'this.#held.length >= 0'],
  ),
  ...inFile(
    messages,
    'It is replaced before it is read.',
    ['[]', list, '#body: string[] = [];'],
    ['[]', list, 'body: [],'],
  ),
  ...inFile(
    messages,
    'Both are neither the name of the field nor the words of a tunnel.',
    ["''", stryker, "return fieldKey(fieldLine.exec(text)?.[1] ?? '') === subCodeField;"],
    [
      "''",
      stryker,
      "const tunnel = request.method === 'CONNECT' || /^connection established/i.test(reason ?? '…",
    ],
  ),
  ...inFile(
    bodies,
    'Only a test reads it, as the title of its cases.',
    ["'an option of a command'", '""'],
    ["'items of HTTPie'", '""'],
    ["'a named body'", '""'],
  ),
  ...inFile(bodies, 'A copy of the line has the same text and place.', ['rest === text', 'false']),
  ...inFile(tables, onlyType, ['index === undefined', 'false']),
  ...inFile(tables, neverMissing, [
    "''",
    stryker,
    "return [...text.matchAll(tags)].map(({ 0: whole, 1: cell = '', index }) =>",
  ]),
  ...inFile(
    tables,
    'Neither names columns, is a keyword, or begins like an address.',
    ["''", stryker, "let above = '';"],
    [
      "''",
      stryker,
      "const isWeak = status === code && roles.has('url') && !/^(?:https?:\\/)?\\//.test(cell('url'…",
    ],
  ),
  ...inFile(tables, 'As many cells as there are columns are accepted before.', [
    'cells <= count',
    'cells < count',
  ]),
  ...inFile(
    tables,
    'A text without a separator is one cell, and one cell is neither a heading nor a row: this only saves time.',
    ['!bars.test(text)', 'false'],
    ['!text.includes(separator)', 'false'],
  ),
  ...inFile(tables, 'Only bars alone are divided differently: a line of a table without names or values.', [
    '/[|│┃║┆┊]/',
    '/[^|│┃║┆┊]/',
  ]),
] satisfies Equivalent[];
