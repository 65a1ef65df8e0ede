/** Makes Markdown without components of the guides, for readers that have no browser. */
import { globSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Guide } from '../src/cli/mcp/guides.ts';

const folder = fileURLToPath(new URL('../content/docs/guides', import.meta.url));

/** Reads the guides, in reading order. */
export function readGuideSources(): Guide[] {
  return globSync('*.{md,mdx}', { cwd: folder })
    .map((file) => readGuide(file))
    .sort((a, b) => a.order - b.order)
    .map(({ order: _, ...guide }) => guide);
}

function readGuide(file: string): Guide & { readonly order: number } {
  const [, header = '', body = ''] =
    /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(resolve(folder, file), 'utf8')) ?? [];
  const { title, description, sidebar } = parse(header);
  const text = `# ${title}\n\n${withoutComponents(body, file).trim()}\n`;
  return { name: basename(file).replace(/\.mdx?$/, ''), title, description, order: sidebar.order, text };
}

/** Replaces the components of a page: a sample becomes a code block, and the name of a tab a line before it. */
function withoutComponents(body: string, file: string): string {
  const samples = new Map(
    [...body.matchAll(/^import (\w+) from '(.+)\?raw';$/gm)].map(([, name = '', path = '']) => [
      name,
      readFileSync(resolve(folder, path), 'utf8').trimEnd(),
    ]),
  );
  return body
    .split(/^(```[\s\S]*?^```$)/m)
    .map((part) => (part.startsWith('```') ? part : plainMarkdown(part, samples, file)))
    .join('');
}

function plainMarkdown(part: string, samples: ReadonlyMap<string, string>, file: string): string {
  const text = part
    .replaceAll(/^import .+;\n/gm, '')
    .replaceAll(/^<\/?Tabs.*>\n/gm, '')
    .replaceAll(/ *<TabItem label="(.+?)">/g, '\n**$1**\n\n')
    .replaceAll(/<\/TabItem>/g, '');
  if (/^ *<[A-Z/]/m.test(text.replaceAll(sample, ''))) throw new Error(`${file} has another component.`);
  return text.replaceAll(sample, (_, name: string, language: string, title: string) => {
    const code = samples.get(name);
    if (code === undefined) throw new Error(`${file} does not import ${name}.`);
    return `\`${title}\`:\n\n\`\`\`${language}\n${code}\n\`\`\`\n`;
  });
}

const sample = /<Sample code=\{(\w+)\} lang="(\w+)" title="(.+?)" \/>/g;
