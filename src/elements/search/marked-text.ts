/** Splits texts into what a query has found and the rest, without a DOM. */
import type { Span } from '../../reference/search/word-search.ts';

/** A part of a text. */
export interface Segment {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Finds the parts of a text to mark. */
export type Marker = (text: string) => readonly Span[];

/** Splits a text at the spans to mark, which are in order. */
export function segmentsOf(text: string, spans: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    segments.push(
      { text: text.slice(at, start), isMarked: false },
      { text: text.slice(start, end), isMarked: true },
    );
    at = end;
  }
  segments.push({ text: text.slice(at), isMarked: false });
  return segments.filter((segment) => segment.text !== '');
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/** Reads the HTML of an excerpt by Pagefind, whose only elements are marks. */
export function segmentsOfExcerpt(html: string): Segment[] {
  return html
    .split(/(<mark>.*?<\/mark>)/s)
    .map((part) => ({
      text: part
        .replace(/<\/?mark>/g, '')
        .replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity),
      isMarked: part.startsWith('<mark>'),
    }))
    .filter(({ text }) => text !== '');
}
