/** Decodes bytes to text in chunks, and unpacks gzip. */
import { constants, createGunzip } from 'node:zlib';
import { decodedText as textOf } from '../../text/byte-decoding.ts';
import { createChunker } from '../../text/chunks.ts';

/** The greatest length of a chunk, in UTF-16 code units. */
export const longestChunk = 65_536;
/** In bytes. What a few packed bytes contain is kept in memory. */
const longestPacked = 8_192;

const split = createChunker(longestChunk, longestChunk);

/** Decodes bytes as `decodedText` of the text room does, and gives no long chunk. An empty part is passed on. */
export async function* decodedText(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  for await (const text of textOf(bytes, gunzipped)) {
    if (text === '') yield text;
    for (const { text: part } of split(text)) yield part;
  }
}

/** Unpacks gzip, and gives all that precedes damaged data or the end of a file that is cut off. */
async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({
    chunkSize: longestChunk,
    // Without it, zlib keeps up to a chunk, which is lost where the data ends too early.
    flush: constants.Z_SYNC_FLUSH,
  });
  const unpacked: Uint8Array[] = [];
  const failed = new Promise<never>((_, reject) => gunzip.once('error', reject));
  failed.catch(() => {});
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => gunzip.once('end', resolve)).then(() => {
    hasEnded = true;
  });
  gunzip.on('data', (part: Uint8Array) => unpacked.push(part));
  try {
    for await (const part of parts(bytes)) {
      // Bytes after the packed data, such as zeros, end it and are not written.
      await Promise.race([new Promise((resolve) => gunzip.write(part, resolve)), ended, failed]);
      yield* unpacked.splice(0);
      if (hasEnded) return;
    }
    gunzip.end();
    await Promise.race([ended, failed]);
    yield* unpacked.splice(0);
  } catch (error) {
    yield* unpacked.splice(0);
    throw error;
  } finally {
    gunzip.destroy();
  }
}

async function* parts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; from += longestPacked) {
      yield chunk.subarray(from, from + longestPacked);
    }
  }
}
