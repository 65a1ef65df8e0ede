/** Reads single places of a text. */

/** Matches a sticky pattern at an index. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Returns the end of the line at an index: its line break, or the end of the text. */
export function lineEnd(text: string, index: number): number {
  lineBreak.lastIndex = index;
  return lineBreak.exec(text)?.index ?? text.length;
}

const lineBreak = /[\r\n]/g;

/** Returns the end without the spaces before it. */
export function withoutTrailingSpaces(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return last;
}

/** The pattern of a terminal's color code; its escape character is often lost when text is copied. */
export const colorCode = `(?:${String.fromCharCode(27)}?\\[[\\d;]{1,16}m)`;
