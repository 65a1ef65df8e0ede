#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { run } from './run.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const { status, output, complaint } = run(process.argv.slice(2), (file) => readFileSync(file ?? 0, 'utf8'));
if (output) process.stdout.write(output);
if (complaint) process.stderr.write(complaint);
process.exitCode = status;
