/** The text to decode: from a file, or from standard input. */
import { readFile } from 'node:fs/promises';

/** Reads a whole file, or standard input where none is named. Rejects where it cannot. */
export type ReadText = (file: string | null) => Promise<string>;

/** Standard input, and whether a person sits at it. */
export type StandardInput = AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };

/**
 * Makes the function that reads. Whoever sits at a terminal is told that the program waits for text.
 *
 * @param stdin `process.stdin`.
 * @param say Tells a person something that is not output.
 */
export function createReadText(stdin: StandardInput, say: (text: string) => void): ReadText {
  return async (file) => {
    if (file !== null) return textOf(await readFile(file));
    if (stdin.isTTY) say(`Paste a response or a log, then end it with ${endOfInput} on a line of its own.\n`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of stdin) chunks.push(chunk);
    return textOf(Buffer.concat(chunks));
  };
}

const endOfInput = process.platform === 'win32' ? 'Ctrl+Z and Enter' : 'Ctrl+D';

/** Bytes as text: UTF-8, or UTF-16 where a byte order mark says so, as PowerShell writes it with `>`. */
export function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
