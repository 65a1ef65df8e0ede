import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  fileText,
  pastedText,
  type TextSource,
  textAround,
} from '../../../../src/elements/decoder/reading/text-source.ts';

async function read(source: TextSource): Promise<{ text: string; longest: number; read: number }> {
  let [text, longest, read] = ['', 0, 0];
  for await (const chunk of source.chunks()) {
    text += chunk.text;
    longest = Math.max(longest, chunk.text.length);
    expect(chunk.read).toBeGreaterThanOrEqual(read);
    read = chunk.read;
  }
  return { text, longest, read };
}

const file = (content: Uint8Array<ArrayBuffer> | string) => fileText(new File([content], 'app.log'));
const bytes = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const text = 'HTTP/1.1 403 Forbidden – “gesperrt” 🙂\r\nApiStatusSubCode: 403.25\r\n';
const utf8 = new TextEncoder().encode(text);
const utf16 = (order: 'le' | 'be') =>
  [...text].flatMap((character) =>
    character.split('').flatMap((unit) => {
      const code = unit.charCodeAt(0);
      return order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

describe('a file', () => {
  test.each([
    ['UTF-8', utf8],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], utf8)],
    ['UTF-16, little end first', bytes([0xff, 0xfe], utf16('le'))],
    ['UTF-16, big end first', bytes([0xfe, 0xff], utf16('be'))],
    ['UTF-16 without a mark, little end first', bytes(utf16('le'))],
    ['UTF-16 without a mark, big end first', bytes(utf16('be'))],
    ['gzip', bytes(gzipSync(utf8))],
    ['gzip of several members', bytes(gzipSync(utf8.subarray(0, 20)), gzipSync(utf8.subarray(20)))],
    ['gzip of UTF-16', bytes(gzipSync(bytes([0xff, 0xfe], utf16('le'))))],
  ])('is read in %s', async (_, content) => {
    expect((await read(file(content))).text).toBe(text);
  });

  test('comes in chunks, each with the part that has been read', async () => {
    const long = `${'x'.repeat(99)}\n`.repeat(5_000);
    const source = file(long);
    expect(await read(source)).toEqual({ text: long, longest: 32_768, read: 500_000 });
    expect([source.name, source.length, source.size]).toEqual(['app.log', '500 kB', 500_000]);
  });

  test('may be empty', async () => {
    expect((await read(file(''))).text).toBe('');
  });

  test('can be read only in part', async () => {
    for await (const chunk of file('x'.repeat(200_000)).chunks()) {
      expect(chunk.text.length).toBe(2_048);
      break;
    }
  });

  test('is closed when it is read only in part', async () => {
    let isClosed = false;
    const endless = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(5_000).fill(120)),
      cancel: () => {
        isClosed = true;
      },
    });
    const source = fileText({ name: 'a', size: 1, stream: () => endless } as unknown as File);
    for await (const _ of source.chunks()) break;
    expect(isClosed).toBe(true);
  });

  test('fails where its compression is broken', async () => {
    const whole = gzipSync(Uint8Array.from({ length: 5_000 }, (_, i) => (i * i) % 251));
    await expect(read(file(bytes(whole.subarray(0, whole.length / 2))))).rejects.toThrow('cut off');
  });

  test('fails with advice where it is an archive', async () => {
    await expect(read(file('PK\x03\x04'))).rejects.toThrow('it is a zip archive. Unpack it first');
  });
});

test('a pasted text comes in chunks as well', async () => {
  const long = 'abcdefghij'.repeat(10_000);
  const source = pastedText(long);
  expect(await read(source)).toEqual({ text: long, longest: 32_768, read: 100_000 });
  expect([source.name, source.length]).toEqual(['Pasted text', '100,000 characters']);
});

describe('the text around an offset', () => {
  const lines = Array.from({ length: 5_000 }, (_, i) => `line ${i + 1}\n`);
  const whole = lines.join('');
  const offset = whole.indexOf('line 4000\n');

  test.each([
    ['a pasted text', pastedText(whole)],
    ['a file', file(whole)],
  ])('of %s begins with a line, and has the offset of it', async (_, source) => {
    const { text, start } = await textAround(source, offset, { before: 1_000, after: 500 });
    expect(whole.slice(start, start + text.length)).toBe(text);
    expect(text).toMatch(/^line \d+\n/);
    expect(text.length).toBeLessThan(40_000);
    expect([start <= offset - 900, start + text.length >= offset + 500]).toEqual([true, true]);
  });

  test('is read no further than needed', async () => {
    let asked = 0;
    const source: TextSource = {
      ...pastedText(''),
      *chunks() {
        for (; asked < 10; ) {
          asked++;
          yield { text: 'abc\n', read: 0 };
        }
      },
    };
    expect(await textAround(source, 6, { before: 1, after: 6 })).toEqual({ text: 'abc\nabc\n', start: 4 });
    expect(asked).toBe(3);
    asked = 0;
    expect(await textAround(source, 6, { before: 1, after: 7 })).toMatchObject({ start: 4 });
    expect(asked).toBe(4);
  });

  test('is all of a short text', async () => {
    expect(await textAround(pastedText('a\nb'), 2, { before: 100, after: 100 })).toEqual({
      text: 'a\nb',
      start: 0,
    });
  });
});
