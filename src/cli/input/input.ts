/** The bytes to read: of a file, or of standard input. */
import { fstatSync, type Stats } from 'node:fs';
import { open } from 'node:fs/promises';

/** Bytes in pieces, and what is known of them before they are read. */
export interface Source {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** How many bytes there are; `null` where that is not known, as of a pipe. */
  readonly size: number | null;
  /** Whether a person types them. */
  readonly isTyped: boolean;
}

/**
 * Opens a file, or standard input where none is named. Rejects where it cannot, then or while it reads.
 *
 * @param invitation What to tell somebody at a terminal to do.
 */
export type Open = (file: string | null, invitation?: string) => Promise<Source>;

/** Standard input, and whether a person sits at it. */
export type StandardInput = AsyncIterable<Uint8Array> & { readonly isTTY?: boolean; readonly fd?: number };

/**
 * Makes the function that opens. Whoever sits at a terminal is told that the program waits for text.
 *
 * @param stdin Gives `process.stdin`; not asked before it is read.
 * @param say Tells a person something that is not output.
 */
export function createOpen(stdin: () => StandardInput, say: (text: string) => Promise<void>): Open {
  return async (file, invitation = 'Paste a response or a log') => {
    if (file !== null) return openFile(file);
    const input = stdin();
    const isTyped = input.isTTY === true;
    if (isTyped) {
      await say(`${invitation}, then end it with ${endOfInput} on a line of its own.\n`);
    }
    return { bytes: input, size: input.fd === undefined ? null : sizeOf(fstatSync(input.fd)), isTyped };
  };
}

const endOfInput = process.platform === 'win32' ? 'Ctrl+Z and Enter' : 'Ctrl+D';

async function openFile(file: string): Promise<Source> {
  const handle = await open(file);
  return { bytes: handle.createReadStream(), size: sizeOf(await handle.stat()), isTyped: false };
}

/** A pipe has no size, and a file that the system makes up, as below `/proc`, says 0. */
function sizeOf(stats: Stats): number | null {
  return stats.isFile() && stats.size > 0 ? stats.size : null;
}
