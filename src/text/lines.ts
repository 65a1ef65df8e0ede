/** A text as lines that readers take one after another. */

/** One line, without its line break, or one part of a very long line. */
export interface Line {
  readonly text: string;
  /** Offset of its first code unit in the whole text. */
  readonly start: number;
  /** Counted from 1. */
  readonly number: number;
  /** Column of its first code unit, counted from 1: more than 1 only in a later part of a long line. */
  readonly column: number;
  /** Whether the line goes on in the next part. */
  readonly continued: boolean;
  /** What was taken out of the text: from which index on, and how much in all up to there. */
  readonly cuts: readonly (readonly [index: number, total: number])[];
}

/** The offset in the whole text of what stands at an index of a line. */
export function offsetIn({ start, cuts }: Line, index: number): number {
  if (cuts.length === 0) return start + index;
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as readonly [number, number])[0] <= index) low = middle + 1;
    else high = middle;
  }
  return start + index + (cuts[low - 1]?.[1] ?? 0);
}

/** The same function, which knows its last answer: very much may be found in one line. */
export function memoized<T>(read: (text: string) => T): (text: string) => T {
  let last: string | null = null;
  let answer: T;
  return (text) => {
    if (text !== last) {
      answer = read(text);
      last = text;
    }
    return answer;
  };
}

const lineOfLog =
  /^\W{0,3}(?:\d{4}[-/]\d\d|\d\d?[:/]\d\d|[A-Z][a-z]{2} [ \d]\d |(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL)\b|\{.*\}$)/i;

/** Whether a line begins as those of a log do, with a time or a level, or is one JSON object. */
export const isLineOfLog = memoized((text) => lineOfLog.test(text));

/** How a line begins; lines of one log begin alike. */
export function shapeOf({ text }: Line): string {
  return text.slice(0, 12).replace(/\d/g, '0');
}

/** A part of a line. */
export function partOf(line: Line, from: number, to: number, continued: boolean): Line {
  const start = offsetIn(line, from);
  const before = start - line.start - from;
  const cuts = line.cuts
    .filter(([index]) => index > from && index < to)
    .map(([index, total]) => [index - from, total - before] as const);
  return {
    ...line,
    text: line.text.slice(from, to),
    start,
    column: line.column + start - line.start,
    continued,
    cuts,
  };
}

/** Cuts a text that comes in pieces into lines. */
export interface LineReader {
  push(piece: string): void;
  end(): void;
}

/** A longer line is read in parts. */
const longest = 8_192;
/** No part is longer, or shorter without need. */
const part = 4_096;
const shortestPart = 256;
/** How far before its greatest length a part may end, at a place where no word is torn. */
const slack = 1_024;
const comma = 44;
const brace = 125;
const bracket = 93;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Splits at LF, CRLF or CR, and at the CRCRLF that a terminal records. A byte order mark at the start
 * belongs to no line. Where the pieces are cut makes no difference.
 *
 * @param take Reads a line.
 * @param passOver Whether a line, or a later part of one, need not be read: it stands between two indices of a
 *   text.
 * @param skip Behind how many lines, none of which need be read, the next is to be looked at: an index behind a
 *   line break, or the given one.
 */
