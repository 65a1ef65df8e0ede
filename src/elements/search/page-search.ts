/** Searches the texts of the pages with Pagefind, which is loaded when it is first needed. */
import { base } from '../../base.ts';
import { type Marker, segmentsOfExcerpt } from './marked-text.ts';
import { hasWords } from './page-words.ts';
import { pageLine, type ResultLine } from './result-line.ts';

interface Pagefind {
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<PagefindPage> }[] } | null>;
}

interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly content: string;
  readonly meta: { readonly title?: string };
}

const mostResults = 8;
let loading: Promise<Pagefind> | null = null;

/** Finds pages with the words. Returns `null` where a later call has replaced this one. */
export async function searchPages(words: string, marker: Marker): Promise<ResultLine[] | null> {
  loading ??= load();
  const search = await (await loading).debouncedSearch(words);
  if (!search) return null;
  const pages = await Promise.all(search.results.slice(0, mostResults).map((result) => result.data()));
  return pages
    .filter(({ content, meta }) => hasWords(words, `${meta.title ?? ''} ${content}`))
    .map(({ url, excerpt, meta: { title = url } }) =>
      pageLine({ url: url.replace(/(.)\/$/, '$1'), title, text: segmentsOfExcerpt(excerpt) }, marker),
    );
}

/** Loads Pagefind, which makes its own worker. */
function load(): Promise<Pagefind> {
  return import(/* @vite-ignore */ `${base}/pagefind/pagefind.js`);
}
