/** Texts to be read piece by piece: what somebody pasted, and files of any size. */
import { formatBytes, formatCount } from '../../../text/format-number.ts';

/** A piece of a text. */
export interface Piece {
  readonly text: string;
  /** How much of the source's `size` is read with it. */
  readonly read: number;
}

/** A text that can be read from its beginning, as often as needed. */
export interface TextSource {
  /** What a person calls it. */
  readonly name: string;
  /** How long it is, in words. */
  readonly length: string;
  readonly size: number;
  /** Reading may end early, and fails where a file cannot be read. */
  pieces(): AsyncIterable<Piece> | Iterable<Piece>;
}

/** Short enough to be decoded well within a slice. */
const pieceLength = 32_768;
const firstPieceLength = 2_048;

/** A text that is at hand. */
export function pastedText(text: string): TextSource {
  return {
    name: 'Pasted text',
    length: formatCount(text.length, 'character'),
    size: text.length,
    *pieces() {
      const cut = createCutter();
      for (const piece of cut(text)) yield { text: piece.text, read: piece.end };
    },
  };
}

/** The part of a text that lies around a place, and where that part begins. */
export async function textAround(
  source: TextSource,
  place: number,
  reach: { readonly before: number; readonly behind: number },
): Promise<{ readonly text: string; readonly start: number }> {
  let text = '';
  let start = 0;
  for await (const piece of source.pieces()) {
    text += piece.text;
    const cut = text.lastIndexOf('\n', place - reach.before - start) + 1;
    text = text.slice(cut);
    start += cut;
    if (start + text.length >= place + reach.behind) break;
  }
  return { text, start };
}

/** A file: compressed with gzip or not, in UTF-8 or UTF-16. It is streamed, and never held as a whole. */
export function fileText(file: File): TextSource {
  return {
    name: file.name,
    length: formatBytes(file.size),
    size: file.size,
    async *pieces() {
      let read = 0;
      const cut = createCutter();
      const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(chunk, controller) {
          read += chunk.length;
          controller.enqueue(chunk);
        },
      });
      const bytes = file.stream().pipeThrough(counter);
      const plain = (await isGzip(file)) ? bytes.pipeThrough(new DecompressionStream('gzip')) : bytes;
      for await (const text of decoded(plain)) {
        for (const piece of cut(text)) yield { text: piece.text, read };
      }
    },
  };
}

/** Cuts a text that may come in parts. Its first pieces are short: code that has not run before is slow. */
function createCutter(): (text: string) => Generator<{ text: string; end: number }> {
  let length = firstPieceLength;
  return function* (text) {
    for (let start = 0, end = 0; start < text.length; start = end) {
      end = Math.min(start + length, text.length);
      yield { text: text.slice(start, end), end };
      length = Math.min(length * 2, pieceLength);
    }
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

/** UTF-16 is told by its byte order mark, or by the zero in a first character of ASCII. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined))
    return 'utf-16be';
  return 'utf-8';
}
