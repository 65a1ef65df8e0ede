/** Typed sections: the one form of a page that is made from a record, from which writers make HTML and Markdown. */
import type { Day } from '../../catalog/record.ts';

/** Names the basis of a statement to a person. */
export const originLabels = {
  documented: 'Documented',
  advice: 'Our advice',
  unknown: 'Unknown',
} as const;

/** The basis of a statement: the documentation, our conclusions, or none. */
export type Origin = keyof typeof originLabels;

/** The content of a line: text, a span, or several of them. Text is shown as it is, whatever it holds. */
export type Inline = string | Span | readonly Inline[];

/** A part of a line that is more than text. */
export type Span =
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly content: Inline }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  /** A page of this site that is always there. */
  | { readonly kind: 'page'; readonly text: string; readonly path: `/${string}` }
  /** A code or an endpoint that a text names: a link in HTML, where it has a page. */
  | { readonly kind: 'mention'; readonly name: string }
  | { readonly kind: 'date'; readonly day: Day; readonly text: string };

/** A part of a section. */
export type Block =
  | { readonly kind: 'paragraph'; readonly content: Inline }
  /** Documented wording, to the letter. */
  | { readonly kind: 'quotation'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Inline[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly Inline[])[];
    }
  | { readonly kind: 'sample'; readonly language: string; readonly text: string }
  | Section;

/** Blocks that belong together. */
export interface Section {
  readonly kind: 'section';
  /** With a title the id of its heading, which links from elsewhere rely on; else a name for styles. */
  readonly id: string | null;
  readonly title: Inline | null;
  readonly origin: Origin | null;
  /** Whether the search looks into it. */
  readonly searchable: boolean;
  readonly blocks: readonly Block[];
}

/** A block, or nothing. */
export type Part = Block | null | false | undefined;

/** The fields of a section that have a default. */
type Head = Partial<Omit<Section, 'kind' | 'blocks'>>;

/** Makes a section of blocks; nothing where there are none. */
export function section(head: Head, ...parts: readonly Part[]): Section | null {
  const blocks = parts.filter((part) => part !== null && part !== undefined && part !== false);
  if (blocks.length === 0) return null;
  return { kind: 'section', id: null, title: null, origin: null, searchable: true, ...head, blocks };
}

/** Leaves out the sections that hold nothing. */
export function sections(all: readonly (Section | null)[]): Section[] {
  return all.filter((one) => one !== null);
}

/** A paragraph. */
export function paragraph(...content: readonly Inline[]): Block {
  return { kind: 'paragraph', content };
}

/** Documented wording, to the letter. */
export function quotation(text: string): Block {
  return { kind: 'quotation', text };
}

/** A bulleted list; nothing where it has no items. */
export function list(items: readonly Inline[]): Part {
  return items.length > 0 && { kind: 'list', ordered: false, items };
}

/** A numbered list. */
export function steps(items: readonly Inline[]): Part {
  return items.length > 0 && { kind: 'list', ordered: true, items };
}

/** A table; nothing where it has no rows. */
export function table(head: readonly string[], rows: readonly (readonly Inline[])[]): Part {
  return rows.length > 0 && { kind: 'table', head, rows };
}

/** Code to read or to copy. */
export function sample(language: string, text: string): Block {
  return { kind: 'sample', language, text: text.trimEnd() };
}

/** Text that stands out. */
export function strong(...content: readonly Inline[]): Span {
  return { kind: 'strong', content };
}

/** Text with stress. */
export function emphasis(...content: readonly Inline[]): Span {
  return { kind: 'emphasis', content };
}

/** A link. */
export function link(text: string, url: string): Span {
  return { kind: 'link', text, url };
}

/** A link to a page of this site that is always there. */
export function pageLink(text: string, path: `/${string}`): Span {
  return { kind: 'page', text, path };
}

/** Joins items to one line, with a text between them. */
export function joined(items: readonly Inline[], separator: string): Inline {
  return items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]));
}

/** The text of a line, without its form. */
export function textOf(content: Inline): string {
  if (typeof content === 'string') return content;
  if (isSeveral(content)) return content.map(textOf).join('');
  if (content.kind === 'mention') return content.name;
  return 'text' in content ? content.text : textOf(content.content);
}

/** Makes the id of a section whose title comes from data. */
export function slugOf(title: Inline): string {
  return textOf(title)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

/** Tells several parts of a line from one. */
export function isSeveral(content: Inline): content is readonly Inline[] {
  return Array.isArray(content);
}
