import type { OutputStream } from '../../../src/cli/output/terminal/output-stream.ts';

/** An output stream that keeps its text. */
export interface MemoryStream extends OutputStream {
  /** The whole text. */
  readonly written: string;
  /** Each text that was written. */
  readonly texts: readonly string[];
}

/**
 * Makes an output stream in memory.
 *
 * @param closesAfter The number of texts after which the reader is gone.
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

/** Computes what a terminal shows of a text whose only controls are `\r` and `\n`, without spaces at line ends. */
export function shown(text: string): string {
  const lines = text.split('\n').map((line) => {
    const cells: string[] = [];
    for (const part of line.split('\r')) cells.splice(0, part.length, ...part);
    return cells.join('').trimEnd();
  });
  return lines.join('\n');
}
