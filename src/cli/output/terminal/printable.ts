/** Text from outside that cannot control a terminal: neither the cursor nor the color nor the direction of text. */

/** Controls, line and paragraph separators, and the marks that change the direction of text. */
export const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}]/gu;

/** Replaces everything that a terminal would obey by U+FFFD, and shortens what is too long. */
export function printable(text: string, longest = Number.POSITIVE_INFINITY): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return short.replace(unprintable, '\u{fffd}');
}

/** Quotes what somebody wrote, in one short line. */
export function quoted(written: string, longest = 60): string {
  return `"${printable(written, longest)}"`;
}
