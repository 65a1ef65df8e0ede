/** Decodes bytes to text in chunks. */
import { pipeline, Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { createGunzip } from 'node:zlib';
import { createChunker } from '../../text/chunks.ts';

/** The greatest length of a chunk, in UTF-16 code units. */
export const longestChunk = 65_536;

/**
 * Decodes bytes wherever they are split: UTF-8, or UTF-16 where a byte order mark says so, as PowerShell
 * writes it with `>`. Decompresses gzip.
 */
export async function* decodedText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const chunk of withWholeMark(decompressed(withWholeMark(bytes)))) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield* chunksOf(decoder.decode(chunk, { stream: true }));
  }
  if (decoder) yield* chunksOf(decoder.decode());
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

/** Joins chunks until the first has the two bytes that identify the encoding or gzip. */
async function* withWholeMark(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | null = new Uint8Array();
  for await (const chunk of bytes) {
    if (first === null) {
      yield chunk;
      continue;
    }
    first = first.length === 0 ? chunk : Buffer.concat([first, chunk]);
    if (first.length < 2) continue;
    yield first;
    first = null;
  }
  if (first?.length) yield first;
}

async function* decompressed(bytes: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  const { value: first, done } = await bytes.next();
  if (done) return;
  const all = joined(first, bytes);
  yield* isGzip(first) ? gunzipped(all) : all;
}

/** Closes `rest` however early the reader stops. */
async function* joined(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

function gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: longestChunk });
  // The reader of `gunzip` gets the error too.
  pipeline(Readable.from(bytes), gunzip, () => {});
  return gunzip;
}

const split = createChunker(longestChunk, longestChunk);

function* chunksOf(text: string): Generator<string> {
  for (const { text: part } of split(text)) yield part;
}
