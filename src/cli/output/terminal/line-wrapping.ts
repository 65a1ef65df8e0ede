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
