/**
 * Builds the site in a process of its own, whose memory can be watched, and with a cache of its own. Writes what it took
 * to the fourth channel. Arguments: the folder for the site, the folder for the cache.
 */
import { readFileSync, writeSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';

const [outDir = '', cacheDir = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));
const figuresChannel = 3;

await build({ root, outDir, cacheDir, logLevel: 'error' });

const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
writeSync(
  figuresChannel,
  JSON.stringify({ cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, kilobytes: peakKilobytes() ?? maxRSS }),
);

/** The kernel's own figure, where there is one: `maxRSS` of a process begins with that of its parent. */
function peakKilobytes(): number | null {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return null;
  }
}
