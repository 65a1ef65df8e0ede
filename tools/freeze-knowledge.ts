/**
 * Puts data in the place of what computes it, in the modules of the built library: who imports one of them carries the
 * data and not the whole catalog that it comes from.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const { pack } = await import(new URL('../lib/library/packed.js', import.meta.url).href);

/** Replaces all that stands below the comment at the head of a module. */
async function freeze(file: string, name: string, write: (value: unknown) => string): Promise<void> {
  const url = new URL(`../lib/library/${file}.js`, import.meta.url);
  const { [name]: value } = await import(url.href);
  const [comment = ''] = /^\/\*\*[\s\S]*?\*\/\n/.exec(readFileSync(url, 'utf8')) ?? [];
  writeFileSync(url, comment + write(value));
}

await freeze('standard-knowledge', 'standardKnowledge', (value) =>
  [
    "import { unpack } from './packed.js';",
    `export const standardKnowledge = /* @__PURE__ */ unpack(${JSON.stringify(pack(value))});\n`,
  ].join('\n'),
);
await freeze(
  'endpoint-knowledge',
  'endpointKnowledge',
  (value) => `export const endpointKnowledge = ${JSON.stringify(value)};\n`,
);
