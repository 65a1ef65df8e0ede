#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { reason } from './failure.ts';
import { createReadText } from './input.ts';
import { run } from './run.ts';

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    const readerHasEnough = error.code === 'EPIPE';
    if (readerHasEnough) return;
    process.exitCode = 2;
    if (stream === process.stdout) {
      process.stderr.write(`The output could not be written: ${reason(error)}.\n`);
    }
  });
}

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const read = createReadText(process.stdin, (text) => process.stderr.write(text));
const { status, output, complaint } = await run(process.argv.slice(2), {
  read,
  version,
  environment: process.env,
});
process.exitCode = status;
if (output) process.stdout.write(output);
if (complaint) process.stderr.write(complaint);
