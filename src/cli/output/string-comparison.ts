/** Two strings that are compared in a terminal, one below the other. */
import { printable } from './terminal/printable.ts';

const narrowest = 24;

/** Fits both strings into a width, and indents a caret to the difference, an index in both. */
export function comparison(
  first: string,
  second: string,
  difference: number,
  width: number,
): readonly [first: string, second: string, indent: string] {
  const room = Math.max(width, narrowest);
  const [one, other] = [withControlPictures(first), withControlPictures(second)];
  const from = windowStart([one, other], difference, room);
  const end = isTrailSurrogate(other, difference) ? difference - 1 : difference;
  const before = excerptOf(other.slice(0, end), from, Number.POSITIVE_INFINITY);
  return [excerptOf(one, from, room), excerptOf(other, from, room), ' '.repeat(columnsOf(before))];
}

/** Replaces controls by their pictures, so that every character is visible in one line and keeps its index. */
export function withControlPictures(text: string): string {
  const pictures = text.replaceAll(/[^\P{Cc}\x80-\x9f]/gu, (control) =>
    String.fromCharCode(control === '\x7f' ? 0x2421 : 0x2400 + control.charCodeAt(0)),
  );
  return printable(pictures);
}

/** Finds the start of an excerpt that shows the difference; 0 where both strings fit. */
function windowStart(texts: readonly string[], difference: number, room: number): number {
  if (texts.every((text) => text.length <= room)) return 0;
  const start = Math.max(0, difference - Math.floor(room / 2));
  return texts.some((text) => isTrailSurrogate(text, start)) ? start + 1 : start;
}

function excerptOf(text: string, from: number, room: number): string {
  const excerpt = from === 0 ? text : `…${text.slice(from + 1)}`;
  if (excerpt.length <= room) return excerpt;
  const end = room - 1;
  return `${excerpt.slice(0, isTrailSurrogate(excerpt, end) ? end - 1 : end)}…`;
}

/** Recognizes the second half of a surrogate pair. */
function isTrailSurrogate(text: string, index: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(index, index + 1));
}

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u;

/** Counts the columns of a terminal that a text fills. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const char of text) columns += /\p{M}/u.test(char) ? 0 : wide.test(char) ? 2 : 1;
  return columns;
}
