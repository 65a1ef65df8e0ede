/** The text of a file or of standard input. */
import { systemErrorText } from '../system-error.ts';
import type { Open } from './input.ts';
import { decodedText } from './text-decoding.ts';

/** A part of a text, and how far the reading is. */
export interface TextChunk {
  readonly text: string;
  /** The bytes that were read so far. */
  readonly read: number;
  readonly size: number | null;
  readonly isTyped: boolean;
}

/** A file cannot be read, or not to its end; the message says why. */
export class InputError extends Error {}

/**
 * Reads a text in chunks.
 *
 * @throws {InputError} Where it cannot be read.
 */
export async function* textChunks(name: string, open: Open, invitation?: string): AsyncGenerator<TextChunk> {
  let read = 0;
  try {
    const { bytes, size, isTyped } = await open(name, invitation);
    const counted = counting(bytes, (length) => {
      read += length;
    });
    for await (const text of decodedText(counted)) yield { text, read, size, isTyped };
  } catch (error) {
    throw new InputError(systemErrorText(error));
  }
}

/**
 * Reads a whole text, but no more than a number of characters.
 *
 * @throws {InputError} Where it cannot be read.
 */
export async function wholeText(
  name: string,
  open: Open,
  { longest, invitation }: { readonly longest: number; readonly invitation: string },
): Promise<{ text: string; isTruncated: boolean }> {
  let text = '';
  for await (const chunk of textChunks(name, open, invitation)) {
    text += chunk.text;
    if (text.length > longest) break;
  }
  return { text: text.slice(0, longest), isTruncated: text.length > longest };
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
