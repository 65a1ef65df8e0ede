import { type Equivalent, inFile, onlyType, sameUndefined, stryker } from '../equivalent.ts';

export const equivalents = [
  ...inFile(
    'decoder/prefilter',
    'It is looked up again instead of being remembered, or nothing is remembered yet.',
    ["['', -1, -1]", '[]'],
    ["''", stryker, "let [lastText, lastFrom, lastTo] = ['', -1, -1];"],
    ["''", stryker, "let seen = '';"],
    ['{ words: 0, options: 0, numbers: 0, irregular: 0, feed: 0 }', '{}'],
    ['found[kind] >= from', 'false'],
    ['found[kind] >= from', 'found[kind] > from'],
    ['text !== seen || from < seenFrom', 'true'],
    ['from < seenFrom', 'from <= seenFrom'],
    ["'options'", '""'],
    ["'numbers'", '""'],
    ["'irregular'", '""'],
  ),
  ...inFile(
    'decoder/prefilter',
    'No two codes have the same key then either.',
    ['status * 1_000 + sub', 'status * 1_000 - sub'],
    ['status * 1_000', 'status / 1_000'],
  ),
  ...inFile(
    'decoder/prefilter',
    'No word begins with such a character.',
    ['char >= 128', 'false'],
    ['char >= 128', 'char > 128'],
    ['kind === 0', 'false'],
  ),
  ...inFile(
    'decoder/prefilter',
    'The text is two characters long.',
    ['/^d[\'"]$/', '/d[\'"]$/'],
    ['/^d[\'"]$/', '/^d[\'"]/'],
  ),
  ...inFile('decoder/prefilter', 'No part of a text has such indices.', [
    '-1',
    '+1',
    "let [lastText, lastFrom, lastTo] = ['', -1, -1];",
  ]),
  ...inFile('decoder/prefilter', 'No evidence ends in a line break.', [
    "next('feed', lineFeeds, text, from) >= end",
    "next('feed', lineFeeds, text, from) > end",
  ]),
  ...inFile(
    'decoder/prefilter',
    'No extractor reads the beginning of a longer number as a code.',
    ['last < end + 4', 'true'],
    ['last < end + 4', 'last <= end + 4'],
  ),
  ...inFile('decoder/prefilter', onlyType, [
    "''",
    stryker,
    "const [status = '', sub = ''] = code.split('.');",
  ]),
  ...inFile('decoder/prefilter', sameUndefined, ['default: return false;', 'default:']),
  ...inFile('decoder/opening', 'A text without a whole line is held either way.', [
    'length < lengthOfHead && !lineBreak.test(chunk)',
    'false',
  ]),
  ...inFile('decoder/opening', 'The whole text decides the same, which takes longer.', [
    'isDocument',
    'false',
    'if (isDocument) return length < longestDocument && !isSeveralDocuments(chunk);',
  ]),
  ...inFile('decoder/opening', 'It has no line break.', [
    "''",
    stryker,
    "const before = held.at(-1)?.at(-1) ?? '';",
  ]),
  ...inFile('decoder/prefilter', 'An option begins with these characters only.', [
    'next === 45 || next === 100',
    'true',
  ]),
  ...inFile(
    'decoder/decode',
    'The keys differ from one another then too.',
    ['subCode === undefined', 'false'],
    ["''", stryker, "const { method, url = '' } = request;"],
  ),
  ...inFile('decoder/decode', 'A request with a method that is asked about has no URL.', [
    'request.method === undefined',
    'true',
  ]),
  ...inFile(
    'decoder/decode',
    'A shorter sub-number is the same with a dot before it.',
    [
      '[...codes].map((code) => code.slice(4)).filter(({ length }) => length === 3)',
      '[...codes].map(code => code.slice(4))',
    ],
    ['length === 3', 'true'],
  ),
  ...inFile('decoder/decode', 'A status is a number, which has no length.', [
    "typeof key === 'string'",
    'true',
  ]),
  ...inFile('decoder/decode', 'A copy differs from its original in what it keeps in memory only.', [
    'method === undefined',
    'true',
    'known.set(method === undefined ? method : ownCopy(method), own.set(ownCopy(url), endpoint)…',
  ]),
  ...inFile(
    'decoder/extraction',
    'The first line of a run, which is read on its own, has ended what came before.',
    ['{ fields.end(); pendingRequest.clear(); }', '{}'],
    ['fields.end();', ';'],
    ['pendingRequest.clear();', ';'],
  ),
  ...inFile('decoder/extraction', 'The other extractors read the line as well, only more slowly.', [
    '{ const isTaken = fields.take(line, response); if (isTaken) settle(line); return isTaken; …',
    '{}',
  ]),
  ...inFile('decoder/extraction', 'Nothing in the line concerns what is settled before it.', [
    'isTaken',
    'true',
    'if (isTaken) settle(line);',
  ]),
  ...inFile('decoder/extraction', 'It is set before the first line is read.', [
    'false',
    'true',
    'let isSourceText = false;',
  ]),
  ...inFile(
    'decoder/extraction',
    'A line without evidence has no format that could be learned; it only takes longer to find that out.',
    ['next > from', 'false'],
    ['relevanceIn(text, from, lineEnd(text, from)) === relevance.anything', 'true'],
    ['next > from || isSourceText || !mayHaveEvidence(text, from)', 'false'],
    [
      'next > from || isSourceText || !mayHaveEvidence(text, from)',
      '(next > from || isSourceText) && !mayHaveEvidence(text, from)',
    ],
  ),
  ...inFile(
    'decoder/extraction',
    'In source code, the extractor of lists still waits for its first line, so nothing is skipped.',
    ['next > from || isSourceText', 'false'],
    ['next > from || isSourceText', 'next > from && isSourceText'],
  ),
  ...inFile('decoder/extraction', 'A line that says nothing is read in vain then, which takes longer.', [
    'text.slice(from, to)',
    'text',
    'if (found === relevance.number && mayBeProse(text.slice(from, to))) return false;',
  ]),
  ...inFile('decoder/extraction', 'The text ends there.', ['to - from', 'to + from']),
] satisfies Equivalent[];
