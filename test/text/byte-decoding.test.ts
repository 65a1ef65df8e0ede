import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodedText, UnreadableError } from '../../src/text/byte-decoding.ts';

const written = 'HTTP/1.1 403 – “gesperrt” 🙂\r\nApiStatusSubCode: 403.25\r\n';

async function* gunzip(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const chunk of bytes) all.push(chunk);
  yield gunzipSync(Buffer.concat(all));
}

async function* split(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

async function read(bytes: Uint8Array, length = bytes.length || 1): Promise<string> {
  let text = '';
  for await (const chunk of decodedText(split(bytes, length), gunzip)) text += chunk;
  return text;
}

const utf16 = Buffer.from(written, 'utf16le');
const encodings: [string, Buffer][] = [
  ['UTF-8', Buffer.from(written)],
  ['UTF-8 with a byte order mark', Buffer.from(`\u{feff}${written}`)],
  ['UTF-16, little end first', Buffer.from(`\u{feff}${written}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\u{feff}${written}`, 'utf16le').swap16()],
  ['UTF-16 without a mark, little end first', utf16],
  ['UTF-16 without a mark, big end first', Buffer.from(utf16).swap16()],
];

describe.each(encodings)('%s', (_, bytes) => {
  test.each([1, 2, 3, 7, 1_000])('is read in pieces of %d bytes, also from gzip', async (length) => {
    expect(await read(bytes, length)).toBe(written);
    expect(await read(gzipSync(bytes), length)).toBe(written);
  });
});

const packed: [string, string, string][] = [
  ['it is a zip archive. Unpack it first, for example with unzip', 'zip', '504b0304140000000000aa4c7d5d'],
  [
    'it is compressed with bzip2. Unpack it first, for example with bunzip2',
    'bzip2',
    '425a68393141592653597779276c000003c9',
  ],
  ['it is compressed with xz. Unpack it first, for example with unxz', 'xz', 'fd377a585a000004e6d6b446'],
  [
    'it is compressed with Zstandard. Unpack it first, for example with zstd -d',
    'Zstandard',
    '28b52ffd045859000073746174',
  ],
];

describe('what cannot be read', () => {
  test.each(packed)('is named: %s', async (message, _, hex) => {
    for (const length of [1, 3, 100]) {
      const reading = read(Buffer.from(hex, 'hex'), length);
      await expect(reading).rejects.toThrow(UnreadableError);
      await expect(reading).rejects.toThrow(message);
    }
  });

  test('is not a text that begins like it', async () => {
    for (const text of ['PK\x03 403', 'a', 'PK 403', 'BZh9 403.25', 'BZ', '(403)', 'P', '']) {
      expect(await read(Buffer.from(text))).toBe(text);
      expect(await read(Buffer.from(text), 1)).toBe(text);
    }
  });

  test('is not read to its end', async () => {
    let isClosed = false;
    async function* endless() {
      try {
        for (;;) yield Buffer.from(packed[0]?.[2] ?? '', 'hex');
      } finally {
        isClosed = true;
      }
    }
    await expect(decodedText(endless(), gunzip).next()).rejects.toThrow(UnreadableError);
    expect(isClosed).toBe(true);
  });
});

test.each([
  ['a first byte of the mark alone', [0xff, 0x41], '\ufffdA'],
  ['a second byte of the mark alone', [0x41, 0xfe, 0x42], 'A\ufffdB'],
  ['the other first byte alone', [0xfe, 0x41], '\ufffdA'],
  ['the other second byte alone', [0x41, 0xff, 0x42], 'A\ufffdB'],
  ['a cut-off character at the end', [0x41, 0xe2, 0x80], 'A\ufffd'],
  ['a zero', [0], '\0'],
  ['two zeros', [0, 0, 0x41], '\0\0A'],
  ['a later zero', [0x41, 0x42, 0], 'AB\0'],
])('%s says nothing about the encoding', async (_, bytes, text) => {
  for (const length of [1, 10]) expect(await read(Uint8Array.from(bytes), length)).toBe(text);
});

test('bytes are closed when the reader stops', async () => {
  let isClosed = false;
  async function* endless() {
    try {
      for (;;) yield Buffer.from('403.25 ');
    } finally {
      isClosed = true;
    }
  }
  for await (const text of decodedText(endless(), gunzip)) {
    expect(text).toBe('403.25 ');
    break;
  }
  expect(isClosed).toBe(true);
});

test('a packed file is recognized by its first bytes alone', async () => {
  async function* mark() {
    yield Buffer.from('PK\x03\x04');
    throw new Error('read on');
  }
  await expect(decodedText(mark(), gunzip).next()).rejects.toThrow(UnreadableError);
});

test('text is given as it comes', async () => {
  async function* typed() {
    yield Buffer.from('ok');
    yield Buffer.from('one ');
    yield Buffer.from('two');
  }
  const chunks: string[] = [];
  for await (const chunk of decodedText(typed(), gunzip)) chunks.push(chunk);
  expect(chunks).toEqual(['ok', 'one ', 'two']);
});
