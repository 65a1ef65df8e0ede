/** Files and standard input, as bytes. */
import type { Stats } from 'node:fs';
import { fs } from '../builtin.ts';

/** The name of standard input among the names of files, in arguments and in JSON. */
export const standardInputName = '-';

/** Bytes that can be read, and what is known of them before. */
export interface InputStream {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The number of bytes; `null` where it is not known, as of a pipe. */
  readonly size: number | null;
  /** Whether a person types them. */
  readonly isTyped: boolean;
  /** Ends the bytes where reading waits for more. */
  readonly close?: () => void;
}

/**
 * Opens a file, or standard input for `-`. Rejects where it cannot be opened; reading rejects where it cannot
 * be read.
 *
 * @param invitation Asks a person at a terminal for the text.
 */
export type Open = (name: string, invitation?: string) => Promise<InputStream>;

/** Standard input, and whether it is a terminal. */
export type StandardInput = AsyncIterable<Uint8Array> & {
  readonly isTTY?: boolean;
  readonly fd?: number;
  destroy?(): void;
};

/**
 * Makes the function that opens files and standard input.
 *
 * @param stdin Gives `process.stdin`; called only when it is read.
 * @param print Prints the invitation at a terminal.
 */
export function createOpen(stdin: () => StandardInput, print: (text: string) => Promise<void>): Open {
  return async (name, invitation = 'Paste a response or a log') => {
    if (name !== standardInputName) return openFile(name);
    const input = stdin();
    const stats = input.fd === undefined ? null : fs.fstatSync(input.fd);
    // Node reads a folder as an empty text.
    if (stats?.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
    const isTyped = input.isTTY === true;
    if (isTyped) await print(`${invitation}, then press ${endOfInput} on an empty line.\n`);
    return { bytes: input, size: stats && sizeOf(stats), isTyped, close: () => input.destroy?.() };
  };
}

const endOfInput = globalThis.process.platform === 'win32' ? 'Ctrl+Z and Enter' : 'Ctrl+D';

async function openFile(name: string): Promise<InputStream> {
  const handle = await fs.promises.open(name);
  return { bytes: handle.createReadStream(), size: sizeOf(await handle.stat()), isTyped: false };
}

/** A pipe has no size, and virtual files, as in `/proc`, have the size 0. */
function sizeOf(stats: Stats): number | null {
  return stats.isFile() && stats.size > 0 ? stats.size : null;
}
