/** Adds the addresses of the built site to the ledger of published ones. Runs with every release. */
import { readFileSync, writeFileSync } from 'node:fs';
import { publishedAddresses } from './ledger.ts';

const file = new URL('./ledger.json', import.meta.url);
const before: string[] = JSON.parse(readFileSync(file, 'utf8'));
const after = [...new Set([...before, ...publishedAddresses()])].sort();
writeFileSync(file, `${JSON.stringify(after, null, 1)}\n`);
console.log(`${after.length - before.length} addresses added, ${after.length} in all`);
