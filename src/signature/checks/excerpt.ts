/** Shortens a wrong value before it is shown: it may be a secret in the wrong place. */

/** Too few characters to be of use to anyone, enough to recognize the value. */
const longestShown = 4;

/** Returns the first characters of a text, and its length. */
export function beginningOf(text: string): string {
  if (text.length <= longestShown) return text;
  // A lone surrogate cannot be shown.
  const start = text.slice(0, longestShown).replace(/[\ud800-\udbff]$/, '');
  return `${start}… (${text.length} characters)`;
}
