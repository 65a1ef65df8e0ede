/** Looking at one place of a text. */

/** What a sticky pattern matches at a place. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}

/** Where the line ends that a place is in: at its line break, or at the end of the text. */
export function lineEnd(text: string, index: number): number {
  lineBreak.lastIndex = index;
  return lineBreak.exec(text)?.index ?? text.length;
}

const lineBreak = /[\r\n]/g;

/** Without the blanks before `end`. */
export function withoutBlanks(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? '')) last--;
  return last;
}

/** How a terminal is told to change its colour; the sign for it is often lost when text is copied. */
export const colour = `(?:${String.fromCharCode(27)}?\\[[\\d;]{1,16}m)`;
