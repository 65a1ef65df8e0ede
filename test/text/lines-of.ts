import { type Line, LineReader } from '../../src/text/lines.ts';

/** Returns the lines of a text that arrives in chunks. */
export function linesOf(...chunks: string[]): Line[] {
  const lines: Line[] = [];
  const reader = new LineReader((line) => lines.push(line));
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return lines;
}
