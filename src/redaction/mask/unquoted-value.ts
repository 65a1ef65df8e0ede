/** Finds the end of a value without quotation marks or brackets. */
import { matchAt } from './scan.ts';

/** The characters that end such a value, apart from its line. */
export interface UnquotedNotation {
  /** The effect of a space: it ends the value, ends it before the next named value, or belongs to it. */
  readonly spaces: 'end' | 'end before a name' | 'belong';
  /** Whether the value is alone in its line, so that nothing else ends it. */
  readonly wholeLine: boolean;
  /** Whether `&` ends it. */
  readonly parameter: boolean;
  /** Whether it is written as in a URL: `%22` for a quotation mark. */
  readonly encoded: boolean;
  /** Whether it may contain named values itself: `a=b; c=d`. */
  readonly lists: boolean;
  /** How many backslashes may be before a quotation mark that ends it. */
  readonly slashes: number;
}

const special = /[\s"'`&\\,;<%]/g;
const spaceRun = /[^\S\r\n]+/y;
const named = String.raw`["'\\]{0,4}[A-Za-z_$][\w.$-]{0,63}["'\\]{0,4} ?`;
const name = new RegExp(String.raw`[^\S\r\n]*${named}(?:=|:(?!//))`, 'y');
const separator = new RegExp(String.raw`[,;](?:[^\S\r\n]|$|${named}[=:({[])`, 'my');
/** A mark that closes what is around the value, recognized by what follows it. */
const closing = /\\*["'`](?=[\s,;:)}\]>&|.!?/+\\]|$)/my;
/** The same, where spaces and lists belong to the value. */
const closingAfterBlanks =
  /\\*(?:["`](?=\s*(?:[)}\]]+\s*(?:$|[,;\\"'])|,\s*\\*["'{[]|$))|'(?=\s*[)}\]]*\s*(?:,\s*["'{[(]|$)))/my;
/** An escaped line break before another field or the end, or an escaped mark. */
const escaped = /\\+(?:[rn](?=[\w-]{1,64}\s?:|\\|["']|$)|u0026|u0022|u0027|u003[ce])/my;
const entity = /&(?:quot|apos|lt|gt|#34|#39|#x22|#x27);/y;
const encodedEnd = /%(?:25)*(?:26|22|27|7D)/y;
const tag = /<(?:\/|br)/y;
const scheme = /^[A-Za-z][\w-]*$/;

/** Returns the end of the value that begins at an index. */
export function unquotedEnd(text: string, start: number, notation: UnquotedNotation): number {
  let from = start;
  for (;;) {
    special.lastIndex = from;
    const match = special.exec(text);
    if (!match) return text.length;
    const { 0: found, index } = match;
    if (found === '\r' || found === '\n' || ends(text, start, index, notation)) return index;
    from = indexAfter(text, index, notation);
  }
}

/** Whether the character at an index ends the value. */
function ends(text: string, start: number, index: number, notation: UnquotedNotation): boolean {
  const isNext = (pattern: RegExp) => matchAt(pattern, text, index) !== null;
  const mark = notation.spaces === 'belong' ? closingAfterBlanks : closing;
  switch (text[index]) {
    case '\\':
      return (
        isNext(escaped) ||
        (!notation.wholeLine && (matchAt(mark, text, index)?.[0].length ?? Infinity) <= notation.slashes + 1)
      );
    case '"':
    case "'":
    case '`':
      return !notation.wholeLine && isNext(mark);
    case '&':
      return !notation.wholeLine && (notation.parameter || isNext(entity));
    case '<':
      return !notation.wholeLine && notation.spaces !== 'belong' && isNext(tag);
    case '%':
      return notation.encoded && isNext(encodedEnd);
    case ',':
    case ';':
      if (notation.spaces === 'end') return isNext(separator);
      return (
        notation.spaces === 'end before a name' && !notation.lists && matchAt(name, text, index + 1) !== null
      );
    default:
      if (notation.spaces !== 'end before a name') return notation.spaces === 'end';
      return !(notation.lists && scheme.test(text.slice(start, Math.min(index, start + 40)))) && isNext(name);
  }
}

/**
 * Returns the index after a character that belongs to the value, and after a run of spaces, so that it is read once.
 */
function indexAfter(text: string, index: number, { lists }: UnquotedNotation): number {
  if (text[index] === '\\') return index + (matchAt(escapedMark, text, index)?.[0].length ?? 1);
  const isGap = /\s/.test(text[index] ?? '') || (lists && /[,;]/.test(text[index] ?? ''));
  return index + 1 + (isGap ? (matchAt(spaceRun, text, index + 1)?.[0].length ?? 0) : 0);
}

const escapedMark = /\\+["'`]?/y;
