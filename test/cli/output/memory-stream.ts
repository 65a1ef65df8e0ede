import type { OutputStream } from '../../../src/cli/output/output-stream.ts';

/** A sink that keeps what it is given. */
export interface MemoryStream extends OutputStream {
  /** Everything, one after another. */
  readonly written: string;
  /** Each text that it was given. */
  readonly texts: readonly string[];
}

/**
 * Makes a sink in memory.
 *
 * @param closesAfter How many texts it takes before nobody reads on.
 */
export function memoryStream({
  isTerminal = false,
  columns = 80,
  closesAfter = Number.POSITIVE_INFINITY,
} = {}): MemoryStream {
  const texts: string[] = [];
  let closed = false;
  return {
    async write(text) {
      closed ||= texts.length >= closesAfter;
      if (!closed) texts.push(text);
    },
    get closed() {
      return closed;
    },
    isTerminal,
    columns,
    get written() {
      return texts.join('');
    },
    texts,
  };
}

/** What a terminal shows after a text that has no control but `\r` and `\n`, without blanks at line ends. */
export function shown(text: string): string {
  const lines = text.split('\n').map((line) => {
    const cells: string[] = [];
    for (const part of line.split('\r')) cells.splice(0, part.length, ...part);
    return cells.join('').trimEnd();
  });
  return lines.join('\n');
}
