/** How a text is shown that is not what it should be: a secret may have been put in its place. */

/** Less than anyone could use, enough to see what it is. */
const longestShown = 4;

/** The first characters of a text, and how many there are. */
export function beginningOf(text: string): string {
  if (text.length <= longestShown) return text;
  // Half a character is no text.
  const start = text.slice(0, longestShown).replace(/[\ud800-\udbff]$/, '');
  return `${start}… (${text.length} characters)`;
}
