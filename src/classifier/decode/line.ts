/** A text as lines that readers take one after another. */

/** One line, without its line break. */
export interface Line {
  readonly text: string;
  /** Offset of its first code unit in the whole text. */
  readonly start: number;
  /** Counted from 1. */
  readonly number: number;
}

/**
 * Splits at LF, CRLF or CR, and at the CRCRLF that a terminal records. A byte order mark at the start
 * belongs to no line.
 */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (const lineBreak of text.matchAll(/\r{0,2}\n|\r/g)) {
    lines.push({ text: text.slice(start, lineBreak.index), start, number: lines.length + 1 });
    start = lineBreak.index + lineBreak[0].length;
  }
  lines.push({ text: text.slice(start), start, number: lines.length + 1 });
  return lines;
}
