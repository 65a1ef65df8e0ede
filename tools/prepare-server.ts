/** Compresses the files of the built site and writes its rules for nginx and Caddy, after the build. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { compressFiles } from '../src/site/hosting/compression.ts';
import { writeServerRules } from '../src/site/hosting/site-folder.ts';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const base = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');

await writeServerRules(at('dist'), at('deploy/generated'), base);
console.log(`${await compressFiles(at('dist'))} files compressed in dist; rules written to deploy/generated`);
