import { type Equivalent, inFile, neverMissing, onlyType, stryker } from '../equivalent.ts';

const onlyMemory = 'Only the memory of what was found before differs: what is found again is the same.';
const onlyTime = 'It only saves the time to compare words that are not near.';

export const equivalents = [
  ...inFile('reference/search/document-score', neverMissing, [
    'this.#terms[i]?.weight',
    'this.#terms[i].weight',
  ]),
  ...inFile('reference/search/document-score', 'A score has a logarithm in it, and is never exactly this.', [
    'this.score < leastScore',
    'this.score <= leastScore',
  ]),
  ...inFile('reference/search/function-words', neverMissing, ['[]', '["Stryker was here"]']),
  ...inFile(
    'reference/search/phrasal-verbs',
    onlyType,
    ["''", stryker, "for (const [meaning = '', ...others] of equalWords) {"],
    ["''", stryker, "const [verb = '', particle] = other.split(' ');"],
  ),
  ...inFile('reference/search/phrasal-verbs', 'No word is found that is undefined.', [
    'particle === undefined',
    'false',
  ]),
  ...inFile(
    'reference/search/phrasal-verbs',
    'A string has no particle, and so none is found.',
    [
      '[]',
      '["Stryker was here"]',
      'this.#verbs.set(stem, [...(this.#verbs.get(stem) ?? []), { particle, meaning }]);',
    ],
    [
      '[]',
      '["Stryker was here"]',
      'for (const { particle, meaning } of this.#verbs.get(stemOf(word)) ?? []) {',
    ],
  ),
  ...inFile('reference/search/search-index', neverMissing, ["'tool'", '""', "kind: kinds[kind] ?? 'tool',"]),
  ...inFile(
    'reference/search/search',
    'No request and no number of an endpoint has a code that is not documented.',
    ['endpoints.length > 0', 'false'],
  ),
  ...inFile(
    'reference/search/search',
    neverMissing,
    ["''", stryker, "const ends = words.length > 1 ? [words.at(-1) ?? '', words[0] ?? ''] : [];"],
    ['!entry || !document', '!entry && !document'],
  ),
  ...inFile('reference/search/search', 'This is not the number of an endpoint.', [
    '[]',
    '["Stryker was here"]',
    "const ends = words.length > 1 ? [words.at(-1) ?? '', words[0] ?? ''] : [];",
  ]),
  ...inFile('reference/search/search', 'A code without an endpoint has the title of its page.', [
    'endpoint !== null',
    'true',
  ]),
  ...inFile(
    'reference/search/search',
    'Only what comes after the first item is used, and it is undefined in both.',
    ['[]', '["Stryker was here"]', 'const [, method, url] = requestLine.exec(query) ?? [];'],
    ['[]', '["Stryker was here"]', 'const [, status, sub] = beginningOfCode.exec(query) ?? [];'],
  ),
  ...inFile(
    'reference/search/search',
    'No document and no code has this key either.',
    ['number === null', 'false'],
    ['status === undefined', 'false'],
  ),
  ...inFile('reference/search/search', 'This is no number of a page either.', [
    "''",
    stryker,
    "if (!typed.test(query) || query.length > longestWords) return { numbers: '', words: '' };",
  ]),
  ...inFile('reference/search/search', 'A code is read with any number of spaces in it.', [
    '/\\s+/',
    '/\\s/',
    'const words = query.split(/\\s+/);',
  ]),
  ...inFile('reference/search/search', 'An empty token is neither a number nor a word.', [
    '/\\s+/',
    '/\\s/',
    "const tokens = query.split(/\\s+/).map((token) => token.replace(/^\\(|[.,!?)]+$/g, ''));",
  ]),
  ...inFile(
    'reference/search/slips',
    'It only saves the time to count more slips than are counted.',
    ['Math.abs(a.length - b.length) > most', 'false'],
    ['least > most', 'false'],
  ),
  ...inFile('reference/search/slips', 'The first row reads nothing of it.', ['[]', '["Stryker was here"]']),
  ...inFile(
    'reference/search/slips',
    'There is no letter before the first one, and none is the same as a letter.',
    ['row > 1 && column > 1', 'true'],
    ['row > 1 && column > 1', 'row > 1 || column > 1'],
    ['row > 1', 'true'],
    ['row > 1', 'row >= 1'],
    ['column > 1', 'true'],
    ['column > 1', 'column >= 1'],
  ),
  ...inFile('reference/search/vocabulary', 'A word that is added again is the same.', [
    'this.#stems.has(word)',
    'false',
    'if (this.#stems.has(word)) return;',
  ]),
  ...inFile(
    'reference/search/vocabulary',
    'Only the type needs it: without a last word there is no compound.',
    ['last === undefined', 'false'],
  ),
  ...inFile('reference/search/vocabulary', 'A word as a part of itself is less sure than as itself.', [
    'parts.length < 2',
    'false',
  ]),
  ...inFile(
    'reference/search/vocabulary',
    onlyMemory,
    ["''", stryker],
    ['known', 'false'],
    ['this.#found.size > 2_000', 'true'],
    ['this.#found.size > 2_000', 'false'],
    ['this.#found.size > 2_000', 'this.#found.size >= 2_000'],
    ['this.#found.size > 2_000', 'this.#found.size <= 2_000'],
    ['this.#found.clear();', ';'],
    ['this.#found.set(key, found);', ';'],
  ),
  ...inFile('reference/search/vocabulary', 'A string has no number of slips.', [
    '[]',
    '["Stryker was here"]',
    'const near: [stem: string, slips: number][] = [];',
  ]),
  ...inFile(
    'reference/search/vocabulary',
    onlyTime,
    ['differences(letters, this.#letters.get(known) ?? 0) > 2 * least', 'false'],
    ['{ let letters = 0; for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCode…', '{}'],
    ['at < word.length', 'false'],
    ['at < word.length', 'at <= word.length'],
    ['at < word.length', 'at >= word.length'],
    ['letters |= 1 << (word.charCodeAt(at) % 32)', 'letters &= 1 << word.charCodeAt(at) % 32'],
    ['word.charCodeAt(at) % 32', 'word.charCodeAt(at) * 32'],
    ['{ let ones = 0; for (let bits = a ^ b; bits !== 0; bits &= bits - 1) ones++; return ones; …', '{}'],
    ['bits !== 0', 'false'],
    ['ones++', 'ones--'],
  ),
  ...inFile(
    'reference/search/word-search',
    neverMissing,
    ['this.#phrases[number]?.document', 'this.#phrases[number].document'],
    ['!phrase', 'false'],
  ),
  ...inFile('reference/search/word-search', 'A score has a logarithm in it, and is never exactly this.', [
    'score >= best * leastOfBest',
    'score > best * leastOfBest',
  ]),
  ...inFile(
    'reference/search/word-search',
    'What is exactly the query has all of its words, and is near the best.',
    ['exactness > 0', 'false', 'const isNear = score >= best * leastOfBest || exactness > 0;'],
  ),
  ...inFile('reference/search/word-search', 'No phrase has this number.', [
    '[]',
    '["Stryker was here"]',
    'for (const number of this.#phrasesOf.get(stem) ?? []) {',
  ]),
  ...inFile('reference/search/words', onlyType, [
    "''",
    stryker,
    "const [word = '', ...forms] = line.trim().split(' ');",
  ]),
  ...inFile('reference/search/words', 'No shorter word has an ending that is removed.', [
    'word.length < 4',
    'false',
  ]),
] satisfies Equivalent[];
