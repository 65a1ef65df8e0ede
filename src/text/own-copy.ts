/**
 * Copies a string to keep: an engine may keep the whole text from which a string was cut for as long as it keeps the
 * string.
 */
export function ownCopy(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
