/** Makes the built site answer without a redirect on static hosts. Runs after the build. */
import { fileURLToPath } from 'node:url';
import { writeFlatPages } from '../src/site/hosting/site-folder.ts';

const folder = fileURLToPath(new URL('../dist', import.meta.url));
console.log(`${await writeFlatPages(folder)} pages have a file without a folder too`);
