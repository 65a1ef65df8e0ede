/** Text in lines that fit a terminal. */

const narrowest = 24;

/** Puts words into lines of a width; `indent` begins each. */
export function wrapped(words: readonly string[], columns: number, indent = ''): string[] {
  const room = Math.max(columns - indent.length, narrowest);
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= room)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => indent + line);
}

/**
 * Puts a text after a label, into lines of a width; further lines begin below the first word.
 *
 * @param paint Colors the label.
 */
export function wrappedAfter(
  label: string,
  text: string,
  columns: number,
  paint: (label: string) => string = (plain) => plain,
): string[] {
  const lines = wrapped(text.split(' '), columns, ' '.repeat(label.length));
  return lines.map((line, index) => (index === 0 ? paint(label) + line.slice(label.length) : line));
}
