import { type Equivalent, inFile, neverMissing } from '../equivalent.ts';

export const equivalents = [
  ...[
    ['whole-lines', "const [, feed = '', offset = '', content = ''] = match;"],
    [
      'line-evidence',
      "for (const { 1: value = '', index } of text.matchAll(base)) evidence.push({ kind: 'base', …",
    ],
    ['line-evidence', "for (const { 1: value = '', index } of text.matchAll(pathBelowBase)) {"],
    [
      'line-evidence',
      "if (named) evidence.push({ kind: 'host', index: named.index, value: named[1] ?? named[2] ?…",
    ],
    [
      'line-evidence',
      "[...text.matchAll(pattern)].map(({ 1: value = '', index }) => ({ kind, index, value }));",
    ],
    [
      'signature-value',
      "return [...plain.matchAll(anywhere)].flatMap(({ 0: all, 1: list, 2: value = '', index }) =…",
    ],
    [
      'signature-value',
      'for (let other = next.exec(text); other; other = next.exec(text)) values.push(other[1] ?? …',
    ],
    ['parameters', "const [, name = '', ...values] = match;"],
  ].map(([file = '', line = '']) => ({
    file: `src/signature/reading/${file}.ts`,
    line,
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'Only the type needs a value here, which is never used.',
  })),
  ...inFile(
    'signature/reading/whole-lines',
    neverMissing,
    ['next?.[0]', 'next[0]'],
    ['next?.[1]', 'next[1]'],
  ),
  ...inFile('signature/reading/exchange', 'Of several URLs, one that is null is none as well.', [
    'other === null',
    'false',
  ]),
  ...inFile('signature/reading/read-requests', 'Nothing but a request is a command.', [
    "one.kind === 'request'",
    'true',
  ]),
  ...inFile(
    'signature/reading/line-evidence',
    'Each request has a method or a URL: of two, as many are without one as with it, and three have more.',
    ['request.method !== undefined', 'request.method === undefined'],
    ['request.url !== undefined', 'request.url === undefined'],
    ['requests.length === 2', 'true'],
  ),
] satisfies Equivalent[];
