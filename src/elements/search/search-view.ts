/** Arranges the results of a search for people, without a DOM. */
import type { SearchHit, SearchResults } from '../../reference/search/search.ts';
import type { Marker } from './marked-text.ts';
import { lineOf, type ResultLine } from './result-line.ts';

/** Lines below one heading. */
export interface LineGroup {
  readonly heading: string;
  readonly lines: readonly ResultLine[];
}

/** The results of a query as they are shown. */
export interface SearchView {
  /** Sentences about what has no page. */
  readonly notes: readonly string[];
  readonly groups: readonly LineGroup[];
  /** The number of lines. */
  readonly count: number;
  /** Whether Enter opens the first line at once. */
  readonly opensFirst: boolean;
}

/** The heading of pages that are found by their full text. */
export const fullTextHeading = 'In the text of pages';

const bestHeading = 'Best matches';
const mostBest = 3;
const headings = { code: 'Codes', endpoint: 'Endpoints', guide: 'Guides', tool: 'Tools' } as const;

/** Arranges the results of a query. */
export function viewOf(query: string, { hits, notes, isExact }: SearchResults, marker: Marker): SearchView {
  return {
    notes,
    groups: arrange(hits).map(({ heading, hits }) => ({
      heading,
      lines: hits.map((hit) => lineOf(hit, query, marker)),
    })),
    count: hits.length,
    opensFirst: isExact && hits.length > 0,
  };
}

interface HitGroup {
  readonly heading: string;
  readonly hits: readonly SearchHit[];
}

/**
 * Groups results by kind. The best three of different kinds stay first and in their order; kinds are in the order of
 * their best result.
 */
function arrange(hits: readonly SearchHit[]): HitGroup[] {
  const kinds = new Set(hits.map(({ kind }) => kind));
  if (kinds.size < 2) return byKind(hits);
  return [{ heading: bestHeading, hits: hits.slice(0, mostBest) }, ...byKind(hits.slice(mostBest))];
}

function byKind(hits: readonly SearchHit[]): HitGroup[] {
  return [...Map.groupBy(hits, ({ kind }) => kind)].map(([kind, hits]) => ({
    heading: headings[kind],
    hits,
  }));
}

/** Separates the first sentence of a note, which is the answer, from the rest. */
export function leadOf(note: string): readonly [lead: string, rest: string] {
  const end = /[.!?](?= \p{Lu})/u.exec(note);
  return end ? [note.slice(0, end.index + 1), note.slice(end.index + 1)] : [note, ''];
}

/** Explains why a query has no line. `null` where it has lines. */
export function emptyMessage({ count, notes }: SearchView, isSearching: boolean): string | null {
  if (count > 0 || notes.length > 0) return null;
  return isSearching
    ? 'No code, endpoint, guide, or tool matches. Searching the text of all pages …'
    : 'Nothing found. Check the spelling, or try fewer words or other words.';
}
