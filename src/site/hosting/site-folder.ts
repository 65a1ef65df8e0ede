/** A built site on disk: what its pages hold, and what is written beside them for those who serve it. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentSecurityPolicy, inlineScripts } from './policy.ts';
import { withPolicy } from './policy-meta.ts';
import { serverRules } from './server-rules.ts';

/** The pages of the site, as files. */
function pagesOf(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder }).map((file) => join(folder, file));
}

/** The hash of each inline script of all pages, sorted. */
export async function scriptHashes(folder: string): Promise<string[]> {
  const hashes = new Set<string>();
  for (const file of pagesOf(folder)) {
    for (const hash of hashesIn(await readFile(file, 'utf8'))) hashes.add(hash);
  }
  return [...hashes].sort();
}

function hashesIn(html: string): string[] {
  return inlineScripts(html).map((script) => createHash('sha256').update(script).digest('base64'));
}

/** A page that says its own policy, with the hashes of its own scripts. */
export function withOwnPolicy(html: string): string {
  return withPolicy(html, contentSecurityPolicy([...new Set(hashesIn(html))]));
}

/** Has each page say its own policy. */
export async function writePolicies(folder: string): Promise<void> {
  for (const file of pagesOf(folder)) await writeFile(file, withOwnPolicy(await readFile(file, 'utf8')));
}

/** Writes what the configurations of nginx and Caddy include. */
export async function writeServerRules(folder: string, target: string, base: string): Promise<void> {
  const files = serverRules(await scriptHashes(folder), base);
  await mkdir(target, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(target, name), content);
}

/**
 * Writes each page a second time, `codes.html` beside `codes/index.html`. Static hosts answer `/codes` with the first,
 * and have nothing but a redirect to `/codes/` where there is only the second. Gives their number.
 */
export async function writeFlatPages(folder: string): Promise<number> {
  const pages = pagesOf(folder).filter((file) => /[^/\\]+[/\\]index\.html$/.test(file.slice(folder.length)));
  await Promise.all(pages.map((file) => copyFile(file, file.replace(/[/\\]index\.html$/, '.html'))));
  return pages.length;
}
