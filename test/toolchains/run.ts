/**
 * Tries the packed package in the compilers, bundlers, runtimes and frameworks that people use it with, and prints what
 * works. Exits with 1 where something does not. Arguments: words of the names of those to try.
 */
import process from 'node:process';
import { checks as bundlers } from './bundlers.ts';
import { checks as compilers } from './compilers.ts';
import { checks as runtimes } from './runtimes.ts';
import { checks as servers } from './servers.ts';
import { prepare } from './workspace.ts';

const words = process.argv.slice(2).map((word) => word.toLowerCase());

await prepare();
for (const { name, run } of [...compilers, ...bundlers, ...runtimes, ...servers]) {
  if (words.length > 0 && !words.some((word) => name.toLowerCase().includes(word))) continue;
  try {
    const remark = await run();
    console.log(`✓ ${name}${remark && `: ${remark}`}`);
  } catch (error) {
    process.exitCode = 1;
    console.log(`✗ ${name}\n${String(error).replace(/^/gm, '    ')}`);
  }
}
