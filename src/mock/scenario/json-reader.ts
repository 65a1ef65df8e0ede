/** Reads a JSON file and keeps the line of every value; `JSON.parse` names none for a wrong token. */

import { checkDepth, JsonFault, type JsonMember, type JsonTree, jsonLeaf } from './json-tree.ts';

interface Token {
  /** Empty at the end of the file. */
  readonly text: string;
  readonly start: number;
}

const token = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[a-z]+|[[\]{},:]/y;
const space = /[ \t\r\n]*/y;

/**
 * Reads JSON. Places are lines and columns, counted from 1.
 *
 * @throws {JsonFault} Where the text is invalid, or names a member twice.
 */
export function readJson(text: string): JsonTree {
  return new JsonReader(text.replace(/^\ufeff/, '')).document();
}

class JsonReader {
  readonly #source: string;
  #at = 0;
  #line = 1;
  #lineStart = 0;
  #lineEnd: number;

  constructor(source: string) {
    this.#source = source;
    this.#lineEnd = this.#endAfter(0);
  }

  document(): JsonTree {
    const tree = this.#value(0);
    const rest = this.#peek();
    if (rest.text !== '') throw this.#fault(rest, `Unexpected ${shown(rest)} after the end of the document.`);
    return tree;
  }

  #value(depth: number): JsonTree {
    const first = this.#take();
    const where = this.#where(first);
    checkDepth(depth, where);
    if (first.text === '[') return { kind: 'array', items: this.#items(depth), where };
    if (first.text === '{') return { kind: 'object', members: this.#members(depth), where };
    if (!/^(?:["\d-]|(?:true|false|null)$)/.test(first.text)) {
      throw this.#fault(first, `Expected a value, got ${shown(first)}.`);
    }
    return jsonLeaf(this.#parsed(first), where);
  }

  #items(depth: number): JsonTree[] {
    const items: JsonTree[] = [];
    if (this.#skips(']')) return items;
    do items.push(this.#value(depth + 1));
    while (this.#goesOn(']'));
    return items;
  }

  #members(depth: number): JsonMember[] {
    const members = new Map<string, JsonMember>();
    if (this.#skips('}')) return [];
    do {
      const first = this.#take();
      if (!first.text.startsWith('"')) {
        throw this.#fault(first, `Expected a name in double quotes, got ${shown(first)}.`);
      }
      const name = this.#parsed(first);
      const where = this.#where(first);
      if (members.has(name)) throw new JsonFault(where, `Duplicate name ${shown(first)}.`);
      if (!this.#skips(':'))
        throw this.#fault(this.#peek(), `A colon is missing before ${shown(this.#peek())}.`);
      members.set(name, { name, where, value: this.#value(depth + 1) });
    } while (this.#goesOn('}'));
    return [...members.values()];
  }

  /** Whether a comma follows; otherwise the end has to. */
  #goesOn(end: string): boolean {
    const isComma = this.#skips(',');
    const next = this.#peek();
    if (isComma && next.text === end) throw this.#fault(next, `No comma is allowed before ${end}.`);
    if (isComma) return true;
    if (this.#skips(end)) return false;
    throw this.#fault(
      next,
      /^["[{\w-]/.test(next.text)
        ? `A comma is missing before ${shown(next)}.`
        : `Expected a comma or ${end}, got ${shown(next)}.`,
    );
  }

  #skips(text: string): boolean {
    const next = this.#peek();
    if (next.text !== text) return false;
    this.#at = next.start + 1;
    return true;
  }

  #take(): Token {
    const next = this.#peek();
    this.#at = next.start + next.text.length;
    return next;
  }

  #peek(): Token {
    space.lastIndex = this.#at;
    space.test(this.#source);
    const start = space.lastIndex;
    token.lastIndex = start;
    const text = token.exec(this.#source)?.[0] ?? '';
    const found = { text, start };
    if (text !== '' || start === this.#source.length) return found;
    throw this.#fault(found, unreadable(this.#source.slice(start, start + 20)));
  }

  #parsed(written: Token) {
    try {
      return JSON.parse(written.text);
    } catch {
      throw this.#fault(
        written,
        written.text.startsWith('"')
          ? 'This string has a character or an escape that JSON does not allow.'
          : 'A number must not start with an extra zero.',
      );
    }
  }

  #fault(at: Token, what: string): JsonFault {
    return new JsonFault(this.#where(at), what);
  }

  /** Counts on from the last place: a file costs no more than its length if it is read in order. */
  #where({ start }: Token): string {
    while (this.#lineEnd < start) {
      this.#line++;
      this.#lineStart = this.#lineEnd + 1;
      this.#lineEnd = this.#endAfter(this.#lineStart);
    }
    return `line ${this.#line}, column ${start - this.#lineStart + 1}`;
  }

  #endAfter(start: number): number {
    const end = this.#source.indexOf('\n', start);
    return end === -1 ? this.#source.length : end;
  }
}

function shown({ text }: Token): string {
  if (text === '') return 'the end of the file';
  return text.length > 24 ? `${text.slice(0, 24)}…` : text;
}

function unreadable(rest: string): string {
  if (rest.startsWith('"')) return 'This string has no closing quote on its line.';
  if (rest.startsWith("'")) return 'JSON needs double quotes, not single quotes.';
  if (rest.startsWith('//') || rest.startsWith('/*')) return 'JSON has no comments.';
  return `Unexpected ${[...rest][0]}.`;
}
