/** Reads quotations at any level of escaping. */
import { lineEnd, matchAt } from './scan.ts';

/** A value in quotation marks. */
export interface Quotation {
  /** Index after the opening mark. */
  readonly start: number;
  /** Index of the closing mark, or of the end of the line where there is none. */
  readonly end: number;
  /** Index after the closing mark. */
  readonly next: number;
  /** Whether there is a closing mark. */
  readonly closed: boolean;
}

const opening = /(\\*)\^?(["'`])/y;

/** Other kinds of marks: what opens, and what closes or ends them. A group captures the escaping of a mark. */
const others: readonly (readonly [opening: RegExp, closing: RegExp])[] = [
  [/[“”„«‘’]/y, /[“”»’]|[\r\n]/g],
  [/&(?:quot|apos|#34|#39|#x22|#x27);/y, /&(?:quot|apos|#34|#39|#x22|#x27);|[\r\n]/g],
  [/()%(?:25)*2[27]/y, /((?:%(?:25)*5C)*)%(?:25)*2[27]|[\s&"'<]/gi],
  [/(\\+)u00(?:22|27)/y, /(\\+)u00(?:22|27)|[\r\n]/g],
];

/** Returns the quotation that begins at an index, or `null`. */
export function quotationAt(text: string, index: number): Quotation | null {
  const match = matchAt(opening, text, index);
  if (match) return afterMark(text, index, match);
  for (const [opens, closes] of others) {
    const mark = matchAt(opens, text, index);
    if (mark) return untilOther(text, index + mark[0].length, closes, mark[1]);
  }
  return null;
}

function untilOther(text: string, start: number, closes: RegExp, escaping: string | undefined): Quotation {
  closes.lastIndex = start;
  for (let end = closes.exec(text); end; end = closes.exec(text)) {
    const [found, before] = end;
    if (/^[\s&"'<]$/.test(found)) return { start, end: end.index, next: end.index, closed: false };
    if (before === escaping) return { start, end: end.index, next: end.index + found.length, closed: true };
  }
  return { start, end: text.length, next: text.length, closed: false };
}

function afterMark(
  text: string,
  index: number,
  [whole, slashes = '', mark = '']: RegExpExecArray,
): Quotation {
  const start = index + whole.length;
  if (slashes === '' && text[start] === mark) {
    if (text[start + 1] === mark) return untilMarks(text, start + 2, mark.repeat(3));
    // `""` is empty, or in a table of values the mark of a cell that is itself quoted.
    const isEmpty = !/^(?:[\w{[(+-]|\/(?!>))/.test(text.slice(start + 1, start + 3));
    if (isEmpty) return { start, end: start, next: start + 1, closed: true };
    return untilMarks(text, start + 1, mark.repeat(2));
  }
  return quotationFrom(text, start, { mark, slashes: slashes.length });
}

/** Reads to a repeated mark: three marks may close in a line below, two close in their own line. */
function untilMarks(text: string, start: number, marks: string): Quotation {
  const end = marks.length === 3 ? text.indexOf(marks, start) : inLine(text, start, marks);
  if (end !== -1) return { start, end, next: end + marks.length, closed: true };
  const last = lineEnd(text, start);
  return { start, end: last, next: last, closed: false };
}

const doubled = { '"': /""|[\r\n]/g, "'": /''|[\r\n]/g, '`': /``|[\r\n]/g };

function inLine(text: string, start: number, marks: string): number {
  const pattern = doubled[marks[0] as keyof typeof doubled];
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  return match?.[0] === marks ? match.index : -1;
}

/** A quotation mark, and the number of backslashes before it. */
export interface Mark {
  readonly mark: string;
  readonly slashes: number;
}

const single = { '"': /["\r\n]/g, "'": /['\r\n]/g, '`': /[`\r\n]/g };

/**
 * Reads from an index to the mark that closes it. A mark after as many backslashes as the opening one closes it; one
 * after more belongs to the value, and one after fewer to the text around it.
 *
 * @param closes Whether a mark that could close does so, given the index after it.
 */
export function quotationFrom(
  text: string,
  start: number,
  { mark, slashes }: Mark,
  closes: (next: number) => boolean = () => true,
): Quotation {
  const pattern = single[mark as keyof typeof single];
  pattern.lastIndex = start;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index } = match;
    if (match[0] !== mark) return { start, end: index, next: index, closed: false };
    const before = slashesBefore(text, index, start);
    const next = index + 1;
    pattern.lastIndex = next;
    if (before < slashes) return { start, end: index - before, next: index - before, closed: false };
    // A shell has no other way to write this mark within a pair of them.
    if (mark === "'" && text.startsWith("\\''", next)) pattern.lastIndex = next + 3;
    else if (before % (2 * (slashes + 1)) === slashes && closes(next)) {
      return { start, end: index - slashes, next, closed: true };
    }
  }
  return { start, end: text.length, next: text.length, closed: false };
}

function slashesBefore(text: string, index: number, start: number): number {
  let at = index;
  // The command line of Windows escapes with a caret: `\^"`.
  if (text[at - 1] === '^' && text[at - 2] === '\\') at--;
  const from = at;
  while (at > start && text[at - 1] === '\\') at--;
  return from - at;
}
