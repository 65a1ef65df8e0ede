import { type Equivalent, inFile, neverMissing, onlyType, stryker } from '../equivalent.ts';

export const equivalents = [
  ...inFile(
    'elements/code-list/code-map-model',
    'The map has no filter by these.',
    ['[]', '["Stryker was here"]'],
    ["''", stryker],
    ['false', 'true'],
  ),
  ...inFile('elements/code-list/code-map-model', 'A value that is undefined is empty as well.', [
    '() => null',
    '() => undefined',
  ]),
  ...inFile(
    'elements/decoder/decoder-model',
    'Zero is no status.',
    ["isStatus && status !== ''", 'true'],
    ["isStatus && status !== ''", "isStatus || status !== ''"],
    ["status !== ''", 'true'],
    ["''", stryker, "status: isStatus && status !== '' ? Number(status) : undefined,"],
  ),
  ...inFile(
    'elements/decoder/overview/overview-model',
    neverMissing,
    ['list[0]?.start', 'list[0].start'],
    ['list.at(-1)?.start', 'list.at(-1).start'],
    ['list[counts.indexOf(most)]?.start', 'list[counts.indexOf(most)].start'],
  ),
  ...inFile(
    'elements/decoder/reading/excerpt',
    onlyType,
    ["''", stryker, "const line = masked.split('\\n')[index]?.split(marks).join('') ?? '';"],
    ["''", stryker, "const [left = '', middle = '', right] = masked.split(marks);"],
    ["''", stryker, "const [first = ''] = lines;"],
    ["''", stryker, "const [line = '', context = ''] = end === 'first' ? lines : lines.toReversed();"],
  ),
  ...inFile('elements/decoder/reading/excerpt', 'It matches at the beginning, if only nothing.', [
    '/^[^\\s"\'<>{}()[\\],;&]*/',
    '/[^\\s"\'<>{}()[\\],;&]*/',
  ]),
  ...inFile('elements/decoder/reading/gzip', 'The bytes of a member replace it.', [
    '[]',
    '["Stryker was here"]',
    'let end: readonly number[] = [];',
  ]),
  ...inFile('elements/decoder/reading/gzip', 'An empty part adds nothing.', [
    'from < chunk.length',
    'from <= chunk.length',
  ]),
  ...inFile('elements/decoder/reading/excerpt', neverMissing, [
    "masked.split('\\n')[index]?.split",
    "masked.split('\\n')[index].split",
  ]),
  ...inFile('elements/decoder/reading/excerpt', 'Only the other value is compared.', ["'last'", '""']),
  ...inFile(
    'elements/decoder/reading/recent-text',
    'The chunks before the offset add nothing.',
    ['(chunks[middle]?.start ?? 0) <= offset', 'false'],
    ['(chunks[middle]?.start ?? 0) <= offset', '(chunks[middle]?.start ?? 0) < offset'],
    ['low < high', 'false'],
  ),
  ...inFile('elements/decoder/reading/recent-text', neverMissing, [
    'chunks[middle]?.start',
    'chunks[middle].start',
  ]),
  ...inFile(
    'elements/decoder/reading/recent-text',
    'After the last chunk, and from the end on, there is nothing to add.',
    ['i < chunks.length', 'i <= chunks.length'],
    ['chunk.start >= to', 'chunk.start > to'],
  ),
  ...inFile(
    'elements/decoder/reading/text-reader',
    'Requests that are the same have the same text.',
    [
      '!isSame(request, group.finding.request) && this.#settings.requestText(request) !== group.r…',
      '!isSame(request, group.finding.request) || this.#settings.requestText(request) !== group.r…',
    ],
    ['{ return one?.method === other?.method && one?.url === other?.url; }', '{}'],
    ['one?.method === other?.method && one?.url === other?.url', 'false'],
    ['one?.method === other?.method', 'one?.method !== other?.method'],
  ),
  ...inFile(
    'elements/decoder/result/decoder-result',
    neverMissing,
    ['groups[group]?.finding', 'groups[group].finding'],
    ['answer !== null', 'true'],
    [
      'this.#findings.groups .map((_, id) => this.answer(id, chosen)) .filter((answer) => answer …',
      'this.#findings.groups.map((_, id) => this.answer(id, chosen))',
    ],
  ),
  ...inFile('elements/decoder/result/decoder-result', 'A summary replaces it.', [
    "''",
    stryker,
    "const emptyView: DecoderView = { answers: [], calm: [], calmText: '', rest: '', overview: …",
  ]),
  ...inFile('elements/decoder/result/decoder-result', 'An endpoint that is not known changes no verdict.', [
    "''",
    stryker,
    "const answer = (chosen: ChosenEndpoints) => answers.unplaced(verdict, chosen.get(0) ?? '')…",
  ]),
  ...inFile('elements/decoder/result/placed-answer', onlyType, [
    "''",
    stryker,
    "return { number, title: this.#titles.get(number) ?? '', url: endpointUrl(number, this.#ref…",
  ]),
  ...inFile(
    'elements/decoder/result/placed-answer',
    'An endpoint that is not known changes no verdict.',
    ["endpoint === ''", 'false'],
    [
      "''",
      stryker,
      "if (endpoint === '' || verdict.endpoint !== null || isUnreadable(verdict)) return verdict;",
    ],
    ["''", stryker, "? this.unplaced({ ...finding, endpoint: null }, '')"],
  ),
  ...inFile('elements/decoder/result/placed-answer', neverMissing, ['code !== null', 'true']),
  ...inFile('elements/decoder/result/placed-answer', 'No endpoint has this number.', [
    "''",
    stryker,
    "return [kind, status, code, message, isOfEndpoint ? endpoint : ''].join(' ');",
  ]),
  ...inFile(
    'elements/decoder/result/placed-answer',
    'Both times are known, or none of them.',
    ['lastTime === null', 'false'],
    ['firstTime === null', 'false'],
    ['firstTime === null || lastTime === null', 'firstTime === null && lastTime === null'],
  ),
  ...inFile(
    'elements/endpoint-list/endpoint-filter-model',
    onlyType,
    ['[]', '["Stryker was here"]', 'pathsOf: (number) => paths.get(number) ?? [],'],
    ["''", stryker, "const url = words.find((word) => word.includes('/')) ?? '';"],
  ),
  ...inFile('elements/endpoint-list/endpoint-filter-model', 'An empty word is no method and no path.', [
    '/\\s+/',
    '/\\s/',
    "const words = query.split(/\\s+/).map((word) => word.replace(/^[\"'`]+|[\"'`,;]+$/g, ''));",
  ]),
  ...inFile(
    'elements/endpoint-list/endpoint-filter-model',
    'What is before the first slash of a path is not compared.',
    ["''", stryker, ".replace(version, '')"],
    ["''", stryker, "const templates = search?.pathsOf(number) ?? [text.replace(/^[^/]*/, '')];"],
  ),
  ...inFile('elements/endpoint-list/endpoint-filter-model', 'It matches at the beginning, if only nothing.', [
    '/^[^/]*/',
    '/[^/]*/',
  ]),
  ...inFile('elements/endpoint-list/endpoint-filter-model', 'Undefined is false as well.', [
    '() => false',
    '() => undefined',
  ]),
  ...inFile('elements/not-found/address-model', 'The first element is not used.', [
    '[]',
    '["Stryker was here"]',
  ]),
  ...inFile('elements/signature/signature-model', onlyType, [
    "''",
    stryker,
    "title: this.#titles.get(check.code) ?? '',",
  ]),
  ...inFile('elements/signature/signature-model', neverMissing, [
    "checks.find(({ id }) => id === 'hash')?.needs",
    "checks.find(({ id }) => id === 'hash').needs",
  ]),
  ...inFile('elements/signature/signature-model', 'Without a request, the URL is not that of one.', [
    'false',
    'true',
    'const { code = null, isSchemeAssumed = false } = requests[at] ?? {};',
  ]),
  ...inFile('elements/signature/signature-model', 'No URL is compared where there is no request.', [
    'requests[at]?.url',
    'requests[at].url',
  ]),
  ...inFile('elements/signature/signature-model', 'Without a code there is no answer to it.', [
    'firstFailure === null',
    'false',
  ]),
  ...inFile('elements/signature/signature-model', 'Without a difference, neither is written.', [
    'aheadSeconds > 0',
    'aheadSeconds >= 0',
  ]),
] satisfies Equivalent[];
