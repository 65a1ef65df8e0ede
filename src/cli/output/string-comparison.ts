/** Two strings that are compared in a terminal, one below the other. */
import { printable } from './terminal/printable.ts';

const narrowest = 24;

/**
 * Fits both strings into a width, and indents a caret to the difference, an index in both. Each of their characters
 * fills one column: of a request, only what is known to be harmless is shown.
 */
export function comparison(
  first: string,
  second: string,
  difference: number,
  width: number,
): readonly [first: string, second: string, indent: string] {
  const room = Math.max(width, narrowest);
  const [one, other] = [withControlPictures(first), withControlPictures(second)];
  const isShort = [one, other].every((text) => text.length <= room);
  const from = isShort ? 0 : Math.max(0, difference - Math.floor(room / 2));
  return [excerptOf(one, from, room), excerptOf(other, from, room), ' '.repeat(difference - from)];
}

/** Replaces controls by their pictures, so that every character is visible in one line and keeps its index. */
export function withControlPictures(text: string): string {
  const pictures = text.replaceAll(/[^\P{Cc}\x80-\x9f]/gu, (control) =>
    String.fromCharCode(control === '\x7f' ? 0x2421 : 0x2400 + control.charCodeAt(0)),
  );
  return printable(pictures);
}

function excerptOf(text: string, from: number, room: number): string {
  const excerpt = from === 0 ? text : `…${text.slice(from + 1)}`;
  return excerpt.length <= room ? excerpt : `${excerpt.slice(0, room - 1)}…`;
}
