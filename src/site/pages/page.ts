/** Defines a page made from a record. */
import type { Inline, Section } from './section.ts';

/** The head of a page that answers before it explains: a trail, a code and its title, the answer, and actions. */
export interface Hero {
  /** The way to the page from the overview. */
  readonly trail: readonly Inline[];
  readonly code: string;
  readonly title: string;
  /** `success` where nothing has to be fixed, otherwise the first digit of the code. */
  readonly tone: string;
  /** The page that helps most; `null` where none does. */
  readonly action: Action | null;
  /** The answer in five lines for a ticket, with `{origin}` for the origin of the site. */
  readonly summary: string;
  /** The endpoints to choose from, where the meaning depends on the endpoint. */
  readonly choices: readonly { readonly number: string; readonly title: string }[];
}

/** A link to a page that helps. */
export interface Action {
  /** An instruction. */
  readonly text: string;
  readonly path: `/${string}`;
}

/** One page of the site. */
export interface Page extends PageContent {
  readonly title: string;
  readonly description: string;
  /** Whether the search indexes it; `false` where it only repeats other pages. */
  readonly searchable: boolean;
}

/** The content of a page, or what is made from data on a page that is written by hand. */
export interface PageContent {
  /** The address of the page without the leading slash: `codes/403-25`. */
  readonly id: string;
  /** `null` where the page has a plain title. */
  readonly hero: Hero | null;
  /** Whether text without a mark is our advice, which the foot of the page then says. */
  readonly quiet: boolean;
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
