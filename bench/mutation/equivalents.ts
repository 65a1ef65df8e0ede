/** Mutants that no test can notice, because they behave as the original does. */
import type { Survivor } from './report.ts';

/** A mutant with the reason why it changes nothing. */
export interface Equivalent extends Pick<Survivor, 'file' | 'code' | 'mutant'> {
  /** The line that it begins in, where the same code in others is not equivalent. */
  readonly line?: string;
  readonly why: string;
}

const everything = 'The pattern matches every string.';
const sameUndefined = 'A function without a return gives undefined too.';
const onlyType = 'Only the type needs a value here, which is never used.';
const neverMissing = 'It is always there: only the type allows that it is missing.';
const stryker = '"Stryker was here!"';

/**
 * Lists mutants of a file that change nothing for one reason.
 *
 * @param mutants The code, the mutant, and the line where the same code in others is not equivalent.
 */
function inFile(
  file: string,
  why: string,
  ...mutants: readonly (readonly [code: string, mutant: string, line?: string])[]
): Equivalent[] {
  return mutants.map(([code, mutant, line]) => ({
    file: `src/${file}.ts`,
    code,
    mutant,
    ...(line !== undefined && { line }),
    why,
  }));
}

export const equivalents: readonly Equivalent[] = [
  { file: 'src/http/property.ts', code: '{ return undefined; }', mutant: '{}', why: sameUndefined },
  ...[
    "const [, scheme = '', host = '', path = '', query = '', fragment = ''] =",
    "return parameter.split('=', 1)[0] ?? '';",
  ].map((line) => ({
    file: 'src/http/url.ts',
    line,
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'Only the type needs a value here, which is never used.',
  })),
  {
    file: 'src/http/url.ts',
    code: '[]',
    mutant: '["Stryker was here"]',
    why: everything,
  },
  {
    file: 'src/http/url.ts',
    code: String.raw`/^([a-z][a-z\d+.-]{0,20}:\/\/)?([^/?#]*)([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/i`,
    mutant: String.raw`/([a-z][a-z\d+.-]{0,20}:\/\/)?([^/?#]*)([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/i`,
    why: everything,
  },
  {
    file: 'src/http/url.ts',
    code: String.raw`/^([a-z][a-z\d+.-]{0,20}:\/\/)?([^/?#]*)([^?#]*)(\?[^#]*)?(#[\s\S]*)?$/i`,
    mutant: String.raw`/^([a-z][a-z\d+.-]{0,20}:\/\/)?([^/?#]*)([^?#]*)(\?[^#]*)?(#[\s\S]*)?/i`,
    why: everything,
  },
  {
    file: 'src/http/request.ts',
    code: 'a.path.length < b.path.length',
    mutant: 'a.path.length <= b.path.length',
    why: 'Of two paths with the same length, either may be the longer one.',
  },
  {
    file: 'src/http/http-date.ts',
    code: '[]',
    mutant: '["Stryker was here"]',
    why: 'The first element is not used.',
  },
  {
    file: 'src/http/header-values.ts',
    line: 'return given((keys ?? []).filter((key) => isName(key, name)).map((key) => property(headers…',
    code: '[]',
    mutant: '["Stryker was here"]',
    why: 'No header has this name.',
  },
  {
    file: 'src/redaction/mask.ts',
    line: "const [whole, name = '', sign = ''] = match;",
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'Only the type needs a value here, which is never used.',
  },
  {
    file: 'src/redaction/mask.ts',
    line: String.raw`const own = names.map((name) => name.match(/[A-Z]*[a-z\d]+|[A-Z]+/g)?.join('[-_ ]?') ?? ''…`,
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'No text has this name.',
  },
  {
    file: 'src/library/problem.ts',
    code: '{ return null; }',
    mutant: '{}',
    why: 'A problem that is undefined has no members either.',
  },
  {
    file: 'src/library/problem.ts',
    line: String.raw`/\/codes\/(\d{3})(?:-(\d{1,3}))?\/?$/.exec(typeof type === 'string' ? type : '') ?? [];`,
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'The text is no address of a code.',
  },
  {
    file: 'src/library/problem.ts',
    code: '[]',
    mutant: '["Stryker was here"]',
    why: 'The first element is not used.',
  },
  {
    file: 'src/library/retry.ts',
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'The text is neither a number nor a date.',
  },
  {
    file: 'src/classifier/classify.ts',
    line: 'const anywhere = scopeOf(null, []);',
    code: '[]',
    mutant: '["Stryker was here"]',
    why: 'A string has no code that could be looked up.',
  },
  {
    file: 'src/classifier/endpoint.ts',
    code: 'start < path.length',
    mutant: 'start <= path.length',
    why: 'After the end of a path there is only an empty segment, which is passed over.',
  },
  {
    file: 'src/classifier/endpoint.ts',
    code: 'known !== null',
    mutant: 'false',
    why: 'The state is made again instead of being remembered.',
  },
  {
    file: 'src/classifier/endpoint.ts',
    code: 'next.set(name, state);',
    mutant: ';',
    why: 'The state is made again instead of being remembered.',
  },
  ...[
    ['scope.judged.set(key, made);', ';'],
    ['isExplained(made) && (made.subCode === key || made.status === key)', 'false'],
    ['made.subCode === key || made.status === key', 'made.subCode === key && made.status === key'],
    ['made.subCode === key', 'false'],
    ['made.status === key', 'false'],
    ['known && (status == null || known.status === status)', 'false'],
    ['status == null || known.status === status', 'status == null && known.status === status'],
    ['status == null', 'false'],
    ['known.status === status', 'false'],
  ].map(([code = '', mutant = '']) => ({
    file: 'src/classifier/classify.ts',
    code,
    mutant,
    why: 'The verdict is made again instead of being remembered.',
  })),
  {
    file: 'src/library/attempts.ts',
    code: 'delay !== null',
    mutant: 'true',
    why: 'Null is less than the longest wait, and is returned in both cases.',
  },
  {
    file: 'src/signature/report/shown-string.ts',
    code: 'decoded(name).toLowerCase()',
    mutant: 'decoded(name).toUpperCase()',
    why: 'Letters of ASCII are equal in uppercase where they are equal in lowercase.',
  },
  {
    file: 'src/signature/signing/issued-at.ts',
    code: 'text.length < 14',
    mutant: 'text.length <= 14',
    why: 'Fourteen digits have no wrong length.',
  },
  {
    file: 'src/signature/signing/sign.ts',
    line: "return typeof given === 'string' || typeof given === 'number' ? String(given) : '';",
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'The text is neither a number, nor a method, nor a whole URL.',
  },
  {
    file: 'src/signature/signing/web-crypto.ts',
    code: 'i < text.length',
    mutant: 'i <= text.length',
    why: 'What is written after the end of an array of bytes is lost.',
  },
  {
    file: 'src/signature/checks/clock.ts',
    code: 'ahead > 0',
    mutant: 'ahead >= 0',
    why: 'Without a difference, neither a direction nor a warning is written.',
  },
  {
    file: 'src/signature/checks/clock.ts',
    code: 'ahead < 0',
    mutant: 'ahead <= 0',
    why: 'A clock without a difference does not fail.',
  },
  ...[
    ['quarters > 0', 'quarters >= 0'],
    ['quarters < 0', 'quarters <= 0'],
  ].map(([code = '', mutant = '']) => ({
    file: 'src/signature/checks/clock.ts',
    code,
    mutant,
    why: 'A time zone that is named is never UTC itself.',
  })),
  {
    file: 'src/library/with-api-errors.ts',
    line: "url: wholeUrl(String(property(input, 'href') ?? property(input, 'url') ?? input)),",
    code: "'href'",
    mutant: '""',
    why: 'The string of a URL is its address.',
  },
  {
    file: 'src/reference/answer.ts',
    line: "return { number, title: this.#titles.get(number) ?? '', url: endpointUrl(number, this.#base) …",
    code: "''",
    mutant: '"Stryker was here!"',
    why: 'Only the type needs a value here, which is never used.',
  },
  {
    file: 'src/reference/answer.ts',
    code: 'this.#entries.get(code)?.meanings',
    mutant: 'this.#entries.get(code).meanings',
    why: 'Every ambiguous code is one of the catalog.',
  },
  {
    file: 'src/reference/answer.ts',
    code: '() => null',
    mutant: '() => undefined',
    why: 'It is asked about requests, and is given none.',
  },
  {
    file: 'src/reference/answer.ts',
    code: 'code === null',
    mutant: 'false',
    why: 'No entry has this key either.',
  },
  ...['answers', 'quoted'].map((property) => ({
    file: 'src/reference/answer.ts',
    code: `meaningOf(entry, verdict)?.${property}`,
    mutant: `meaningOf(entry, verdict).${property}`,
    why: 'A documented code has its meaning in the catalog.',
  })),
  {
    file: 'src/decoder/summary/sequence.ts',
    code: 'code === null',
    mutant: 'false',
    why: 'No rule has this key either.',
  },
  {
    file: 'src/decoder/summary/sequence.ts',
    code: 'i < 0',
    mutant: 'i <= 0',
    why: 'An event that is too far from the last is dropped from the beginning of the list before.',
  },
  ...[
    ['tally?.set', 'tally.set'],
    ['step?.atLeast', 'step.atLeast'],
  ].map(([code = '', mutant = '']) => ({
    file: 'src/decoder/summary/sequence.ts',
    code,
    mutant,
    why: 'Each step that is looked at is one of the rule.',
  })),
  {
    file: 'src/decoder/summary/summary.ts',
    code: 'kinds.indexOf(kind) > kinds.indexOf(row.kind)',
    mutant: 'kinds.indexOf(kind) >= kinds.indexOf(row.kind)',
    why: 'Equal kinds are joined before.',
  },
  {
    file: 'src/decoder/summary/summary.ts',
    code: 'finding.time !== null',
    mutant: 'true',
    why: 'Spans leave out what is no finite number.',
  },
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
  ...inFile('text/byte-decoding', 'Joined with nothing, a chunk has the same bytes.', [
    'first.length === 0',
    'false',
  ]),
  ...inFile(
    'text/commands/curl-command',
    onlyType,
    ["''", stryker, "const name = names.at(-1) ?? '';"],
    ["''", stryker, "else if (address.test(words[at]?.value ?? '')) this.#maybeUrl ??= words[at++] ?? null;"],
    ["''", stryker, "const [, name = '', content = ''] = /^(?:([^=@]*)=)?(.*)$/s.exec(text ?? '') ?? [];"],
    [
      '[]',
      '["Stryker was here"]',
      "const [, name = '', content = ''] = /^(?:([^=@]*)=)?(.*)$/s.exec(text ?? '') ?? [];",
    ],
    ["''", stryker, "return word.startsWith('--') ? bare.test(name) : !valued.includes(word.at(-1) ?? '');"],
  ),
  ...inFile(
    'text/commands/curl-command',
    everything,
    ['/^(?:([^=@]*)=)?(.*)$/s', '/(?:([^=@]*)=)?(.*)$/s'],
    ['/^(?:([^=@]*)=)?(.*)$/s', '/^(?:([^=@]*)=)?(.*)/s'],
  ),
  ...inFile(
    'text/commands/curl-command',
    'No other option that is known has such a name.',
    [String.raw`/^(?:data(?:-\w+)?|json)$/`, String.raw`/(?:data(?:-\w+)?|json)$/`],
    [String.raw`/^(?:data(?:-\w+)?|json)$/`, String.raw`/^(?:data(?:-\w+)?|json)/`],
  ),
  ...inFile(
    'text/commands/shell-words',
    onlyType,
    ["''", stryker, "isVariable ||= variable.test(double ?? bare ?? '') || single?.includes('{{') === true;"],
    ["''", stryker, "'',"],
    ["''", stryker, "function unescaped(_: string, unicode?: string, byte?: string, sign = ''): string {"],
  ),
  ...inFile('text/edited-text', 'Without a text before, they are never read.', [
    '[]',
    '["Stryker was here"]',
    'return new EditedText(text, null, [], []);',
  ]),
  ...inFile(
    'text/json-cursor',
    'The end of the text is noticed one character later.',
    ['i >= text.length', 'i > text.length'],
    [
      'this.at >= this.text.length',
      'this.at > this.text.length',
      'else if (this.at >= this.text.length) throw new MalformedJson();',
    ],
  ),
  ...['feed', 'carriage'].flatMap((name) =>
    inFile(
      'text/lines',
      'The index is looked up again, with the same result.',
      [`${name} < from`, 'true'],
      [`${name} < from`, `${name} <= from`],
      [
        `${name} !== -1`,
        'true',
        `if (${name} !== -1 && ${name} < from) ${name} = text.indexOf('\\${name === 'feed' ? 'n' : 'r'}', from);`,
      ],
      [`${name} !== -1 && ${name} < from`, 'true'],
      [`${name} !== -1 && ${name} < from`, `${name} !== -1 || ${name} < from`],
    ),
  ),
  ...inFile('text/lines', 'No index has both.', ['carriage < feed', 'carriage <= feed']),
  ...inFile('text/lines', 'Undefined is false as well.', ['() => false', '() => undefined']),
  ...inFile(
    'text/lines',
    'Without markup, nothing is replaced.',
    [
      String.raw`!text.includes('\u001b[') && !/\\[/:"nrt]|&nbsp;|<\/?(?:b|strong|em|i|u|span)[ >]/.test(te…`,
      'false',
    ],
    [String.raw`'\u001b['`, '""'],
    [String.raw`/[\u00a0\u2007\u202f]/`, String.raw`/[^\u00a0\u2007\u202f]/`],
  ),
  ...inFile(
    'text/timestamps',
    neverMissing,
    ['yearAfter.exec(text)?.[1]', 'yearAfter.exec(text)[1]'],
    ['match?.[1]', 'match[1]'],
    ['match?.[2]', 'match[2]'],
    ["''", stryker, "const digits = match?.[1] ?? '';"],
  ),
  ...inFile('text/timestamps', 'Null is before the earliest time.', [
    'time === null',
    'false',
    'if (time === null || !(time >= earliest && time < latest)) continue;',
  ]),
  ...inFile(
    'text/timestamps',
    'No timestamp fits in before.',
    ['index < shortest', 'false'],
    ['index < shortest', 'index <= shortest'],
  ),
  ...inFile(
    'text/timestamps',
    'Every month has so many days.',
    ['day > daysOfShortest', 'true'],
    ['day > daysOfShortest', 'day >= daysOfShortest'],
  ),
  ...inFile(
    'text/timestamps',
    'In either unit, the time is not between 1990 and 2100.',
    ['digits.length <= 11', 'digits.length < 11'],
    ['digits.length <= 14', 'digits.length < 14'],
    ['digits.length <= 17', 'digits.length < 17'],
  ),
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
  ...inFile('elements/decoder/reading/excerpt', onlyType, [
    "''",
    stryker,
    "const line = masked.split('\\n')[index]?.split(marks).join('') ?? '';",
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
  ...inFile('elements/decoder/result/placed-answer', onlyType, [
    "''",
    stryker,
    "return { number, title: this.#titles.get(number) ?? '', url: endpointUrl(number, this.#ref…",
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
  ...inFile('elements/signature/signature-model', 'Without a difference, neither is written.', [
    'aheadSeconds > 0',
    'aheadSeconds >= 0',
  ]),
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
  ...inFile('decoder/prefilter', 'An option begins with these characters only.', [
    'next === 45 || next === 100',
    'true',
  ]),
  ...inFile(
    'text/line-end',
    'It is looked up again instead of being remembered, or nothing is remembered yet.',
    ["['', 0, 0]", '[]'],
    ["''", stryker, "let [seen, seenFrom, feed] = ['', 0, 0];"],
    ['text !== seen || from < seenFrom || (feed !== -1 && feed < from)', 'true'],
    ['from < seenFrom', 'from <= seenFrom'],
    ['feed !== -1 && feed < from', 'true'],
    ['feed !== -1 && feed < from', 'feed !== -1 || feed < from'],
    ['feed !== -1', 'true'],
    ['feed < from', 'true'],
    ['feed < from', 'feed <= from'],
    ['[text, from]', '[]'],
  ),
  ...inFile(
    'decoder/decode',
    'The keys differ from one another then too.',
    ['subCode === undefined', 'false'],
    ["''", stryker, "const { method, url = '' } = request;"],
  ),
  ...inFile('decoder/decode', 'A copy differs from its original in what it keeps in memory only.', [
    'method === undefined',
    'true',
    'known.set(method === undefined ? method : ownCopy(method), own.set(ownCopy(url), endpoint)…',
  ]),
];
