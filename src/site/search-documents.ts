/** Reads what the search knows of pages that are not one record each: title, description and headings. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOf } from '../catalog/entries.ts';
import type { Catalog } from '../catalog/index.ts';
import { indexCatalog, type WrittenDocument } from '../reference/search/index-catalog.ts';
import type { SearchIndex } from '../reference/search/search-index.ts';
import { manualContents } from './pages/manuals/manuals.ts';
import { changesPage } from './pages/records/changes.ts';
import { bodyMarkdown } from './pages/writers/markdown-writer.ts';
import { writtenPages } from './pages/written.ts';
import { namesOf, rareWords, withoutCode } from './search-details.ts';

/** Pages that lead nowhere, or that a search begins at. */
const unlisted = /^(?:404|index)$/;

/** Makes the index of a site whose written pages are below a folder. */
export function siteSearchIndex(catalog: Catalog, folder: string): SearchIndex {
  const { id, title, description } = changesPage(catalog, entriesOf(catalog));
  const changes: WrittenDocument = {
    kind: 'tool',
    address: `/${id}`,
    title,
    description,
    headings: [],
    details: [],
  };
  return indexCatalog(catalog, [...writtenDocuments(folder, catalog), changes]);
}

/** Reads the pages below a folder, in the order of their addresses, each with the words that few others have. */
function writtenDocuments(folder: string, catalog: Catalog): WrittenDocument[] {
  const texts = writtenTexts(folder, catalog);
  const rare = rareWords(texts.map(({ text }) => text));
  return texts.map(({ text, ...document }, number) => ({
    ...document,
    details: [...namesOf(text), ...(rare[number] ?? [])],
  }));
}

type WrittenText = Omit<WrittenDocument, 'details'> & { readonly text: string };

function writtenTexts(folder: string, catalog: Catalog): WrittenText[] {
  const patterns = writtenPages(catalog);
  const excluded = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
  const added = new Map(manualContents(catalog).map((content) => [content.id, bodyMarkdown(content, '')]));
  return globSync(
    patterns.filter((pattern) => !pattern.startsWith('!')),
    { cwd: folder, exclude: excluded },
  )
    .sort()
    .flatMap((file) => {
      const name = file.replaceAll('\\', '/').replace(/\.mdx?$/, '');
      if (unlisted.test(name)) return [];
      const markdown = readFileSync(join(folder, file), 'utf8');
      return [writtenText(name, [markdown, added.get(name)].join('\n'))];
    });
}

function writtenText(name: string, markdown: string): WrittenText {
  const [, frontmatter = '', text = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(markdown) ?? [];
  return {
    kind: name.startsWith('guides/') ? 'guide' : 'tool',
    address: `/${name}`,
    title: member('title', frontmatter),
    description: member('description', frontmatter),
    headings: [...withoutCode(text).matchAll(/^##+ (.+)$/gm)].map(([, heading = '']) => heading),
    text: withoutCode(text),
  };
}

function member(name: string, frontmatter: string): string {
  const [, value = ''] = new RegExp(`^${name}: *(.*)$`, 'm').exec(frontmatter) ?? [];
  return value.replace(/^(['"])(.*)\1$/, '$2');
}
