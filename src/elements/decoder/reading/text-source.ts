/** Reads pasted texts, and files of any size, in chunks. */
import { createChunker } from '../../../text/chunks.ts';
import { formatBytes, formatCount } from '../../../text/format-number.ts';

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
      const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(bytes, controller) {
          read += bytes.length;
          controller.enqueue(bytes);
        },
      });
      const bytes = file.stream().pipeThrough(counter);
      const plain = (await isGzip(file)) ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes;
      for await (const text of decoded(plain)) {
        for (const chunk of cut(text)) yield { text: chunk.text, read };
      }
    },
  };
}

async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}

async function* decoded(bytes: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = bytes.getReader();
  let decoder: TextDecoder | null = null;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      decoder ??= new TextDecoder(encodingOf(value));
      yield decoder.decode(value, { stream: true });
    }
    if (decoder) yield decoder.decode();
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Recognizes UTF-16 by its byte order mark, or by the zero byte of a first character in ASCII. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined))
    return 'utf-16be';
  return 'utf-8';
}
