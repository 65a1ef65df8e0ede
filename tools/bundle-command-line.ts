/**
 * Joins the modules of the built command line, because loading many small files takes most of the time of a short command.
 * Whatever `explain` needs is one file; each other command has its own.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const folder = fileURLToPath(new URL('../lib/cli', import.meta.url));

/** The modules that every command or `explain` loads. */
const first = /lib.cli.(?:run|heap-limit|input.input|output.terminal.output-stream|commands.explain)\.js$/;

const bundle = await rolldown({
  input: { main: join(folder, 'main.js') },
  platform: 'node',
  external: [/^node:/, /^@modelcontextprotocol\//],
  // The modules that are in the first file anyway are imported when they are used.
  checks: { ineffectiveDynamicImport: false },
});
const { output } = await bundle.generate({
  entryFileNames: '[name].js',
  // As deep as the modules were, for the paths of data files.
  chunkFileNames: 'chunks/[name].js',
  codeSplitting: { groups: [{ name: 'first', test: first }] },
});
await bundle.close();

rmSync(folder, { recursive: true });
for (const file of output) {
  if (file.type !== 'chunk') throw new Error(`${file.fileName} is not a module.`);
  const path = join(folder, file.fileName);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, file.code);
}
