/** Reads pasted texts, and files of any size, in chunks. */
import { decodedText } from '../../../text/byte-decoding.ts';
import { createChunker } from '../../../text/chunks.ts';
import { formatBytes, formatCount } from '../../../text/formatting/format-number.ts';
import { gunzipped } from './gzip.ts';

/** A chunk of a text. */
export interface SourceChunk {
  readonly text: string;
  /** The part of the source's `size` that has been read, including this chunk. */
  readonly read: number;
}

/** A text that can be read from its beginning any number of times. */
export interface TextSource {
  /** The name shown to the user. */
  readonly name: string;
  /** The length in words. */
  readonly length: string;
  readonly size: number;
  /** Reads the text. Reading may end early, and fails where a file cannot be read. */
  chunks(): AsyncIterable<SourceChunk> | Iterable<SourceChunk>;
}

/** Short enough to be decoded in much less than a slice. */
const chunkLength = 32_768;
/** Short, because code is slow when it first runs. */
const firstChunkLength = 2_048;

/** Makes the source of a text in memory. */
export function pastedText(text: string): TextSource {
  return {
    name: 'Pasted text',
    length: formatCount(text.length, 'character'),
    size: text.length,
    *chunks() {
      const cut = createChunker(firstChunkLength, chunkLength);
      for (const chunk of cut(text)) yield { text: chunk.text, read: chunk.end };
    },
  };
}

/** Reads the part of a text around an offset, and returns it with the offset of its beginning. */
export async function textAround(
  source: TextSource,
  offset: number,
  reach: { readonly before: number; readonly after: number },
): Promise<{ readonly text: string; readonly start: number }> {
  let text = '';
  let start = 0;
  for await (const chunk of source.chunks()) {
    text += chunk.text;
    const cut = text.lastIndexOf('\n', offset - reach.before - start) + 1;
    text = text.slice(cut);
    start += cut;
    if (start + text.length >= offset + reach.after) break;
  }
  return { text, start };
}

/** Makes the source of a file in UTF-8 or UTF-16, which may be compressed with gzip. The file is streamed. */
export function fileText(file: File): TextSource {
  return {
    name: file.name,
    length: formatBytes(file.size),
    size: file.size,
    async *chunks() {
      let read = 0;
      const cut = createChunker(firstChunkLength, chunkLength);
      const bytes = bytesOf(file, (length) => {
        read += length;
      });
      for await (const text of decodedText(bytes, gunzipped)) {
        for (const chunk of cut(text)) yield { text: chunk.text, read };
      }
    },
  };
}

async function* bytesOf(file: Blob, add: (length: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      add(value.length);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}
