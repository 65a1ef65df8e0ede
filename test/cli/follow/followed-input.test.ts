/** `decode --follow` in a real process, with a real file. */
import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { program } from '../program.ts';

const main = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'follow-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function follow(...args: readonly string[]) {
  const child = spawn(process.execPath, [main, 'decode', '--follow', ...args]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, ended, errors: text(child.stderr), line: async () => (await lines.next()).value ?? '' };
}

describe('decode --follow', () => {
  test('prints each finding of a file as it comes, also of one that is emptied or replaced, until Ctrl+C', async () => {
    const file = join(folder, 'app.log');
    writeFileSync(file, 'status=200\nstatus=403\n');
    const { child, ended, errors, line } = follow(file, '--format', 'jsonl', '--errors');
    const finding = async () => {
      const { code, line: number } = JSON.parse(await line());
      return [code, number];
    };
    expect(await finding()).toEqual(['403', 2]);
    appendFileSync(file, 'GET /v1/entity/id/7/data failed with error 404.1\n');
    expect(await finding()).toEqual(['404.1', 3]);
    truncateSync(file);
    appendFileSync(file, 'status=404\n');
    expect(await finding()).toEqual(['404', 1]);
    appendFileSync(file, 'status=409\n');
    renameSync(file, `${file}.1`);
    expect(await finding()).toEqual(['409', 2]);
    writeFileSync(file, 'status=400\n');
    expect(await finding()).toEqual(['400', 1]);
    appendFileSync(file, 'the end has no line break: status=401');
    child.kill('SIGINT');
    expect(await finding()).toEqual(['401', 2]);
    expect([await line(), await ended, await errors]).toEqual(['', 0, '']);
  });

  test('reads a pipe, and ends with it, or at Ctrl+C', async () => {
    for (const isStopped of [false, true]) {
      const { child, ended, errors, line } = follow();
      child.stdin.write('status=200\nstatus=502\n');
      expect([await line(), await line()]).toEqual(['Line 2, column 1', expect.stringMatching(/^502 /)]);
      if (isStopped) child.kill('SIGINT');
      else child.stdin.end();
      let last = '';
      for (let next = await line(); next !== '' || last === ''; next = await line()) last = next || last;
      expect([await ended, await errors]).toEqual([0, '']);
    }
  });

  test.each([
    [['--summary'], '--summary needs the end of the text'],
    [['--json'], 'The format json needs the end of the text'],
    [
      ['--format', 'markdown'],
      'Use a format that prints each finding as it comes: text, jsonl, csv or github.',
    ],
    [['a.log', 'b.log'], '--follow reads only one file.'],
    [['no-such.log'], '"no-such.log" could not be read: there is no such file.'],
  ])('refuses %j', async (args, says) => {
    const { status, output, errors } = await program(['decode', '--follow', ...args]);
    expect([status, output]).toEqual([2, undefined]);
    expect(errors).toContain(says);
  });
});
