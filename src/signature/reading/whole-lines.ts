/** Rewrites a text so that everything that belongs together is on one line. */
import { type Edit, EditedText, editsOf, lastIndexUpTo } from '../../text/edited-text.ts';
import { parameterObject } from './parameters.ts';

/** A rewritten text, with a map back to the given one. */
export interface WholeLines {
  readonly text: string;
  /** Converts an index of this text to the offset in the given text. */
  offsetOf(index: number): number;
  /** Returns the number of the line, counted from 1, that contains an offset of the given text. */
  lineOf(offset: number): number;
}

/**
 * Joins continued commands, names and values of HAR files, headers copied from a browser, and the long lines of a
 * trace. Splits messages whose line breaks are escaped. Removes the escapes of shells.
 */
export function wholeLines(given: string): WholeLines {
  const joined = EditedText.of(given)
    .edited(continuations)
    .replaced(/(?<="name"\s{0,4}:\s{0,4}"[\w-]{1,60}",)\s{1,200}(?="value"\s{0,4}:)/g, ' ')
    .edited(parameterLines)
    .replaced(/(?<=^[ \t]{1,40}["'][A-Za-z][\w-]{0,60}["'],)[ \t]*\r?\n[ \t]{1,40}(?=["'])/gm, ' ')
    .replaced(/(?<=^[ \t]{0,40}\[[A-Za-z][\w-]{0,60}\] => )Array\s{1,40}\(\s{1,40}\[0\] => /gm, '')
    .replaced(/(?<=^[\w-]{1,60}):?[ \t]*\r?\n(?=\{)/gm, ': ')
    .replaced(/(?<=^:(?:authority|method|path|scheme)):?[ \t]*\r?\n/gm, ': ')
    .edited(escapes)
    .replaced(/`\\?"/g, '"');
  const whole = isTrace.test(given)
    ? joined.edited(traceOffsets)
    : isPowerShell.test(given)
      ? joined.replaced(pseudoHeader, '')
      : joined;
  let starts: number[] | null = null;
  return {
    text: whole.text,
    offsetOf: (index) => whole.offsetOf(index),
    lineOf(offset) {
      starts ??= [...given.matchAll(lineBreak)].map(({ 0: found, index }) => index + found.length);
      return lastIndexUpTo(starts, offset) + 2;
    },
  };
}

const isTrace = /^=> Send header, \d+ bytes/m;
const isPowerShell = /\bInvoke-(?:WebRequest|RestMethod)\b/i;
/** PowerShell commands list the pseudo-header fields of HTTP/2 among the headers. */
const pseudoHeader = /^[ \t]*"(?:authority|method|path|scheme)"="[^"\r\n]*"[ \t]*$/gm;
const lineBreak = /\r{0,2}\n|\r/g;
const command = /\bcurl(?:\.exe)?\s/;
const line = /[^\r\n]+/g;
/** Marks of shells at the end of a line that goes on in the next. */
const marks: ReadonlySet<string | undefined> = new Set(['\\', '^', '`']);
const option = /[ \t]*(-{1,2}[A-Za-z]|["']?https?:)?/y;

/** Removes the line breaks in a command. Without its continuation marks, a command continues with an option or a URL. */
function* continuations(text: string): Generator<Edit> {
  let start = 0;
  let isCommand = false;
  for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', start)) {
    let end = feed;
    while (text[end - 1] === '\r') end--;
    const last = spaceStart(text, end);
    const isMarked = marks.has(text[last - 1]);
    const from = isMarked ? spaceStart(text, last - 1) : last;
    option.lastIndex = feed + 1;
    const next = option.exec(text);
    const isOption = next?.[1] !== undefined;
    isCommand = isMarked && (isCommand || command.test(text.slice(start, end)));
    if (isCommand || (isOption && from < end)) {
      yield { from, to: feed + 1 + (next?.[0].length ?? 0) - (next?.[1]?.length ?? 0), by: ' ' };
    }
    start = feed + 1;
  }
}

/** Removes the line breaks in an object of parameters. */
function* parameterLines(text: string): Generator<Edit> {
  for (const { 0: object, index } of text.matchAll(parameterObject)) {
    yield* editsOf(object, /\s*\n\s*/g, ' ', index);
  }
}

/** Finds the start of the white space that ends at an index. */
function spaceStart(text: string, end: number): number {
  let from = end;
  while (text[from - 1] === ' ' || text[from - 1] === '\t') from--;
  return from;
}

/** Removes the escapes of Windows command lines, and of programs that print a message as a string. */
function* escapes(text: string): Generator<Edit> {
  for (const { 0: content, index } of text.matchAll(line)) {
    if (content.includes('^"') && command.test(content)) {
      yield* editsOf(content, /\^(.)/g, '$1', index);
    } else if (escapedBreak.test(content)) {
      for (const { 0: found, 1: quote, index: at } of content.matchAll(escaped)) {
        yield { from: index + at, to: index + at + found.length, by: quote ?? '\n' };
      }
    }
  }
}

const escapedBreak = /\\r\\{1,16}n/;
const escaped = /\\{1,16}(?:r\\{1,16}n|(["']))/g;

/** Removes the offset that `curl --trace-ascii` prints before each line, and joins lines that it breaks after 64 characters. */
function* traceOffsets(text: string): Generator<Edit> {
  let next: number | null = null;
  for (const match of text.matchAll(/(\r?\n)?^([\da-f]{4,8}: )(.*)/gm)) {
    const [, feed = '', offset = '', content = ''] = match;
    const at = Number.parseInt(offset, 16);
    const by = at === next ? '' : feed;
    yield { from: match.index, to: match.index + feed.length + offset.length, by };
    next = content.length === 64 ? at + content.length : null;
  }
}
