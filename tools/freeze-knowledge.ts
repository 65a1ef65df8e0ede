/**
 * Replaces code by the data that it computes in modules of the built library, so that a program that imports one of them
 * loads this data and not the whole catalog.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const { pack } = await import(new URL('../lib/catalog/dataset.js', import.meta.url).href);

/** Replaces everything in a module except its leading comment. */
async function freeze(file: string, name: string): Promise<void> {
  const url = new URL(`../lib/library/${file}.js`, import.meta.url);
  const { [name]: value } = await import(url.href);
  const [comment = ''] = /^\/\*\*[\s\S]*?\*\/\n/.exec(readFileSync(url, 'utf8')) ?? [];
  writeFileSync(
    url,
    `${comment}import { unpack } from '../catalog/dataset.js';
export const ${name} = /* @__PURE__ */ unpack(${JSON.stringify(pack(value))});
`,
  );
}

await freeze('standard-knowledge', 'standardKnowledge');
await freeze('endpoint-knowledge', 'endpointKnowledge');
