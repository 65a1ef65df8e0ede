/** Defines the typed sections of record pages, from which writers make HTML and Markdown. */
import type { Day } from '../../catalog/record.ts';
import type { Source } from '../../catalog/sources.ts';

/** Labels the basis of a statement. */
export const originLabels = {
  documented: 'Documented',
  advice: 'Our advice',
  unknown: 'Unknown',
} as const;

/** The basis of a statement: the documentation, our conclusions, or none. */
export type Origin = keyof typeof originLabels;

/** Inline content: text, a span, or a list of them. Text is always shown literally. */
export type Inline = string | Span | readonly Inline[];

/** Code within prose. */
export interface CodeSpan {
  readonly kind: 'code';
  readonly text: string;
}

/** Inline content other than plain text. */
export type Span =
  | CodeSpan
  | { readonly kind: 'strong' | 'emphasis'; readonly content: Inline }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A page of this site that always exists. */
  | { readonly kind: 'page'; readonly text: string; readonly path: `/${string}` }
  /** A code or an endpoint named in prose; a link in HTML if it has a page. */
  | { readonly kind: 'record-name'; readonly name: string }
  /** The first use of a term of the glossary; a link in HTML. */
  | { readonly kind: 'term'; readonly content: string | CodeSpan; readonly path: `/${string}` }
  /** The method of a request. */
  | { readonly kind: 'method'; readonly text: string }
  /** A code in the color of its status, as a link to its page. */
  | { readonly kind: 'code-link'; readonly text: string; readonly url: string }
  | { readonly kind: 'date'; readonly day: Day; readonly text: string }
  | { readonly kind: 'line-break' };

/** A block of a section. */
export type Block =
  | { readonly kind: 'paragraph'; readonly content: Inline }
  /** Documented wording, verbatim, and the page that it is from; `null` where the text next to it names the page. */
  | { readonly kind: 'quotation'; readonly text: string; readonly source: Source | null }
  | { readonly kind: 'tiles'; readonly tiles: readonly Tile[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Inline[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Inline[])[];
    }
  | { readonly kind: 'sample'; readonly language: string; readonly text: string }
  | Section;

/** A short answer to one question. */
export interface Tile {
  readonly label: string;
  /** The answer in a few words; `null` where the text is the answer. */
  readonly verdict: string | null;
  /** An explanation of the verdict. */
  readonly detail: string | null;
  /** The reason, or the answer itself. */
  readonly text: Inline;
}

/** A name with its value. */
export type Fact = readonly [name: string, value: Inline];

/** The part of a page in which a section is shown: the head, the second column, or the first. */
export type Place = 'hero' | 'aside' | 'main';

/** Blocks that belong together. */
export interface Section {
  readonly kind: 'section';
  /** The id of its heading, which must not change since others link to it; without a title, a name for styles. */
  readonly id: string | null;
  readonly title: Inline | null;
  readonly origin: Origin | null;
  /** Whether its origin is shown; not where its title or its links show it. */
  readonly marked: boolean;
  /** Whether the search indexes it. */
  readonly searchable: boolean;
  /** Only applies to a section of the page itself. */
  readonly place: Place;
  /** Its content in a few words, if the section is closed at first; `null` if it is always open. */
  readonly folded: string | null;
  /** The label of the field that filters the rows of its tables; `null` if there is no filter. */
  readonly filter: string | null;
  /** The endpoints that it is about, where a reader may choose one to see its sections alone. */
  readonly endpoints: readonly string[] | null;
  readonly blocks: readonly Block[];
}

/** A block, or nothing. */
export type Part = Block | null | false | undefined;

/** The fields of a section that have a default. */
type Head = Partial<Omit<Section, 'kind' | 'blocks'>>;

const unset = {
  kind: 'section',
  id: null,
  title: null,
  origin: null,
  marked: true,
  searchable: true,
  place: 'main',
  folded: null,
  filter: null,
  endpoints: null,
} as const;

/** Makes a section of blocks; `null` if there are none. */
export function section(head: Head, ...parts: readonly Part[]): Section | null {
  const blocks = parts.filter((part) => part !== null && part !== undefined && part !== false);
  if (blocks.length === 0) return null;
  return { ...unset, ...head, blocks };
}

/** Removes empty sections. */
export function sections(all: readonly (Section | null)[]): Section[] {
  return all.filter((one) => one !== null);
}

/** Makes a paragraph. */
export function paragraph(...content: readonly Inline[]): Block {
  return { kind: 'paragraph', content };
}

/** Makes a quotation of documented wording, verbatim. */
export function quotation(text: string, source: Source | null = null): Block {
  return { kind: 'quotation', text, source };
}

/** Makes tiles; nothing if there are none. */
export function tiles(all: readonly Tile[]): Part {
  return all.length > 0 && { kind: 'tiles', tiles: all };
}

/** Makes a list of facts. */
export function facts(...all: readonly (Fact | null)[]): Block {
  return { kind: 'facts', facts: all.filter((one) => one !== null) };
}

/** Makes a bulleted list; nothing if it has no items. */
export function list(items: readonly Inline[]): Part {
  return items.length > 0 && { kind: 'list', ordered: false, items };
}

/** Makes a numbered list; nothing if it has no items. */
export function steps(items: readonly Inline[]): Part {
  return items.length > 0 && { kind: 'list', ordered: true, items };
}

/** Makes a table; nothing if it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly Inline[])[]): Part {
  return rows.length > 0 && { kind: 'table', head, rows };
}

/** Makes a code sample. */
export function sample(language: string, text: string): Block {
  return { kind: 'sample', language, text: text.trimEnd() };
}

/** Makes code within prose. */
export function inlineCode(text: string): CodeSpan {
  return { kind: 'code', text };
}

/** Makes strongly emphasized text. */
export function strong(...content: readonly Inline[]): Span {
  return { kind: 'strong', content };
}

/** Makes emphasized text. */
export function emphasis(...content: readonly Inline[]): Span {
  return { kind: 'emphasis', content };
}

/** Makes a link. */
export function link(text: string, url: string): Span {
  return { kind: 'link', text, url };
}

/** Makes a link to a page of this site that always exists. */
export function pageLink(text: string, path: `/${string}`): Span {
  return { kind: 'page', text, path };
}

/** Joins items with a separator. */
export function joined(items: readonly Inline[], separator: Inline): Inline {
  return items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]));
}

/** Extracts the plain text of inline content. */
export function textOf(content: Inline): string {
  if (typeof content === 'string') return content;
  if (isSeveral(content)) return content.map(textOf).join('');
  if (content.kind === 'record-name') return content.name;
  if (content.kind === 'line-break') return ' ';
  return 'text' in content ? content.text : textOf(content.content);
}

/** Makes the id of a section whose title comes from data. */
export function slugOf(title: Inline): string {
  return textOf(title)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** Whether inline content is a list. */
export function isSeveral(content: Inline): content is readonly Inline[] {
  return Array.isArray(content);
}
