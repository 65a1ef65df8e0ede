import { type Equivalent, everything, inFile, neverMissing, stryker } from '../equivalent.ts';

const messages = 'decoder/extractors/http-messages';
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
] satisfies Equivalent[];
