/** Searches the texts of the pages with Pagefind, which is loaded when it is first needed. */
import { base } from '../../base.ts';
import type { SearchLine } from './search-line.ts';
import { trustWorker } from './trusted-worker.ts';

interface Pagefind {
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] } | null>;
}

interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: { readonly title?: string };
}

const mostResults = 8;
let loading: Promise<Pagefind> | null = null;

/** Finds pages with the words. Returns `null` where a later call has replaced this one. */
export async function searchWords(words: string): Promise<SearchLine[] | null> {
  loading ??= load();
  const search = await (await loading).debouncedSearch(words);
  if (!search) return null;
  const pages = await Promise.all(search.results.slice(0, mostResults).map((result) => result.data()));
  return pages.map(({ url, excerpt, meta }) => ({
    label: meta.title ?? url,
    detail: textOf(excerpt),
    url: url.replace(/(.)\/$/, '$1'),
  }));
}

/** Loads Pagefind, which makes its own worker. */
function load(): Promise<Pagefind> {
  trustWorker(`${base}/pagefind/pagefind-worker.js`);
  return import(/* @vite-ignore */ `${base}/pagefind/pagefind.js`);
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Returns the text of the HTML that Pagefind returns. */
function textOf(html: string): string {
  return html
    .replace(/<\/?mark>/g, '')
    .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
}
