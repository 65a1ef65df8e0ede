import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A built HTML page, as far as links and heads are concerned. */
export interface PageFile {
  /** Its address without a slash at its end: `/codes/403-25`. */
  readonly path: string;
  readonly title: string;
  readonly meta: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
  readonly elements: readonly PageElement[];
}

/** An element with its attributes. */
export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

const read = new Map<string, PageFile[]>();

/** Every built page, the 404 page and the pages of aliases among them; a folder is read once. */
export function readPages(outDir = 'dist'): PageFile[] {
  const folder = resolve(root, outDir);
  const pages =
    read.get(folder) ??
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => readPage(join(folder, file), folder));
  read.set(folder, pages);
  return pages;
}

/** Every built file, as an address. */
export function readAddresses(outDir = 'dist'): Set<string> {
  const folder = resolve(root, outDir);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Set(files.map((entry) => addressOf(join(entry.parentPath, entry.name), folder)));
}

function addressOf(file: string, folder: string): string {
  const path = relative(folder, file).split(sep).join('/');
  return `/${path}`.replace(/\/index\.html$/, '') || '/';
}

function readPage(file: string, folder: string): PageFile {
  const elements: PageElement[] = [];
  let title = '';
  const visit = (node: Tree.Node): void => {
    if ('tagName' in node) {
      elements.push({
        name: node.tagName,
        attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      });
      const [text] = node.childNodes;
      if (node.tagName === 'title' && title === '' && text && 'value' in text) title = text.value;
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  visit(parse(readFileSync(file, 'utf8')));
  const metas = elements.filter(({ name }) => name === 'meta').map(({ attributes }) => attributes);
  return {
    path: addressOf(file, folder),
    title,
    meta: new Map(
      metas.map((meta) => [meta.name ?? meta.property ?? meta['http-equiv'] ?? '', meta.content ?? '']),
    ),
    ids: new Set(elements.flatMap(({ attributes }) => attributes.id ?? [])),
    elements,
  };
}
