#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createReadText } from './input.ts';
import { run } from './run.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const read = createReadText(process.stdin, (text) => process.stderr.write(text));
const { status, output, complaint } = await run(process.argv.slice(2), { read, version });
if (output) process.stdout.write(output);
if (complaint) process.stderr.write(complaint);
process.exitCode = status;