export function createLineReader(
  take: (line: Line) => void,
  passOver: (text: string, from: number, to: number, isPart: boolean) => boolean = () => false,
  skip: (text: string, from: number) => number = (_, from) => from,
): LineReader {
  let text = '';
  /** Offset of `text` in the whole text. */
  let offset = 0;
  let number = 1;
  let column = 1;
  let atStart = true;

  const give = (from: number, to: number, continued: boolean) => {
    take(
      withoutMarkup({
        text: text.slice(from, to),
        start: offset + from,
        number,
        column,
        continued,
        cuts: none,
      }),
    );
    column = continued ? column + to - from : 1;
    if (!continued) number++;
  };
  const whole = (from: number, to: number) => {
    if (column === 1 && passOver(text, from, to, false)) number++;
    else give(from, to, false);
  };

  const read = (isLast: boolean) => {
    let from = 0;
    if (atStart && text !== '') {
      atStart = false;
      if (text.charCodeAt(0) === 0xfeff) from = 1;
    }
    let feed = text.indexOf('\n', from);
    let carriage = text.indexOf('\r', from);
    for (;;) {
      const next = column === 1 ? skip(text, from) : from;
      for (; from < next; number++) from = text.indexOf('\n', from) + 1;
      if (feed !== -1 && feed < from) feed = text.indexOf('\n', from);
      if (carriage !== -1 && carriage < from) carriage = text.indexOf('\r', from);
      const at = feed === -1 || (carriage !== -1 && carriage < feed) ? carriage : feed;
      const stop = at === -1 ? text.length : at;
      if (stop - from > (column > 1 ? part : longest)) {
        const to = partEnd(text, from, stop);
        if (column > 1 && passOver(text, from, to, true)) column += to - from;
        else give(from, to, true);
        from = to;
        continue;
      }
      const length = at === -1 ? 0 : breakLength(text, at, isLast);
      if (length === 0) break;
      whole(from, at);
      from = at + length;
    }
    text = text.slice(from);
    offset += from;
  };

  return {
    push(piece) {
      text += piece;
      read(false);
    },
    end() {
      read(true);
      give(0, text.length, false);
      text = '';
    },
  };
}

/** The length of the line break at an index; 0 where what follows may still belong to it. */
function breakLength(text: string, at: number, isLast: boolean): number {
  if (text.charCodeAt(at) === lineFeed) return 1;
  for (let length = 1; length <= 2; length++) {
    if (at + length >= text.length) return isLast ? 1 : 0;
    if (text.charCodeAt(at + length) === lineFeed) return length + 1;
    if (text.charCodeAt(at + length) !== carriageReturn) return 1;
  }
  return 1;
}

const none: Line['cuts'] = [];
const noBreakSpace = /[\u00a0\u2007\u202f]/;
const noBreakSpaces = /[\u00a0\u2007\u202f]/g;
/** What a terminal is told in order to print in colour; A slash in JSON. */
const markup = new RegExp(
  `${String.fromCharCode(27)}\\[(?:\\d{1,3}(?:;\\d{1,3}){0,5})?m|(?<!\\\\)\\\\+(?=[/:"])`,
  'g',
);

/** The line without colours, with `/` and `"` where JSON has `\/` and `\"`, and with plain blanks. */
function withoutMarkup(given: Line): Line {
  const line = noBreakSpace.test(given.text)
    ? { ...given, text: given.text.replaceAll(noBreakSpaces, ' ') }
    : given;
  const { text } = line;
  if (!text.includes('\u001b[') && !/\\[/:"]/.test(text)) return line;
  const pieces: string[] = [];
  const cuts: [number, number][] = [];
  let from = 0;
  let total = 0;
  for (const { 0: cut, index } of text.matchAll(markup)) {
    pieces.push(text.slice(from, index));
    total += cut.length;
    cuts.push([index + cut.length - total, total]);
    from = index + cut.length;
  }
  return cuts.length === 0 ? line : { ...line, text: pieces.join('') + text.slice(from), cuts };
}

/**
 * Behind a closed bracket and its comma, where there is one, so that no name is torn from its value; else
 * behind the last comma, bracket or blank of what fits.
 */
function partEnd(text: string, from: number, stop: number): number {
  const end = Math.min(from + part, stop);
  for (let i = from + shortestPart; i < end; i++) {
    if (text.charCodeAt(i) !== comma) continue;
    const before = text.charCodeAt(i - 1);
    if (before === brace || before === bracket) return i + 1;
  }
  for (let i = end; i > end - slack && i > from; i--) {
    if (',}] \t;&'.includes(text.charAt(i - 1))) return i;
  }
  return end;
}
