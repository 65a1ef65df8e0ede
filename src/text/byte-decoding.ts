/** Decodes the bytes of a file to text, whatever its encoding. */
import { platform } from '../http/platform.ts';

/** Bytes are no text, or end too early; the message says why. */
export class UnreadableError extends Error {}

interface Packing {
  /** The first characters of its files, one for each byte. */
  readonly marks: readonly string[];
  readonly description: string;
  readonly tool: string;
}

/** The formats that cannot be read. */
const packings: readonly Packing[] = [
  { marks: ['PK\x03\x04'], description: 'a zip archive', tool: 'unzip' },
  { marks: ['\x28\xb5\x2f\xfd'], description: 'compressed with Zstandard', tool: 'zstd -d' },
  {
    marks: [...'123456789'].map((level) => `BZh${level}1AY&SY`),
    description: 'compressed with bzip2',
    tool: 'bunzip2',
  },
  { marks: ['\xfd7zXZ\0'], description: 'compressed with xz', tool: 'unxz' },
];
const gzipMark = '\x1f\x8b';
const marks = [gzipMark, ...packings.flatMap((packing) => packing.marks)];
const longestMark = Math.max(...marks.map(({ length }) => length));
const bytesOfEncoding = 2;

/** Unpacks bytes in chunks. */
export type Unpack = (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

/**
 * Decodes bytes wherever they are split: UTF-8, or UTF-16 where a byte order mark or a first character in ASCII says so,
 * as PowerShell writes it with `>`. Rejects with an {@link UnreadableError} where they are another packing than gzip.
 *
 * @param gunzip Unpacks gzip.
 */
export async function* decodedText(bytes: AsyncIterable<Uint8Array>, gunzip: Unpack): AsyncGenerator<string> {
  let decoder: InstanceType<typeof platform.TextDecoder> | undefined;
  for await (const chunk of withWholeMark(unpacked(withWholeMark(bytes), gunzip))) {
    decoder ??= new platform.TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  const rest = decoder?.decode();
  if (rest) yield rest;
}

function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined))
    return 'utf-16be';
  return 'utf-8';
}

/** Joins chunks until the first is long enough to recognize encoding and packing. */
async function* withWholeMark(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let first: Uint8Array | null = new Uint8Array();
  for await (const chunk of bytes) {
    if (first === null) {
      yield chunk;
      continue;
    }
    first = first.length === 0 ? chunk : joined(first, chunk);
    if (first.length < bytesOfEncoding || isPartOfMark(first)) continue;
    yield first;
    first = null;
  }
  if (first?.length) yield first;
}

async function* unpacked(bytes: AsyncGenerator<Uint8Array>, gunzip: Unpack): AsyncGenerator<Uint8Array> {
  const { value: first, done } = await bytes.next();
  if (done) return;
  const all = beginningWith(first, bytes);
  const start = beginningOf(first);
  const packing = packings.find((one) => one.marks.some((mark) => start.startsWith(mark)));
  if (packing) {
    await bytes.return(undefined);
    throw new UnreadableError(
      `it is ${packing.description}. Unpack it first, for example with ${packing.tool}`,
    );
  }
  yield* start.startsWith(gzipMark) ? gunzip(all) : all;
}

/** Closes `rest` however early the reader stops. */
async function* beginningWith(
  first: Uint8Array,
  rest: AsyncGenerator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

function isPartOfMark(bytes: Uint8Array): boolean {
  const start = beginningOf(bytes);
  return marks.some((mark) => mark.length > start.length && mark.startsWith(start));
}

function beginningOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, longestMark));
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}
