import { describe, expect, test } from 'vitest';
import { OutputError } from '../../../../src/cli/output/terminal/output-stream.ts';
import { bytes, count, createProgress } from '../../../../src/cli/output/terminal/progress.ts';
import { memoryStream, shown } from '../memory-stream.ts';

const reading = { file: 1, files: 1, read: 250_000_000, size: 1_000_000_000, found: 1_204 };

function clock() {
  const at = { time: 5_000 };
  return { now: () => at.time, pass: (milliseconds: number) => (at.time += milliseconds) };
}

describe('progress', () => {
  test('begins after a second, then follows often enough, but no more often', async () => {
    const terminal = memoryStream({ isTerminal: true });
    const { now, pass } = clock();
    const progress = createProgress(terminal, now);
    await progress.show(reading);
    pass(999);
    await progress.show(reading);
    expect(terminal.written).toBe('');
    pass(1);
    await progress.show(reading);
    await progress.show(reading);
    expect(terminal.texts).toHaveLength(1);
    pass(100);
    await progress.show(reading);
    expect(terminal.texts).toHaveLength(2);
  });

  test('rewrites one line, and clears it at the end', async () => {
    const terminal = memoryStream({ isTerminal: true });
    const { now, pass } = clock();
    const progress = createProgress(terminal, now);
    pass(1_000);
    await progress.show(reading);
    expect(shown(terminal.written)).toBe('Read 250 MB of 1.0 GB (25 %), 1,204 findings');
    pass(1_000);
    await progress.show({ ...reading, read: 1_000, size: null, found: 1 });
    expect(shown(terminal.written)).toBe('Read 1.0 kB, 1 finding');
    await progress.clear();
    expect(shown(terminal.written)).toBe('');
    expect(terminal.written).toMatch(/\r$/);
    expect(terminal.written).not.toMatch(/[^\r -~]/);
    const { length } = terminal.texts;
    await progress.clear();
    expect(terminal.texts).toHaveLength(length);
  });

  test.each([
    [{ file: 2, files: 5 }, 'File 2 of 5: read 250 MB of 1.0 GB (25 %), 1,204 findings'],
    [{ read: 1_000_000_000 }, 'Read 1.0 GB of 1.0 GB (100 %), 1,204 findings'],
    [{ read: 1_000_000_001 }, 'Read 1.0 GB, 1,204 findings'],
    [{ read: 0, found: 0 }, 'Read 0 B of 1.0 GB (0 %), 0 findings'],
    [{ size: null }, 'Read 250 MB, 1,204 findings'],
  ])('says of %j: %s', async (known, line) => {
    const terminal = memoryStream({ isTerminal: true });
    const { now, pass } = clock();
    const progress = createProgress(terminal, now);
    pass(1_000);
    await progress.show({ ...reading, ...known });
    expect(shown(terminal.written)).toBe(line);
  });

  test('stays in one line of a narrow terminal', async () => {
    const terminal = memoryStream({ isTerminal: true, columns: 20 });
    const { now, pass } = clock();
    const progress = createProgress(terminal, now);
    for (let i = 0; i < 3; i++) {
      pass(1_000);
      await progress.show(reading);
    }
    await progress.clear();
    for (const line of terminal.written.split('\r')) expect(line.length).toBeLessThan(20);
  });

  test('is not shown where standard error is no terminal', async () => {
    const pipe = memoryStream();
    const { now, pass } = clock();
    const progress = createProgress(pipe, now);
    pass(10_000);
    await progress.show(reading);
    await progress.clear();
    expect(pipe.texts).toEqual([]);
  });

  test('does not matter where it cannot be written', async () => {
    const broken = {
      ...memoryStream({ isTerminal: true }),
      write: () => Promise.reject(new OutputError('the terminal is gone')),
    };
    const { now, pass } = clock();
    const progress = createProgress(broken, now);
    pass(1_000);
    await progress.show(reading);
    await progress.clear();
  });
});

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1_000, '1.0 kB'],
  [9_940, '9.9 kB'],
  [9_960, '10 kB'],
  [999_499, '999 kB'],
  [999_500, '1.0 MB'],
  [312_400_000, '312 MB'],
  [1_100_000_000, '1.1 GB'],
  [2e15, '2000 TB'],
])('bytes(%d) is %s', (number, text) => {
  expect(bytes(number)).toBe(text);
});

test.each([
  [0, '0 findings'],
  [1, '1 finding'],
  [1_204, '1,204 findings'],
])('count(%d) is %s', (number, text) => {
  expect(count(number, 'finding')).toBe(text);
});
