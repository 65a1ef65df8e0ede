/** Finds the names before blocks. */
import { isDigit, isWord } from '../../text/characters.ts';
import type { BlockStart } from './block.ts';

const opener =
  /(?:^|[\s{[(,|"'`<])([A-Za-z_$][\w$.-]{0,80})["'`\]\\]{0,3}\s?(?:[:=]>?\s?)?[\w.:&*<> ]{0,60}(?:\(\d{1,6}\)\s?)?[{[(]$/;

/** A block that begins below a line, by further indentation. */
export class LineBlockStart implements BlockStart {
  readonly #text: string;
  readonly #from: number;
  readonly #to: number;

  constructor(text: string, from: number, to: number) {
    this.#text = text;
    this.#from = from;
    this.#to = to;
  }

  name(): string | null {
    const end = this.#text.slice(Math.max(this.#from, this.#to - 200), this.#to).trimEnd();
    return opener.exec(end)?.[1] ?? null;
  }
}

const longestName = 80;

/** Returns the name before a bracket, across a separator or a type: `headers: {`, `Header:map[`. */
function nameBeforeBracket(text: string, bracket: number): string | null {
  const at = backOver(text, bracket, isSpace, 1);
  const start = backOver(text, at, isNameChar, longestName);
  const isSeparated = start === at || isSeparator(text.charCodeAt(backOver(text, start, isSpace, 1) - 1));
  if (!isSeparated) return isDigit(text.charCodeAt(start)) ? null : text.slice(start, at);
  const separator = backOver(text, backOver(text, start, isSpace, 1), isSeparator, 2);
  const end = backOver(text, backOver(text, separator, isSpace, 1), isClosing, 3);
  const from = backOver(text, end, isNameChar, longestName);
  return separator === start || from === end || isDigit(text.charCodeAt(from)) ? null : text.slice(from, end);
}

/** Returns the beginning of the run of such characters that ends at an index. */
function backOver(text: string, end: number, isOne: (char: number) => boolean, most: number): number {
  let at = end;
  while (end - at < most && isOne(text.charCodeAt(at - 1))) at--;
  return at;
}

function isSpace(char: number): boolean {
  return char === 32 || char === 9;
}

/** Letters, digits, `_`, `$`, `.`, `-`. */
function isNameChar(char: number): boolean {
  return isWord(char) || char === 36 || char === 46 || char === 45;
}

/** `:`, `=`, `>` */
function isSeparator(char: number): boolean {
  return char === 58 || char === 61 || char === 62;
}

/** Quotes, `]` and `\\`. */
function isClosing(char: number): boolean {
  return char === 34 || char === 39 || char === 96 || char === 93 || char === 92;
}

/** A block that begins with a bracket in a line. */
export class BracketBlockStart implements BlockStart {
  readonly #text: string;
  readonly #at: number;

  constructor(text: string, at: number) {
    this.#text = text;
    this.#at = at;
  }

  name(): string | null {
    return nameBeforeBracket(this.#text, this.#at);
  }
}
