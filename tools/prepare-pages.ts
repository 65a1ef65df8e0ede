/** Adds a flat file for each page after the build, so that static hosts serve them without a redirect. */
import { fileURLToPath } from 'node:url';
import { writeFlatPages } from '../src/site/hosting/site-folder.ts';

const folder = fileURLToPath(new URL('../dist', import.meta.url));
console.log(`${await writeFlatPages(folder)} pages also have a flat file`);
