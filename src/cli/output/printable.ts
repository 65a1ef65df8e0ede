/** Text from outside that cannot move the cursor of a terminal, colour it, or turn its writing around. */

/** Controls, line and paragraph separators, and the marks that change the direction of writing. */
const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_C}]/gu;

/** Puts U+FFFD in the place of everything that a terminal would obey, and cuts what is too long. */
export function printable(text: string, longest = Number.POSITIVE_INFINITY): string {
  const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return short.replace(unprintable, '\u{fffd}');
}
