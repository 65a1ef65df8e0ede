/** Finds where two texts differ. */

/** The part of each text from the first to the last difference, as indices of code units; one of them may be empty. */
export interface Difference {
  readonly start: number;
  /** The end in the first text, and in the second. */
  readonly ends: readonly [number, number];
}

/**
 * Compares two texts from both ends.
 *
 * @returns `null` if they are equal.
 */
export function differenceOf(one: string, other: string): Difference | null {
  if (one === other) return null;
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let same = 0;
  while (same < shorter - start && one.at(-1 - same) === other.at(-1 - same)) same++;
  return { start, ends: [one.length - same, other.length - same] };
}
