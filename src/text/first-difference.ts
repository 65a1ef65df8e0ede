/** Where two texts part. */

/** The index of the first character that differs; `null` where the texts are the same. */
export function firstDifference(one: string, other: string): number | null {
  if (one === other) return null;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at;
}
