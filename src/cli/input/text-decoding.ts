/** Bytes as text, piece by piece. */
import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';

/** How long a piece of text may be, in UTF-16 code units. */
export const longestPiece = 65_536;

/**
 * Reads bytes as text, wherever they are cut: UTF-8, or UTF-16 where a byte order mark says so, as
 * PowerShell writes it with `>`. What is packed with gzip is unpacked.
 */
export async function* textOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of wholeMark(unpacked(wholeMark(bytes)))) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield* cut(decoder.decode(chunk, { stream: true }));
  }
  if (decoder) yield* cut(decoder.decode());
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** The same bytes, where the first chunk holds the two bytes that tell what they are. */
async function* wholeMark(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let begun: Uint8Array | null = new Uint8Array();
  for await (const chunk of bytes) {
    if (begun === null) {
      yield chunk;
      continue;
    }
    begun = begun.length === 0 ? chunk : Buffer.concat([begun, chunk]);
    if (begun.length < 2) continue;
    yield begun;
    begun = null;
  }
  if (begun?.length) yield begun;
}

async function* unpacked(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { value: first, done } = await bytes.next();
  if (done) return;
  const all = joined(first, bytes);
  yield* isGzip(first) ? gunzipped(all) : all;
}

/** `rest` is closed however early the reader stops. */
async function* joined(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

function gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: longestPiece });
  // An error on the way goes on to whoever reads from `gunzip`.
  pipeline(Readable.from(bytes), gunzip, () => {});
  return gunzip;
}

function* cut(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += longestPiece) {
    yield text.slice(start, start + longestPiece);
  }
}
