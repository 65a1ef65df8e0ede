import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { createOpen } from '../../../src/cli/input/input.ts';
import { standardInput } from '../program.ts';

const nobody = async () => {};
const file = import.meta.filename;

describe('createOpen', () => {
  test('opens a file, and says how long it is', async () => {
    const { bytes, size, isTyped } = await createOpen(() => standardInput(''), nobody)(file);
    expect(await buffer(bytes)).toEqual(readFileSync(file));
    expect([size, isTyped]).toEqual([statSync(file).size, false]);
  });

  test('opens standard input, whose length a pipe does not tell', async () => {
    const { bytes, size, isTyped } = await createOpen(() => standardInput('403.25\n'), nobody)('-');
    expect((await buffer(bytes)).toString()).toBe('403.25\n');
    expect([size, isTyped]).toEqual([null, false]);
  });

  test('knows the length of standard input that is a file', async () => {
    const fd = openSync(file, 'r');
    const redirected = Object.assign(standardInput(''), { fd });
    expect((await createOpen(() => redirected, nobody)('-')).size).toBe(statSync(file).size);
    closeSync(fd);
  });

  test('says at a terminal that it waits for text, and how to end it', async () => {
    const said: string[] = [];
    const terminal = Object.assign(standardInput('403.25\n'), { isTTY: true });
    const open = createOpen(
      () => terminal,
      async (text) => void said.push(text),
    );
    const { bytes, isTyped } = await open('-');
    expect((await buffer(bytes)).toString()).toBe('403.25\n');
    expect(isTyped).toBe(true);
    expect(said).toEqual([expect.stringMatching(/^Paste .* Ctrl\+[DZ] .*\n$/)]);
  });

  test('says at a terminal what it was asked to say', async () => {
    const said: string[] = [];
    const terminal = Object.assign(standardInput(''), { isTTY: true });
    await createOpen(
      () => terminal,
      async (text) => void said.push(text),
    )('-', 'Paste the AppSecret');
    expect(said).toEqual([expect.stringMatching(/^Paste the AppSecret, then end it with Ctrl/)]);
  });

  test('says nothing to a pipe, nor where a file is named', async () => {
    const said: string[] = [];
    const say = async (text: string) => void said.push(text);
    await createOpen(() => standardInput(''), say)('-');
    const { bytes } = await createOpen(() => Object.assign(standardInput(''), { isTTY: true }), say)(file);
    await buffer(bytes);
    expect(said).toEqual([]);
  });

  test('does not touch standard input before it is read', async () => {
    const open = createOpen(() => {
      throw new Error('touched');
    }, nobody);
    await buffer((await open(file)).bytes);
  });

  test('rejects with the reason where a file cannot be read', async () => {
    const open = createOpen(() => standardInput(''), nobody);
    await expect(open('/no/such/file')).rejects.toMatchObject({ code: 'ENOENT' });
    const folder = open(import.meta.dirname).then(({ bytes }) => buffer(bytes));
    await expect(folder).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
