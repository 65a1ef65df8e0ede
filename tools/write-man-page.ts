/** Writes the manual page of the command line into the built library. */
import { readFileSync, writeFileSync } from 'node:fs';

const { manPage } = await import(new URL('../lib/cli/arguments/man-page.js', import.meta.url).href);
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
writeFileSync(new URL('../lib/api-status-codes.1', import.meta.url), manPage(version));
