import { Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createOutputStream, OutputError } from '../../../src/cli/output/output-stream.ts';

/** A stream that passes a text on only when it is told to. */
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

describe('a sink', () => {
  test('is ready for more only when its text was passed on', async () => {
    const { stream, taken, pass } = slowStream();
    const sink = createOutputStream(stream);
    let ready = false;
    const writing = sink.write('a text longer than the stream wants').then(() => {
      ready = true;
    });
    await turn();
    expect(taken).toEqual(['a text longer than the stream wants']);
    expect(ready).toBe(false);
    pass();
    await writing;
    expect(ready).toBe(true);
  });

  test('goes quiet where nobody reads on', async () => {
    const sink = createOutputStream(failingStream('EPIPE'));
    expect(sink.closed).toBe(false);
    await sink.write('to nobody');
    expect(sink.closed).toBe(true);
    await sink.write('to nobody again');
  });

  test('says why a text could not be written', async () => {
    const sink = createOutputStream(failingStream('ENOSPC'));
    const writing = sink.write('too much');
    await expect(writing).rejects.toThrow(OutputError);
    await expect(writing).rejects.toThrow('no space is left');
    expect(sink.closed).toBe(false);
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
