import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { createOpen } from '../../../src/cli/input/input.ts';
import { standardInput } from '../program.ts';

const silent = async () => {};
const file = import.meta.filename;

describe('createOpen', () => {
  test('opens a file, and says how long it is', async () => {
    const { bytes, size, isTyped } = await createOpen(() => standardInput(''), silent)(file);
    expect(await buffer(bytes)).toEqual(readFileSync(file));
    expect([size, isTyped]).toEqual([statSync(file).size, false]);
  });

  test('opens standard input, whose length is not known for a pipe', async () => {
    const { bytes, size, isTyped } = await createOpen(() => standardInput('403.25\n'), silent)('-');
    expect((await buffer(bytes)).toString()).toBe('403.25\n');
    expect([size, isTyped]).toEqual([null, false]);
  });

  test('knows the length of standard input that is a file', async () => {
    const fd = openSync(file, 'r');
    const redirected = Object.assign(standardInput(''), { fd });
    expect((await createOpen(() => redirected, silent)('-')).size).toBe(statSync(file).size);
    closeSync(fd);
  });

  test('rejects standard input that is a folder', async () => {
    const fd = openSync(import.meta.dirname, 'r');
    const folder = Object.assign(standardInput(''), { fd });
    await expect(createOpen(() => folder, silent)('-')).rejects.toMatchObject({ code: 'EISDIR' });
    closeSync(fd);
  });

  test('asks at a terminal for text, and explains how to end it', async () => {
    const printed: string[] = [];
    const terminal = Object.assign(standardInput('403.25\n'), { isTTY: true });
    const open = createOpen(
      () => terminal,
      async (text) => void printed.push(text),
    );
    const { bytes, isTyped } = await open('-');
    expect((await buffer(bytes)).toString()).toBe('403.25\n');
    expect(isTyped).toBe(true);
    expect(printed).toEqual([expect.stringMatching(/^Paste .* Ctrl\+[DZ] .*\n$/)]);
  });

  test('prints the invitation at a terminal', async () => {
    const printed: string[] = [];
    const terminal = Object.assign(standardInput(''), { isTTY: true });
    await createOpen(
      () => terminal,
      async (text) => void printed.push(text),
    )('-', 'Paste the AppSecret');
    expect(printed).toEqual([expect.stringMatching(/^Paste the AppSecret, then press Ctrl/)]);
  });

  test('prints nothing for a pipe or a file', async () => {
    const printed: string[] = [];
    const print = async (text: string) => void printed.push(text);
    await createOpen(() => standardInput(''), print)('-');
    const { bytes } = await createOpen(() => Object.assign(standardInput(''), { isTTY: true }), print)(file);
    await buffer(bytes);
    expect(printed).toEqual([]);
  });

  test('does not touch standard input before it is read', async () => {
    const open = createOpen(() => {
      throw new Error('touched');
    }, silent);
    await buffer((await open(file)).bytes);
  });

  test('rejects with the reason where a file cannot be read', async () => {
    const open = createOpen(() => standardInput(''), silent);
    await expect(open('/no/such/file')).rejects.toMatchObject({ code: 'ENOENT' });
    const folder = open(import.meta.dirname).then(({ bytes }) => buffer(bytes));
    await expect(folder).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
