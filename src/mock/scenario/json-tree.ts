/** JSON with the place of every value, so that a fault in a file can be pointed at. */

/** A value, and where it stands. */
export type JsonTree =
  | { readonly kind: 'text'; readonly value: string; readonly where: string }
  | { readonly kind: 'number'; readonly value: number; readonly where: string }
  | { readonly kind: 'other'; readonly value: boolean | null; readonly where: string }
  | { readonly kind: 'list'; readonly items: readonly JsonTree[]; readonly where: string }
  | { readonly kind: 'object'; readonly members: readonly JsonMember[]; readonly where: string };

/** A member of an object, and where its name stands. */
export interface JsonMember {
  readonly name: string;
  readonly where: string;
  readonly value: JsonTree;
}

/** The text is no JSON, or does not say what it should; the message begins with the place. */
export class JsonFault extends Error {
  constructor(where: string, what: string) {
    super(where === '' ? what : `${where}: ${what}`);
  }
}

const deepest = 100;
const token = /\s+|"[^"\\\n]*(?:\\.[^"\\\n]*)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|[a-z]+|[[\]{},:]/y;

/**
 * Reads JSON. Places are lines and columns, counted from 1.
 *
 * @throws {JsonFault} Where it is none, or names a member twice.
 */
export function parseJsonTree(text: string): JsonTree {
  const source = text.replace(/^\ufeff/, '');
  let at = 0;

  let line = 1;
  let lineStart = 0;
  /** To be asked in the order of the text. */
  const where = (index: number) => {
    for (let end = source.indexOf('\n', lineStart); end !== -1 && end < index; ) {
      line++;
      lineStart = end + 1;
      end = source.indexOf('\n', lineStart);
    }
    return `line ${line}, column ${index - lineStart + 1}`;
  };

  const fault = (what: string, index = at) => new JsonFault(where(index), what);

  /** The next token and its place, without going past it. */
  const peek = (): { text: string; start: number } => {
    for (;;) {
      token.lastIndex = at;
      const found = token.exec(source)?.[0] ?? '';
      if (found.trim() !== '') return { text: found, start: at };
      if (found === '') {
        if (at >= source.length) return { text: '', start: at };
        throw fault(unreadable(source.slice(at, at + 20)));
      }
      at += found.length;
    }
  };

  const take = () => {
    const next = peek();
    at = next.start + next.text.length;
    return next;
  };

  const expect = (wanted: string, what: string) => {
    const next = take();
    if (next.text !== wanted) throw fault(`${what} is missing before ${named(next.text)}.`, next.start);
  };

  const textOf = (written: string, start: number): string => {
    try {
      return JSON.parse(written);
    } catch {
      throw fault('This text has a character or an escape that JSON does not take.', start);
    }
  };

  const value = (depth: number): JsonTree => {
    if (depth > deepest) throw fault('It is nested too deep.');
    const { text: written, start } = take();
    const place = where(start);
    if (written === '[') return { kind: 'list', items: list(depth), where: place };
    if (written === '{') return { kind: 'object', members: object(depth), where: place };
    if (written.startsWith('"')) return { kind: 'text', value: textOf(written, start), where: place };
    if (/^[-\d]/.test(written)) {
      if (/^-?0\d/.test(written)) throw fault('A number has a zero too many in front.', start);
      return { kind: 'number', value: Number(written), where: place };
    }
    if (/^(?:true|false|null)$/.test(written)) {
      return { kind: 'other', value: JSON.parse(written), where: place };
    }
    throw fault(`A value is missing before ${named(written)}.`, start);
  };

  const list = (depth: number): JsonTree[] => {
    const items: JsonTree[] = [];
    if (peek().text === ']') {
      take();
      return items;
    }
    for (;;) {
      items.push(value(depth + 1));
      if (peek().text === ']') break;
      expect(',', 'A comma, or the end of the list,');
    }
    take();
    return items;
  };

  const object = (depth: number): JsonMember[] => {
    const members: JsonMember[] = [];
    if (peek().text === '}') {
      take();
      return members;
    }
    for (;;) {
      const { text: written, start } = take();
      if (!written.startsWith('"'))
        throw fault(`A name in quotes is missing before ${named(written)}.`, start);
      const name = textOf(written, start);
      if (members.some((member) => member.name === name)) throw fault(`"${name}" stands here twice.`, start);
      expect(':', 'A colon');
      members.push({ name, where: where(start), value: value(depth + 1) });
      if (peek().text === '}') break;
      expect(',', 'A comma, or the end of the object,');
    }
    take();
    return members;
  };

  const tree = value(0);
  const rest = peek();
  if (rest.text !== '') throw fault(`There is more behind the end: ${named(rest.text)}.`, rest.start);
  return tree;
}

/** The tree of a value that is there already. Places are paths, such as `steps[0].code`. */
export function jsonTreeOf(given: unknown, where = ''): JsonTree {
  return treeOf(given, where, 0);
}

function treeOf(given: unknown, where: string, depth: number): JsonTree {
  if (depth > deepest) throw new JsonFault(where, 'It is nested too deep.');
  if (typeof given === 'string') return { kind: 'text', value: given, where };
  if (typeof given === 'number' && Number.isFinite(given)) return { kind: 'number', value: given, where };
  if (typeof given === 'boolean' || given === null) return { kind: 'other', value: given, where };
  if (Array.isArray(given)) {
    return {
      kind: 'list',
      items: given.map((item, i) => treeOf(item, `${where}[${i}]`, depth + 1)),
      where,
    };
  }
  if (typeof given === 'object') {
    const members = Object.entries(given)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => {
        const place = where === '' ? name : `${where}.${name}`;
        return { name, where: place, value: treeOf(value, place, depth + 1) };
      });
    return { kind: 'object', members, where };
  }
  throw new JsonFault(where, `A ${typeof given} cannot be written as JSON.`);
}

/** The plain value of a tree. */
export function plainOf(tree: JsonTree): unknown {
  switch (tree.kind) {
    case 'list':
      return tree.items.map(plainOf);
    case 'object':
      return Object.fromEntries(tree.members.map(({ name, value }) => [name, plainOf(value)]));
    default:
      return tree.value;
  }
}

function named(written: string): string {
  if (written === '') return 'the end of the file';
  return written.length > 24 ? `${written.slice(0, 24)}…` : written;
}

function unreadable(rest: string): string {
  if (rest.startsWith('"')) return 'This text has no end in its line. A text stands in one line.';
  if (rest.startsWith("'")) return 'JSON takes double quotation marks, not single ones.';
  if (rest.startsWith('//') || rest.startsWith('/*')) return 'JSON has no comments.';
  return `"${[...rest][0]}" has no meaning here.`;
}
