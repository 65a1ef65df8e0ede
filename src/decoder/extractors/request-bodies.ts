/** Takes the bodies of requests out of lines: a status in one of them is none that a server sent. */
import type { Line } from '../../text/lines.ts';
import { type CreateExtractor, type Extractor, nothingOpen } from '../extractor.ts';

/** A way to write the body of a request, which begins after the pattern. */
export interface BodyKind {
  readonly id: string;
  readonly pattern: RegExp;
  readonly example: string;
  /** A similar text in which the status is that of a response. */
  readonly counterexample: string;
}

export const bodyKinds: readonly BodyKind[] = [
  {
    id: 'an option of a command',
    pattern:
      /(?:\b(?:curl|Invoke-\w{1,20})\b.{0,2000}?\s|^\s*)(?:-d|-F|--data(?:-[a-z]{1,12})?|--json|--form(?:-string)?|-Body)(?:\s{1,4}|=|(?=["']))[$@]?/g,
    example: 'curl -X PUT https://a.example/b -d \'{"status":403}\'',
    counterexample: 'curl -sd "a=b" https://a.example/b -> {"status":403}',
  },
  {
    id: 'items of HTTPie',
    pattern: /^(?:.{0,40}[$#%] )?https? (?:-\S{1,40} )*(?:POST|PUT|PATCH|DELETE) \S{1,2000} (?=\S*=)/g,
    example: 'http PUT https://a.example/b status:=403',
    counterexample: 'GET https://a.example/b status=403',
  },
  {
    id: 'a named body',
    pattern: /(?:request|post)[ _-]?(?:body|payload|data)\\?["']?\s?[:=]>?\s{0,4}/gi,
    example: '"postData": { "text": "{"status":403}" }',
    counterexample: '"postDataSize": 2, "status": 403',
  },
];

/** Several lines of a body, up to one of another kind. */
const blocks = [
  // The trace of curl.
  { begin: /^=> Send data\b/, end: /^(?:=[=>]|<=) / },
  { begin: /\bcurl\b.*@-.*<<-? ?["']?EOF\b/, end: /^\s*EOF\s*$/ },
];
/** A line that belongs to no such block. */
const otherLine = /^\s*(?:HTTP\/\d|[<>*] |[$#%] )/;
/** A line within a JSON document of several lines. */
const bodyLine = /^\s*(?:["'\\{}[\]]|(?:-?\d[\d.eE+-]*|true|false|null),?\s*$)/;
/** A bracket, or a string, whose brackets do not count. */
const brackets = /[{}[\]]|"[^"]*"/g;
const ellipsis = /\.\.\.|…/;
const mayBegin = /-d|-F|--(?:data|json|form)|-Body|request|post|=> Send|https? /i;
const placeholder = '\ufffc';
const mostLines = 200;

/** Replaces bodies of requests, so that the next extractors do not read them. */
export const createRequestBodyExtractor: CreateExtractor = () => new RequestBodies();

class RequestBodies implements Extractor {
  readonly open = nothingOpen;
  /** How many brackets of a body are open. */
  #depth = 0;
  /** The line after the lines of a body. */
  #end: RegExp | null = null;
  #lines = 0;

  get isIdle(): boolean {
    return this.#depth === 0 && this.#end === null;
  }

  read(line: Line): Line | null {
    const { text } = line;
    const isOther = this.#end ? otherLine.test(text) : !bodyLine.test(text);
    if (!this.isIdle && (++this.#lines > mostLines || isOther)) this.end();
    if (this.#end && !this.#end.test(text)) return null;
    this.#end = null;
    if (this.#depth === 0 && !mayBegin.test(text)) return line;
    this.#end = blocks.find(({ begin }) => begin.test(text))?.end ?? null;
    let rest = text;
    const remove = (from: number, to: number) => {
      rest = rest.slice(0, from) + placeholder.repeat(to - from) + rest.slice(to);
    };
    if (this.#depth > 0) remove(0, this.#bracketsEnd(text, 0));
    for (const { pattern } of bodyKinds) {
      for (const { 0: whole, index } of rest.matchAll(pattern)) {
        const from = index + whole.length;
        remove(from, this.#bodyEnd(rest, from));
      }
    }
    if (this.isIdle) this.#lines = 0;
    return rest === text ? line : { ...line, text: rest };
  }

  end(): void {
    this.#depth = 0;
    this.#end = null;
    this.#lines = 0;
  }

  /** Returns the index after the body that begins at an index, perhaps in quotes. */
  #bodyEnd(text: string, from: number): number {
    const quote = /["'`]/.exec(text.charAt(from))?.[0] ?? '';
    const at = from + quote.length;
    const isStructure = /[{[]/.test(text.charAt(at));
    // The reader of lines has taken the backslashes from the quotes within: those of JSON do not end it.
    const isEscaped = isStructure && quote === '"';
    const closing = quote === '' || isEscaped ? -1 : text.indexOf(quote, at);
    if (closing !== -1) return closing + 1;
    if (isStructure) return this.#bracketsEnd(text, at);
    const end = text.slice(at).search(/\s/);
    return end === -1 || quote !== '' ? text.length : at + end;
  }

  /** Follows brackets to the one that closes the first, perhaps in a later line. */
  #bracketsEnd(text: string, from: number): number {
    brackets.lastIndex = from;
    for (let match = brackets.exec(text); match; match = brackets.exec(text)) {
      if (/^[{[]/.test(match[0])) this.#depth++;
      else if (/^[}\]]/.test(match[0]) && --this.#depth === 0) return brackets.lastIndex;
    }
    // A program has cut the body off.
    const end = text.slice(from).search(ellipsis);
    if (end === -1) return text.length;
    this.#depth = 0;
    return from + end;
  }
}
