#!/usr/bin/env node
import { fs } from './builtin.ts';
import { limitHeap } from './heap-limit.ts';
import { createOpen } from './input/input.ts';
import { createOutputStream } from './output/terminal/output-stream.ts';
import { run } from './run.ts';

const { process } = globalThis;
limitHeap();
const { version } = JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const output = createOutputStream(process.stdout);
const errors = createOutputStream(process.stderr);
process.exitCode = await run(process.argv.slice(2), {
  open: createOpen(() => process.stdin, errors.write),
  output,
  errors,
  version,
  environment: process.env,
  now: () => performance.now(),
});
