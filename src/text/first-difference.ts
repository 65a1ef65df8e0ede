/** Returns the index of the first character that differs, or `null` where the strings are equal. */
export function firstDifference(one: string, other: string): number | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at++;
  return at;
}
