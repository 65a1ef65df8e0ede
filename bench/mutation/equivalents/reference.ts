import type { Equivalent } from '../equivalent.ts';

export const equivalents = [
  {
    file: 'src/reference/answer.ts',
    line: "return { number, title: this.#titles.get(number) ?? '', url: endpointUrl(number, this.#bas…",
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
] satisfies Equivalent[];
