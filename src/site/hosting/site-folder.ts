/** Adds files for hosts and servers to a built site on disk. */
import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentSecurityPolicy, inlineScripts } from './policy.ts';
import { withPolicy } from './policy-meta.ts';
import { serverRules } from './server-rules.ts';

/** Lists the HTML files of the site. */
function pagesOf(folder: string): string[] {
  return globSync('**/*.html', { cwd: folder }).map((file) => join(folder, file));
}

/** Hashes every inline script of all pages, sorted and without duplicates. */
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

/** Adds a policy to a page, with the hashes of its own inline scripts. */
export function withOwnPolicy(html: string): string {
  return withPolicy(html, contentSecurityPolicy([...new Set(hashesIn(html))]));
}

/** Adds a policy to every page of the site. */
export async function writePolicies(folder: string): Promise<void> {
  for (const file of pagesOf(folder)) await writeFile(file, withOwnPolicy(await readFile(file, 'utf8')));
}

/** Writes the files that the configurations of nginx and Caddy include. */
export async function writeServerRules(folder: string, target: string, base: string): Promise<void> {
  const files = serverRules(await scriptHashes(folder), base);
  await mkdir(target, { recursive: true });
  for (const [name, content] of Object.entries(files)) await writeFile(join(target, name), content);
}

/**
 * Writes each page a second time, as `codes.html` next to `codes/index.html`, and returns their number. Static hosts serve
 * the first at `/codes`; with only the second they would redirect to `/codes/`.
 */
export async function writeFlatPages(folder: string): Promise<number> {
  const pages = pagesOf(folder).filter((file) => /[^/\\]+[/\\]index\.html$/.test(file.slice(folder.length)));
  await Promise.all(pages.map((file) => copyFile(file, file.replace(/[/\\]index\.html$/, '.html'))));
  return pages.length;
}
