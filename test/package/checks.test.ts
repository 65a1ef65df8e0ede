import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The package has no CommonJS files: Node loads its modules with `require`, too. */
const notConverted = ['--ignore-rules', 'cjs-resolves-to-esm'];

/** Programs that check a package before it is published; each ends with an error where it finds a fault. */
const checks: readonly (readonly [name: string, program: string, ...words: string[]])[] = [
  ['size-limit', 'size-limit/bin.js'],
  ['publint', 'publint/src/cli.js', inject('tarball'), '--strict'],
  ['attw', '@arethetypeswrong/cli/dist/index.js', inject('tarball'), ...notConverted],
];

test.each(checks)('%s finds no fault in the package', async (_, program, ...words) => {
  const command = [join(root, 'node_modules', program), ...words];
  const fault = await promisify(execFile)(process.execPath, command, { cwd: root }).then(
    () => null,
    ({ stdout, stderr }) => stdout + stderr,
  );
  expect(fault).toBeNull();
});
