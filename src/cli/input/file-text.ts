/** A file as text, piece by piece, with how far it has been read. */
import { reason } from './failure.ts';
import type { Open } from './input.ts';
import { textOf } from './text-decoding.ts';

/** The next text of a file. */
export interface Piece {
  readonly text: string;
  /** How many bytes of the file were read so far. */
  readonly read: number;
  readonly size: number | null;
  readonly isTyped: boolean;
}

/** A file cannot be read, or not to its end; the message says why. */
export class InputError extends Error {}

/**
 * Reads a file, or standard input where none is named.
 *
 * @throws {InputError} Where it cannot.
 */
export async function* piecesOf(file: string | null, open: Open): AsyncGenerator<Piece> {
  let read = 0;
  try {
    const { bytes, size, isTyped } = await open(file);
    const counted = counting(bytes, (length) => {
      read += length;
    });
    for await (const text of textOf(counted)) yield { text, read, size, isTyped };
  } catch (error) {
    throw new InputError(reason(error));
  }
}

async function* counting(
  bytes: AsyncIterable<Uint8Array>,
  add: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    add(chunk.length);
    yield chunk;
  }
}
