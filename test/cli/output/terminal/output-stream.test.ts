import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createOutputStream, OutputError } from '../../../../src/cli/output/terminal/output-stream.ts';

/** Makes a stream that passes a text on only when `pass` is called. */
function slowStream() {
  const taken: string[] = [];
  const waiting: (() => void)[] = [];
  const stream = new Writable({
    highWaterMark: 4,
    decodeStrings: false,
    write(text, _, done) {
      taken.push(text);
      waiting.push(done);
    },
  });
  return { stream, taken, pass: () => waiting.shift()?.() };
}

function failingStream(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(`${code}: write`), { code })),
  });
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('an output stream', () => {
  test('is ready for more only when its text was passed on', async () => {
    const { stream, taken, pass } = slowStream();
    const output = createOutputStream(stream);
    let ready = false;
    const writing = output.write('a text longer than the stream wants').then(() => {
      ready = true;
    });
    await turn();
    expect(taken).toEqual(['a text longer than the stream wants']);
    expect(ready).toBe(false);
    pass();
    await writing;
    expect(ready).toBe(true);
  });

  test('writes nothing once the reader is gone', async () => {
    const output = createOutputStream(failingStream('EPIPE'));
    expect(output.closed).toBe(false);
    await output.write('to nobody');
    expect(output.closed).toBe(true);
    await output.write('to nobody again');
  });

  test('explains why a text could not be written', async () => {
    const output = createOutputStream(failingStream('ENOSPC'));
    const writing = output.write('too much');
    await expect(writing).rejects.toThrow(OutputError);
    await expect(writing).rejects.toThrow('there is no space left');
    expect(output.closed).toBe(false);
  });

  test('knows whether it is a terminal, and how wide', () => {
    const { stream } = slowStream();
    const pipe = createOutputStream(stream);
    expect([pipe.isTerminal, pipe.columns]).toEqual([false, 80]);
    const terminal = createOutputStream(Object.assign(slowStream().stream, { isTTY: true, columns: 120 }));
    expect([terminal.isTerminal, terminal.columns]).toEqual([true, 120]);
    const unknown = createOutputStream(Object.assign(slowStream().stream, { isTTY: true, columns: 0 }));
    expect(unknown.columns).toBe(80);
  });
});
