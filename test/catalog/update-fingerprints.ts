/** Accepts the current records, if only their wording changed without a dated change. Runs with every release. */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import { catalog } from '../../src/catalog/index.ts';
import { fingerprints, problems } from './fingerprint.ts';

const file = new URL('./fingerprints.json', import.meta.url);
const now = fingerprints(catalog);
const found = problems(JSON.parse(readFileSync(file, 'utf8')), now);
const blocking = found.filter(({ acceptable }) => !acceptable);

if (blocking.length > 0) {
  for (const { record, text } of blocking) console.error(`${record}: ${text}`);
  process.exitCode = 1;
} else {
  for (const { record } of found) console.log(`${record}: accepted as a change of wording`);
  const lines = Object.entries(now).map(
    ([record, print]) => ` ${JSON.stringify(record)}: ${JSON.stringify(print)}`,
  );
  writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
  console.log(`${lines.length} records`);
}
