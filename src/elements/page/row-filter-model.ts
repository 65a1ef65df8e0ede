/** Filters texts by the words in them, without a DOM. */

/** Returns whether each text has every word of the query, in any case. */
export function matchesOf(texts: readonly string[], query: string): boolean[] {
  const words = query.toLowerCase().split(/\s/);
  return texts.map((text) => {
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  });
}
