import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { Decoder } from '../../../../src/elements/decoder/decoder-model.ts';
import { readTexts } from '../../../../src/elements/decoder/reading/reading-run.ts';
import {
  fileText,
  pastedText,
  type TextSource,
} from '../../../../src/elements/decoder/reading/text-source.ts';
import { createReference } from '../../../../src/reference/reference.ts';
import type { Pacer } from '../../../../src/text/pacer.ts';

const decoder = new Decoder(createReference(catalog, ''));
const log = 'status=403 ApiStatusSubCode=403.25\n'.repeat(8_000);

/** Reads with a pause after every step, and stops once more than `until` is read. */
async function run(sources: readonly TextSource[], until = 1) {
  const { reader } = decoder.read('');
  const stopping = new AbortController();
  const shares: number[] = [];
  const lines: [string, number][] = [];
  let pauses = 0;
  const pacer: Pacer = {
    isDue: () => true,
    async pause() {
      pauses++;
    },
  };
  const end = await readTexts(reader, sources, {
    pacer,
    signal: stopping.signal,
    progress: (share) => {
      shares.push(share);
      if (share > until) stopping.abort();
    },
    ended: (source, count) => void lines.push([source.name, count]),
  });
  return { end, reader, shares, lines, pauses };
}

describe('a run', () => {
  test('pauses first, reads everything and reports its progress', async () => {
    const { end, reader, shares, lines, pauses } = await run([
      pastedText(log),
      fileText(new File([log], 'a.log')),
    ]);
    expect(end).toEqual({ kind: 'whole' });
    expect(reader.total).toBe(16_000);
    expect(lines).toEqual([
      ['Pasted text', 8_000],
      ['a.log', 8_000],
    ]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    expect(pauses).toBeGreaterThan(16);
  });

  test('stops when it is aborted, and returns the part that was read', async () => {
    const { end, reader, shares } = await run([pastedText(log)], 0.5);
    expect(end).toMatchObject({ kind: 'stopped', share: expect.closeTo(0.5, 0) });
    expect(reader.total).toBeLessThan(8_000);
    expect(shares.filter((share) => share > 0.5)).toHaveLength(1);
  });

  test('names a text that it cannot read, and keeps earlier findings', async () => {
    const broken = new File([Uint8Array.of(0x1f, 0x8b, 1, 2, 3)], 'broken.gz');
    const { end, reader } = await run([pastedText(log), fileText(broken)]);
    expect(end).toEqual({
      kind: 'unreadable',
      problem: 'broken.gz could not be read: its gzip data is damaged.',
    });
    expect(reader.total).toBe(8_000);
  });

  test('reads an empty text', async () => {
    expect((await run([fileText(new File([], 'empty.log'))])).end).toEqual({ kind: 'whole' });
  });

  test('reads a text of unknown length', async () => {
    for (const text of ['ab', '']) {
      const chunks = () => [{ text, read: text.length }];
      const { end, shares } = await run([{ ...pastedText(text), size: 0, chunks }]);
      expect([end, shares.at(-1)]).toEqual([{ kind: 'whole' }, 1]);
    }
  });

  test('says that a text could be read in part', async () => {
    const cutOff = gzipSync(Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) % 251));
    const { end } = await run([fileText(new File([cutOff.subarray(0, -9)], 'a.gz'))]);
    expect(end).toMatchObject({
      kind: 'unreadable',
      problem: expect.stringMatching(/^a\.gz could not be read to its end: /),
    });
    const source = { ...pastedText('x'), name: 'b', chunks: () => failing(new Error('disk')) };
    expect((await run([source])).end).toEqual({
      kind: 'unreadable',
      problem: 'b could not be read to its end.',
    });
  });

  test.each([
    [1, 0.5],
    [2, 1],
  ])('stops where it is aborted after chunk %i of two, also without a pause', async (chunk, share) => {
    const stopping = new AbortController();
    const ended: string[] = [];
    const source: TextSource = {
      ...pastedText('ab'),
      *chunks() {
        for (let read = 1; read <= 2; read++) {
          yield { text: 'x', read };
          if (read === chunk) stopping.abort();
        }
      },
    };
    const end = await readTexts(decoder.read('').reader, [source, source], {
      pacer: { isDue: () => false, pause: async () => {} },
      signal: stopping.signal,
      progress: () => {},
      ended: ({ name }) => void ended.push(name),
    });
    expect([end, ended]).toEqual([{ kind: 'stopped', share: share / 2 }, []]);
  });

  test('pauses only where a pause is due', async () => {
    let pauses = 0;
    const pacer: Pacer = {
      isDue: () => false,
      async pause() {
        pauses++;
      },
    };
    const { reader } = decoder.read('');
    const progress: number[] = [];
    const settings = {
      pacer,
      signal: new AbortController().signal,
      progress: (share: number) => progress.push(share),
      ended: () => {},
    };
    expect(await readTexts(reader, [pastedText(log)], settings)).toEqual({ kind: 'whole' });
    expect([pauses, progress]).toEqual([1, []]);
    expect(reader.inField).toEqual([]);
    expect(await readTexts(reader, [pastedText(log)], settings, true)).toEqual({ kind: 'whole' });
    expect(reader.inField).toHaveLength(2_000);
  });
});

async function* failing(error: Error): AsyncGenerator<{ text: string; read: number }> {
  yield { text: 'x', read: 1 };
  throw error;
}
