import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodedText, longestChunk } from '../../../src/cli/input/text-decoding.ts';
import { chunks, standardInput } from '../program.ts';

const written = '“403.25” é 👩‍💻\r\nstatus=401\r\n';

async function chunkTexts(input: Uint8Array | readonly Uint8Array[]): Promise<string[]> {
  const list: string[] = [];
  for await (const chunk of decodedText(standardInput(input))) list.push(chunk);
  return list;
}

const encodings: [string, Buffer][] = [
  ['UTF-8', Buffer.from(written)],
  ['UTF-8 with a byte order mark', Buffer.from(`\u{feff}${written}`)],
  ['UTF-16, little end first', Buffer.from(`\u{feff}${written}`, 'utf16le')],
  ['UTF-16, big end first', Buffer.from(`\u{feff}${written}`, 'utf16le').swap16()],
];

describe('decodedText', () => {
  test.each(encodings)('reads %s, split anywhere', async (_, bytes) => {
    expect((await chunkTexts(bytes)).join('')).toBe(written);
    for (let at = 1; at < bytes.length; at++) {
      expect((await chunkTexts([bytes.subarray(0, at), bytes.subarray(at)])).join(''), `cut at ${at}`).toBe(
        written,
      );
    }
    expect((await chunkTexts(chunks(bytes, 1))).join('')).toBe(written);
  });

  test.each(encodings)('decompresses gzip of %s, split anywhere', async (_, bytes) => {
    const packed = gzipSync(bytes);
    expect((await chunkTexts(packed)).join('')).toBe(written);
    for (const length of [1, 2, 3, 7]) {
      expect((await chunkTexts(chunks(packed, length))).join(''), `chunks of ${length}`).toBe(written);
    }
  });

  test('decompresses gzip files that were joined', async () => {
    const packed = Buffer.concat([gzipSync('HTTP/1.1 403 X\n'), gzipSync('ApiStatusSubCode: 403.25\n')]);
    expect((await chunkTexts(packed)).join('')).toBe('HTTP/1.1 403 X\nApiStatusSubCode: 403.25\n');
  });

  test('gives text as it comes, and never a long chunk of it', async () => {
    expect(await chunkTexts([Buffer.from('one '), Buffer.from('two')])).toEqual(['one ', 'two']);
    const long = 'x'.repeat(3 * longestChunk + 1);
    for (const bytes of [Buffer.from(long), gzipSync(long)]) {
      const list = await chunkTexts(bytes);
      expect(list.join('')).toBe(long);
      for (const chunk of list) expect(chunk.length).toBeLessThanOrEqual(longestChunk);
    }
  });

  test('gives nothing of nothing', async () => {
    expect(await chunkTexts([])).toEqual([]);
    expect(await chunkTexts([new Uint8Array(), new Uint8Array()])).toEqual([]);
    expect(await chunkTexts(gzipSync(''))).toEqual([]);
  });

  test('never throws on bytes that are no text', async () => {
    for (const bytes of [
      [],
      [0xff],
      [0xff, 0xfe],
      [0xff, 0xfe, 0],
      [0xc3, 0x28],
      [0xfe, 0xff, 0xd8],
      [0x1f],
    ]) {
      for (const length of [1, 9]) {
        expect(typeof (await chunkTexts(chunks(Uint8Array.from(bytes), length))).join('')).toBe('string');
      }
    }
  });

  test.each([
    ['ends too early', gzipSync(written.repeat(50)).subarray(0, -12), 'Z_BUF_ERROR'],
    ['is damaged', Buffer.concat([gzipSync('a').subarray(0, 10), Buffer.from('no deflate')]), 'Z_DATA_ERROR'],
  ])('rejects where gzip data %s', async (_, bytes, code) => {
    await expect(chunkTexts(bytes)).rejects.toMatchObject({ code });
  });

  test('gives all that can be read of gzip data that is cut off anywhere', async () => {
    const noise = Array.from({ length: 20_000 }, (_, i) => Math.imul(i, 2_654_435_761).toString(36)).join(
      '\n',
    );
    const packed = gzipSync(noise);
    for (const share of [0.0005, 0.001, 0.01, 0.3, 0.7, 0.999]) {
      const part = packed.subarray(0, Math.floor(packed.length * share));
      let text = '';
      const reading = async () => {
        for await (const chunk of decodedText(standardInput(part))) text += chunk;
      };
      await expect(reading()).rejects.toMatchObject({ code: 'Z_BUF_ERROR' });
      expect(text).toBe(gunzipSync(part, { finishFlush: constants.Z_SYNC_FLUSH }).toString());
    }
  });

  test('ignores what follows gzip data', async () => {
    expect((await chunkTexts(Buffer.concat([gzipSync('one'), Buffer.alloc(40)]))).join('')).toBe('one');
  });

  test('passes a failure of the source on', async () => {
    for (const first of [Buffer.from('text'), gzipSync('text').subarray(0, 12)]) {
      async function* failing() {
        yield first;
        throw new Error('the disk is on fire');
      }
      const reading = async () => {
        for await (const chunk of decodedText(failing())) expect(chunk).toBe('text');
      };
      await expect(reading()).rejects.toThrow('the disk is on fire');
    }
  });

  test.each([
    ['plain', Buffer.from('one\n')],
    ['packed', gzipSync('one\n')],
  ])('closes its source where the reader stops: %s', async (_, first) => {
    let closed = false;
    async function* endless() {
      try {
        for (;;) {
          yield first;
          await new Promise((resolve) => setImmediate(resolve));
        }
      } finally {
        closed = true;
      }
    }
    for await (const chunk of decodedText(endless())) {
      expect(chunk).toMatch(/^one\n/);
      break;
    }
    await expect.poll(() => closed).toBe(true);
  });
});
