import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createOpen } from '../../../src/cli/input/input.ts';
import { InputError, textChunks, wholeText } from '../../../src/cli/input/text.ts';
import { standardInput } from '../program.ts';

const open = (input: Uint8Array | string | readonly Uint8Array[]) =>
  createOpen(
    () => standardInput(input),
    async () => {},
  );
const limits = (longest: number) => ({ longest, invitation: 'Paste a text' });

describe('textChunks', () => {
  test('counts the bytes that were read', async () => {
    const chunks = [];
    for await (const chunk of textChunks('-', open([Buffer.from('é'), Buffer.from('ab')])))
      chunks.push(chunk);
    expect(chunks.map(({ text, read, size }) => [text, read, size])).toEqual([
      ['é', 2, null],
      ['ab', 4, null],
    ]);
  });

  test('explains why a file cannot be read', async () => {
    const reading = textChunks('/no/such/file', open('')).next();
    await expect(reading).rejects.toThrow(InputError);
    await expect(textChunks('/no/such/file', open('')).next()).rejects.toThrow('there is no such file');
  });
});

describe('wholeText', () => {
  test.each([
    ['abc', 4, 'abc', false],
    ['abcd', 4, 'abcd', false],
    ['abcde', 4, 'abcd', true],
    ['', 4, '', false],
  ])('reads %j up to %d characters', async (input, longest, text, isTruncated) => {
    expect(await wholeText('-', open(input), limits(longest))).toEqual({ text, isTruncated, problem: null });
  });

  test('reads no further than it has to', async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read++;
        yield Buffer.from('ab');
      }
    }
    const source = async () => ({ bytes: endless(), size: null, isTyped: false });
    expect(await wholeText('-', source, limits(4))).toEqual({
      text: 'abab',
      isTruncated: true,
      problem: null,
    });
    expect(read).toBeLessThan(6);
  });

  test('keeps what could be read, and says why the rest could not', async () => {
    const cut = gzipSync('abcd'.repeat(50)).subarray(0, -9);
    const { text, problem } = await wholeText('-', open(cut), limits(1_000));
    expect(text).toMatch(/^abcd/);
    expect(problem).toBe('the file is cut off');
    await expect(wholeText('-', open(cut.subarray(0, 10)), limits(1_000))).rejects.toThrow('cut off');
  });

  test('passes the invitation on', async () => {
    const invitations: (string | undefined)[] = [];
    await wholeText(
      '-',
      async (_, invitation) => {
        invitations.push(invitation);
        return { bytes: standardInput(''), size: null, isTyped: true };
      },
      limits(4),
    );
    expect(invitations).toEqual(['Paste a text']);
  });
});
