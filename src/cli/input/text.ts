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

/** A text in one string. */
export interface WholeText {
  readonly text: string;
  /** Whether it is longer. */
  readonly isTruncated: boolean;
  /** The reason why the rest could not be read; `null` where it could. */
  readonly problem: string | null;
}

/**
 * Reads a whole text, but no more than a number of characters.
 *
 * @throws {InputError} Where nothing of it can be read.
 */
export async function wholeText(
  name: string,
  open: Open,
  { longest, invitation }: { readonly longest: number; readonly invitation: string },
): Promise<WholeText> {
  let text = '';
  let problem: string | null = null;
  try {
    for await (const chunk of textChunks(name, open, invitation)) {
      text += chunk.text;
      if (text.length > longest) break;
    }
  } catch (error) {
    if (!(error instanceof InputError) || text === '') throw error;
    problem = error.message;
  }
  return { text: text.slice(0, longest), isTruncated: text.length > longest, problem };
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
