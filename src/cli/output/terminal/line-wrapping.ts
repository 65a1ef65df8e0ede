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
 * Puts a text after a label, into lines of a width. Further lines begin below the first word, or where the width has no
 * room for that, a little after the label begins.
 *
 * @param paint Colors the label.
 */
export function wrappedAfter(
  label: string,
  text: string,
  columns: number,
  paint: (label: string) => string = (plain) => plain,
): string[] {
  const words = text.split(' ');
  if (columns - label.length < narrowest) {
    const name = label.trim();
    const [indent = ''] = /^ */.exec(label) ?? [];
    return wrapped([name, ...words], columns - 2, indent).map((line, index) =>
      index === 0 ? indent + paint(name) + line.slice(indent.length + name.length) : `  ${line}`,
    );
  }
  const lines = wrapped(words, columns, ' '.repeat(label.length));
  return lines.map((line, index) => (index === 0 ? paint(label) + line.slice(label.length) : line));
}
