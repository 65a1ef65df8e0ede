/** Finds the end of a value that has neither quotation marks nor brackets to say where it is. */
import { matchAt } from './scan.ts';

/** What ends such a value, besides its line. */
export interface Plain {
  /** What a blank does: it ends the value, ends it before the next named value, or belongs to it. */
  readonly blanks: 'end' | 'end before a name' | 'belong';
  /** Whether the value stands alone in its line, so that nothing else ends it. */
  readonly wholeLine: boolean;
  /** Whether `&` ends it. */
  readonly parameter: boolean;
  /** Whether it is written as in an address: `%22` for a quotation mark. */
  readonly encoded: boolean;
  /** Whether it may hold named values itself: `a=b; c=d`. */
  readonly lists: boolean;
  /** How many backslashes stand at most before a quotation mark that ends it. */
  readonly slashes: number;
}

const special = /[\s"'`&\\,;<%]/g;
const blanks = /[^\S\r\n]+/y;
const named = String.raw`["'\\]{0,4}[A-Za-z_$][\w.$-]{0,63}["'\\]{0,4} ?`;
const name = new RegExp(String.raw`[^\S\r\n]*${named}(?:=|:(?!//))`, 'y');
const separator = new RegExp(String.raw`[,;](?:[^\S\r\n]|$|${named}[=:({[])`, 'my');
/** A mark that closes what is around the value, told from what stands behind it. */
const closing = /\\*["'`](?=[\s,;:)}\]>&|.!?/+\\]|$)/my;
/** The same where blanks and lists belong to the value. */
const closingAfterBlanks =
  /\\*(?:["`](?=\s*(?:[)}\]]+\s*(?:$|[,;\\"'])|,\s*\\*["'{[]|$))|'(?=\s*[)}\]]*\s*(?:,\s*["'{[(]|$)))/my;
/** An escaped line break before another field or the end, or an escaped mark. */
const escaped = /\\+(?:[rn](?=[\w-]{1,64}\s?:|\\|["']|$)|u0026|u0022|u0027|u003[ce])/my;
const entity = /&(?:quot|apos|lt|gt|#34|#39|#x22|#x27);/y;
const encodedEnd = /%(?:25)*(?:26|22|27|7D)/y;
const tag = /<(?:\/|br)/y;
const scheme = /^[A-Za-z][\w-]*$/;

/** Where the value ends that begins at a place. */
export function plainEnd(text: string, start: number, plain: Plain): number {
  let from = start;
  for (;;) {
    special.lastIndex = from;
    const match = special.exec(text);
    if (!match) return text.length;
    const { 0: found, index } = match;
    if (found === '\r' || found === '\n' || ends(text, start, index, plain)) return index;
    from = behind(text, index, plain);
  }
}

/** Whether what stands at an index ends the value. */
function ends(text: string, start: number, index: number, plain: Plain): boolean {
  const isNext = (pattern: RegExp) => matchAt(pattern, text, index) !== null;
  const mark = plain.blanks === 'belong' ? closingAfterBlanks : closing;
  switch (text[index]) {
    case '\\':
      return (
        isNext(escaped) ||
        (!plain.wholeLine && (matchAt(mark, text, index)?.[0].length ?? Infinity) <= plain.slashes + 1)
      );
    case '"':
    case "'":
    case '`':
      return !plain.wholeLine && isNext(mark);
    case '&':
      return !plain.wholeLine && (plain.parameter || isNext(entity));
    case '<':
      return !plain.wholeLine && plain.blanks !== 'belong' && isNext(tag);
    case '%':
      return plain.encoded && isNext(encodedEnd);
    case ',':
    case ';':
      if (plain.blanks === 'end') return isNext(separator);
      return plain.blanks === 'end before a name' && !plain.lists && matchAt(name, text, index + 1) !== null;
    default:
      if (plain.blanks !== 'end before a name') return plain.blanks === 'end';
      return !(plain.lists && scheme.test(text.slice(start, Math.min(index, start + 40)))) && isNext(name);
  }
}

/** Where to go on behind what belongs to the value: a run is looked at once. */
function behind(text: string, index: number, { lists }: Plain): number {
  if (text[index] === '\\') return index + (matchAt(escapedMark, text, index)?.[0].length ?? 1);
  const isGap = /\s/.test(text[index] ?? '') || (lists && /[,;]/.test(text[index] ?? ''));
  return index + 1 + (isGap ? (matchAt(blanks, text, index + 1)?.[0].length ?? 0) : 0);
}

const escapedMark = /\\+["'`]?/y;
