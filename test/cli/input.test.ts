import { describe, expect, test } from 'vitest';
import { createReadText, textOf } from '../../src/cli/input.ts';
import { standardInput } from './program.ts';

describe('createReadText', () => {
  test('says at a terminal that it waits for text, and how to end it', async () => {
    const said: string[] = [];
    const terminal = Object.assign(standardInput('403.25\n'), { isTTY: true });
    expect(await createReadText(terminal, (text) => said.push(text))(null)).toBe('403.25\n');
    expect(said).toEqual([expect.stringMatching(/^Paste .* Ctrl\+[DZ] .*\n$/)]);
  });

  test('says nothing to a pipe, nor where a file is named', async () => {
    const said: string[] = [];
    const say = (text: string) => said.push(text);
    await createReadText(standardInput(''), say)(null);
    await createReadText(Object.assign(standardInput(''), { isTTY: true }), say)(import.meta.filename);
    expect(said).toEqual([]);
  });

  test('joins the pieces of a pipe, also where one cuts a character in two', async () => {
    const bytes = Buffer.from('“403.25”');
    async function* pieces() {
      yield bytes.subarray(0, 1);
      yield bytes.subarray(1);
    }
    expect(await createReadText(pieces(), () => {})(null)).toBe('“403.25”');
  });

  test('rejects with the reason where a file cannot be read', async () => {
    const read = createReadText(standardInput(''), () => {});
    await expect(read('/no/such/file')).rejects.toMatchObject({ code: 'ENOENT' });
    await expect(read(import.meta.dirname)).rejects.toMatchObject({ code: 'EISDIR' });
  });
});

describe('textOf', () => {
  test.each([
    ['UTF-8', Buffer.from('403.25 é')],
    ['UTF-8 with a byte order mark', Buffer.from('\u{feff}403.25 é')],
    ['UTF-16, little end first', Buffer.from('\u{feff}403.25 é', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\u{feff}403.25 é', 'utf16le').swap16()],
  ])('reads %s', (_, bytes) => {
    expect(textOf(bytes)).toBe('403.25 é');
  });

  test('never throws on bytes that are no text', () => {
    for (const bytes of [[], [0xff], [0xff, 0xfe], [0xff, 0xfe, 0], [0xc3, 0x28], [0xfe, 0xff, 0xd8]]) {
      expect(typeof textOf(Uint8Array.from(bytes))).toBe('string');
    }
  });
});
