/** Builds the site with a cache of its own. Arguments: the folder for the site, the folder for the cache. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';

const [outDir = '', cacheDir = ''] = process.argv.slice(2);
const root = fileURLToPath(new URL('../..', import.meta.url));

await build({ root, outDir, cacheDir, logLevel: 'error' });
