/** Texts of calls in the place of files and streams, so that tools can run the commands. */
import { Readable } from 'node:stream';
import { type Open, standardInputName } from '../input/input.ts';
import type { OutputStream } from '../output/terminal/output-stream.ts';

/** Makes the function that opens a text in the place of standard input. */
export function withText(text: string, open: Open): Open {
  return async (name) => {
    if (name !== standardInputName) return open(name);
    const bytes = new TextEncoder().encode(text);
    return { bytes: Readable.from([bytes]), size: bytes.length, isTyped: false };
  };
}

/** Makes an output stream that keeps its text. */
export function textCollector(): OutputStream & { readonly text: () => string } {
  let text = '';
  return {
    async write(part) {
      text += part;
    },
    closed: false,
    isTerminal: false,
    columns: Number.POSITIVE_INFINITY,
    text: () => text,
  };
}
