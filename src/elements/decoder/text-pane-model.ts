/** Counts the lines of a text field, without a DOM. */

/** Returns how many lines a range of a text covers. */
export function linesCovered(text: string, start: number, end: number): number {
  return text.slice(start, end).split('\n').length;
}

/** Returns the numbers of the lines in sight; none for an empty text, whose placeholder has no lines. */
export function numberedLines(
  text: string,
  sight: { readonly top: number; readonly height: number; readonly lineHeight: number },
): number[] {
  if (text === '') return [];
  const { top, height, lineHeight } = sight;
  const first = Math.floor(top / lineHeight) + 1;
  const last = Math.min(linesCovered(text, 0, text.length), Math.ceil((top + height) / lineHeight) + 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}
