#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { createOpen } from './input/input.ts';
import { keepMemorySmall } from './memory.ts';
import { createSink } from './output/output-stream.ts';
import { run } from './run.ts';

keepMemorySmall();
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const output = createSink(process.stdout);
const errors = createSink(process.stderr);
process.exitCode = await run(process.argv.slice(2), {
  open: createOpen(() => process.stdin, errors.write),
  output,
  errors,
  version,
  environment: process.env,
  now: () => performance.now(),
});
