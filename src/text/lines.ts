/** Splits a text that arrives in chunks into lines. */

/** A line without its line break, or one part of a very long line. */
export interface Line {
  readonly text: string;
  /** Offset of its first code unit in the whole text. */
  readonly start: number;
  /** Counted from 1. */
  readonly number: number;
  /** Column of its first code unit, counted from 1; above 1 only in a later part of a long line. */
  readonly column: number;
  /** Whether another part of the line follows. */
  readonly continued: boolean;
  /**
   * Characters removed from the text: the index from which on they are missing, and how many are missing up to there.
   */
  readonly cuts: readonly (readonly [index: number, total: number])[];
}

/** Returns the offset in the whole text of an index in a line. */
export function offsetIn({ start, cuts }: Line, index: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle] as readonly [number, number])[0] <= index) low = middle + 1;
    else high = middle;
  }
  return start + index + (cuts[low - 1]?.[1] ?? 0);
}

/** Remembers the last result, because one line may be asked about many times. */
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

/** Whether a line begins with a time or a level, as log lines do, or is one JSON object. */
export const isLineOfLog = memoized((text) => lineOfLog.test(text));

/** Returns the beginning of a line with every digit as 0; lines of one log have the same. */
export function startShape({ text }: Pick<Line, 'text'>): string {
  return text.slice(0, 12).replace(/\d/g, '0');
}

/** Returns a part of a line with its place in the whole text. */
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

/** A longer line is read in parts. */
const longest = 8_192;
/** Greatest length of a part, and shortest one where there is a choice. */
const part = 4_096;
const shortestPart = 256;
/** How far before its greatest length a part may end to avoid cutting a word. */
const slack = 1_024;
const comma = 44;
const brace = 125;
const bracket = 93;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Splits a text that arrives in chunks at LF, CRLF and CR, and at the CRCRLF that a terminal records. A byte order mark
 * at the start belongs to no line. Where chunks are cut makes no difference.
 */
export class LineReader {
  readonly #take: (line: Line) => void;
  readonly #passOver: (text: string, from: number, to: number, isPart: boolean) => boolean;
  readonly #skip: (text: string, from: number, number: number, offset: number) => number;
  #text = '';
  /** Offset of `#text` in the whole text. */
  #offset = 0;
  #number = 1;
  #column = 1;
  #isAtStart = true;

  /**
   * @param take Receives each line.
   * @param passOver Whether the line, or later part of a line, between two indices can be left out.
   * @param skip Returns the index after the line break up to which all lines can be left out, or the given index. It
   *   also receives the number of the line, and the offset of the text in the whole text.
   */
  constructor(
    take: (line: Line) => void,
    passOver: (text: string, from: number, to: number, isPart: boolean) => boolean = () => false,
    skip: (text: string, from: number, number: number, offset: number) => number = (_, from) => from,
  ) {
    this.#take = take;
    this.#passOver = passOver;
    this.#skip = skip;
  }

  push(chunk: string): void {
    this.#text += chunk;
    this.#read(false);
  }

  end(): void {
    this.#read(true);
    this.#emit(0, this.#text.length, false);
    this.#text = '';
  }

  #read(isLast: boolean): void {
    const text = this.#text;
    let from = this.#startOfText();
    let feed = text.indexOf('\n', from);
    let carriage = text.indexOf('\r', from);
    for (;;) {
      if (this.#column === 1) from = this.#skipFrom(from);
      if (feed !== -1 && feed < from) feed = text.indexOf('\n', from);
      if (carriage !== -1 && carriage < from) carriage = text.indexOf('\r', from);
      const at = feed === -1 || (carriage !== -1 && carriage < feed) ? carriage : feed;
      const stop = at === -1 ? text.length : at;
      if (stop - from > (this.#column > 1 ? part : longest)) {
        const to = partEnd(text, from);
        if (this.#column > 1 && this.#passOver(text, from, to, true)) this.#column += to - from;
        else this.#emit(from, to, true);
        from = to;
        continue;
      }
      const length = at === -1 ? 0 : breakLength(text, at, isLast);
      if (length === 0) break;
      if (this.#column === 1 && this.#passOver(text, from, at, false)) this.#number++;
      else this.#emit(from, at, false);
      from = at + length;
    }
    this.#text = text.slice(from);
    this.#offset += from;
  }

  /** Returns the index after the lines from an index on that can be left out. */
  #skipFrom(start: number): number {
    let from = start;
    for (;;) {
      const next = this.#skip(this.#text, from, this.#number, this.#offset);
      if (next === from) return from;
      for (; from < next; this.#number++) from = this.#text.indexOf('\n', from) + 1;
    }
  }

  /** Returns the index of the first character to read, after a byte order mark. */
  #startOfText(): number {
    if (!this.#isAtStart || this.#text === '') return 0;
    this.#isAtStart = false;
    return this.#text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  #emit(from: number, to: number, continued: boolean): void {
    this.#take(
      withoutMarkup({
        text: this.#text.slice(from, to),
        start: this.#offset + from,
        number: this.#number,
        column: this.#column,
        continued,
        cuts: none,
      }),
    );
    this.#column = continued ? this.#column + to - from : 1;
    if (!continued) this.#number++;
  }
}

/** Returns the length of the line break at an index; 0 where the next chunk may continue it. */
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
/** Color codes of a terminal, the backslashes before a slash or a quotation mark in JSON, and spaces and emphasis of HTML. */
const markup = new RegExp(
  `${String.fromCharCode(27)}\\[(?:\\d{1,3}(?:;\\d{1,3}){0,5})?m|(?<!\\\\)\\\\+(?=[/:"])|(?<!\\\\)\\\\+[nrt](?=[^\\\\\\s\\]])|&nbsp;|</?(?:b|strong|em|i|u|span)(?: [^<>]{0,200})?>`,
  'g',
);

/** Removes color codes, turns `\/` and `\"` of JSON into `/` and `"`, and other spaces, also `&nbsp;`, into plain ones. */
function withoutMarkup(given: Line): Line {
  const line = noBreakSpace.test(given.text)
    ? { ...given, text: given.text.replaceAll(noBreakSpaces, ' ') }
    : given;
  const { text } = line;
  if (!text.includes('\u001b[') && !/\\[/:"nrt]|&nbsp;|<\/?(?:b|strong|em|i|u|span)[ >]/.test(text))
    return line;
  const kept: string[] = [];
  const cuts: [number, number][] = [];
  let from = 0;
  let total = 0;
  for (const { 0: cut, index } of text.matchAll(markup)) {
    const space = /[;nrt]$/.test(cut) ? ' ' : '';
    kept.push(text.slice(from, index), space);
    total += cut.length - space.length;
    cuts.push([index + cut.length - total, total]);
    from = index + cut.length;
  }
  return { ...line, text: kept.join('') + text.slice(from), cuts };
}

/**
 * Ends a part after a closed bracket and its comma, so that no name is separated from its value; else after the last
 * comma, bracket or space that fits.
 */
function partEnd(text: string, from: number): number {
  const end = from + part;
  for (let i = from + shortestPart; i < end; i++) {
    if (text.charCodeAt(i) !== comma) continue;
    const before = text.charCodeAt(i - 1);
    if (before === brace || before === bracket) return i + 1;
  }
  for (let i = end; i > end - slack; i--) {
    if (',}] \t;&'.includes(text.charAt(i - 1))) return i;
  }
  return end;
}
