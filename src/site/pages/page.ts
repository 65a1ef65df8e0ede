/** Defines a page made from a record. */
import type { Inline, Section } from './section.ts';

/** One page of the site. */
export interface Page {
  /** Its address without the leading slash: `codes/403-25`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Whether the search indexes it; `false` where it only repeats other pages. */
  readonly searchable: boolean;
  readonly sections: readonly Section[];
  /** A statement about the page itself, after all sections. */
  readonly foot: Inline | null;
}

const longestDescription = 155;

/** Shortens a description at the end of a word, to the length that search engines show. */
export function description(text: string): string {
  if (text.length <= longestDescription) return text;
  const cut = text.slice(0, longestDescription - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:.]$/, '')}…`;
}
