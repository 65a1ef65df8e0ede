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
];
