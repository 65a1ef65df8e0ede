/**
 * Builds the site in its own process, whose memory can be measured, and with its own cache. Writes its processor time and
 * memory to the fourth channel. Arguments: the folder for the site, the folder for the cache.
 */
import { readFileSync, writeSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';

const [outDir = '', cacheDir = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const resultChannel = 3;

await build({ root, outDir, cacheDir, logLevel: 'error' });

const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
writeSync(
  resultChannel,
  JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, kilobytes: peakKilobytes() ?? maxRSS }),
);

/** Reads the peak from the kernel, where it reports one: `maxRSS` of a process begins with that of its parent. */
function peakKilobytes(): number | null {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return null;
  }
}
