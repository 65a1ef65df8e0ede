import { type Equivalent, everything, sameUndefined } from '../equivalent.ts';

export const equivalents = [
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
] satisfies Equivalent[];
