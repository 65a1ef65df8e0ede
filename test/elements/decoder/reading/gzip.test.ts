import { constants, gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { gunzipped } from '../../../../src/elements/decoder/reading/gzip.ts';
import { UnreadableError } from '../../../../src/text/byte-decoding.ts';

const noise = Array.from({ length: 20_000 }, (_, i) => Math.imul(i, 2_654_435_761).toString(36)).join('\n');

async function* split(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

/** Unpacks bytes; `text` is what could be read where it rejects. */
async function read(bytes: Uint8Array, length = 65_536): Promise<{ text: string; error: unknown }> {
  const all: Uint8Array[] = [];
  try {
    for await (const chunk of gunzipped(split(bytes, length))) all.push(chunk);
  } catch (error) {
    return { text: Buffer.concat(all).toString(), error };
  }
  return { text: Buffer.concat(all).toString(), error: null };
}

const texts = ['one\n', '', noise.slice(0, 3_000), 'two\n', 'x'.repeat(200_000)];
const members = texts.map((text) => gzipSync(text));

describe('gzip data', () => {
  test.each([1, 2, 3, 17, 1_000, 1_000_000])(
    'of several members is read in pieces of %d bytes',
    async (length) => {
      const { text, error } = await read(Buffer.concat(members), length);
      expect(error).toBeNull();
      expect(text === texts.join('')).toBe(true);
    },
  );

  test.each(members.map((_, i) => i))('of one member is read: %d', async (i) => {
    expect(await read(members[i] ?? Buffer.of())).toEqual({ text: texts[i], error: null });
  });

  test('of very many members is read', async () => {
    const line = gzipSync('line\n');
    expect(await read(Buffer.concat(Array.from({ length: 5_000 }, () => line)))).toEqual({
      text: 'line\n'.repeat(5_000),
      error: null,
    });
  });

  test('with a name, a comment and an extra field is read', async () => {
    const [packed = Buffer.of()] = members;
    const header = [0x1f, 0x8b, 8, 0x1c, 0, 0, 0, 0, 0, 3, 2, 0, 1, 1, ...Buffer.from('a.log\0note\0')];
    for (const length of [1, 100]) {
      expect(await read(Buffer.from([...header, ...packed.subarray(10)]), length)).toEqual({
        text: texts[0],
        error: null,
      });
    }
  });

  test('is read where zeros follow it', async () => {
    expect(await read(Buffer.concat([gzipSync(noise), Buffer.alloc(512)]))).toEqual({
      text: noise,
      error: null,
    });
  });

  test('is read as far as it goes where it is cut off anywhere', async () => {
    const packed = gzipSync(noise);
    const lengths = [11, 20, 100, 1_000, packed.length - 9, packed.length - 5, packed.length - 1];
    for (const length of [...lengths, ...Array.from({ length: 60 }, (_, i) => 40_000 + i)]) {
      const part = packed.subarray(0, length);
      const { text, error } = await read(part);
      expect(error, `${length}`).toEqual(new UnreadableError('the file is cut off'));
      expect(text === gunzipSync(part, { finishFlush: constants.Z_SYNC_FLUSH }).toString(), `${length}`).toBe(
        true,
      );
    }
  });

  test('is read as far as it goes where a later member is cut off', async () => {
    const { text, error } = await read(
      Buffer.concat([gzipSync('one\n'), gzipSync(noise).subarray(0, 50_000)]),
    );
    expect(error).toEqual(new UnreadableError('the file is cut off'));
    expect(text.startsWith('one\n') && noise.startsWith(text.slice(4)) && text.length > 50_000).toBe(true);
  });

  test('that was not compressed is cut off where its end is missing', async () => {
    const packed = gzipSync(Buffer.alloc(1_000), { level: 0 });
    expect((await read(packed.subarray(0, 500))).error).toEqual(new UnreadableError('the file is cut off'));
  });

  test.each([2, 7, 8, 9])('is cut off where only %d bytes of its header are there', async (length) => {
    const part = gzipSync(noise).subarray(0, length);
    expect(await read(part)).toEqual({ text: '', error: new UnreadableError('the file is cut off') });
  });

  test('that is damaged is named', async () => {
    for (const bytes of [
      Buffer.of(0x1f, 0x8b, 1, 2),
      Buffer.concat([gzipSync('a').subarray(0, 10), Buffer.from('no deflate')]),
    ]) {
      expect((await read(bytes)).error).toEqual(new UnreadableError('its gzip data is damaged'));
    }
  });
});

test('an error of the source is passed on', async () => {
  async function* failing() {
    yield gzipSync('text').subarray(0, 12);
    throw new Error('the disk is on fire');
  }
  const reading = async () => {
    for await (const part of gunzipped(failing())) expect('text').toContain(Buffer.from(part).toString());
  };
  await expect(reading()).rejects.toThrow('the disk is on fire');
});
