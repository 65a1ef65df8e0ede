/** Finds pages for the words of an address that has no page, without a DOM. */
import type { Search, SearchHit } from '../../reference/search/search.ts';

const mostHits = 5;
const longestPath = 300;

/** Words of addresses in general, which say nothing about the page that was meant. */
const common = new Set(
  `api app code codes doc docs documentation en endpoint endpoints error errors guide guides help home htm html http
  https index json list md page pages php reference status v1 v2 view web wiki www no such`.match(/\S+/g),
);

/** The kind of pages in a folder, in the spellings that people use. */
const folders: readonly (readonly [folder: RegExp, kind: SearchHit['kind']])[] = [
  [/^(?:codes?|errors?|status(?:es)?)$/i, 'code'],
  [/^(?:endpoints?|api)$/i, 'endpoint'],
  [/^(?:guides?|docs?|documentation|help)$/i, 'guide'],
];

/**
 * Finds the pages that may have been meant, best first: none where the path has no words, or nothing fits.
 *
 * @param path The path of the address, below any base.
 */
export function pagesForAddress(path: string, base: string, search: Search): readonly SearchHit[] {
  const segments = segmentsOf(path, base);
  const last = wordsOf(segments.slice(-1));
  const all = wordsOf(segments);
  for (const words of [last, all]) {
    const { hits } = words === '' ? { hits: [] } : search(words);
    if (hits.length > 0) return ofKindFirst(hits, segments).slice(0, mostHits);
  }
  return [];
}

/** Whether the path has words that a page may be found by. */
export function hasWords(path: string, base: string): boolean {
  return wordsOf(segmentsOf(path, base)) !== '';
}

function segmentsOf(path: string, base: string): string[] {
  const below = path.startsWith(`${base}/`) ? path.slice(base.length) : path;
  return decoded(below.slice(0, longestPath)).split('/').filter(Boolean);
}

/** Writes segments as words: `sessionExpired.html` as `session expired`. Hidden files have none. */
function wordsOf(segments: readonly string[]): string {
  return segments
    .filter((segment) => !segment.startsWith('.'))
    .map((segment) => segment.replace(/\.\w{1,5}$/, ''))
    .flatMap((segment) => segment.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ').match(/\p{L}[\p{L}’']+/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !common.has(word))
    .join(' ');
}

/** Puts the pages of the folder first; the sort keeps the order of the others. */
function ofKindFirst(hits: readonly SearchHit[], segments: readonly string[]): SearchHit[] {
  const kinds = segments.slice(0, -1).map((segment) => folders.find(([folder]) => folder.test(segment))?.[1]);
  const isMeant = ({ kind }: SearchHit) => kinds.includes(kind);
  return hits.toSorted((a, b) => Number(isMeant(b)) - Number(isMeant(a)));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
