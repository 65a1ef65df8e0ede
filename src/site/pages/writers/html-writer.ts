/** Writes the HTML of a page that is made from a record, and lists its headings. */

import type { AddressOf } from '../addresses.ts';
import type { Page } from '../page.ts';
import {
  type Block,
  type Inline,
  isSeveral,
  originLabels,
  type Section,
  type Span,
  textOf,
} from '../section.ts';

/** The site around a page, as its HTML depends on it. */
export interface Surroundings {
  /** Put before links within the site. */
  readonly base: string;
  readonly addressOf: AddressOf;
  /** Writes code as HTML, with its colors. */
  readonly highlight: (language: string, text: string) => Promise<string>;
}

/** A heading, in the form that Astro hands to tables of contents. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** The content of the page, without its title. */
export async function pageHtml({ id, sections, foot }: Page, surroundings: Surroundings): Promise<string> {
  const site = { ...surroundings, own: `/${id}` };
  const parts = await Promise.all(sections.map((section) => blockHtml(section, site, topDepth)));
  const footer =
    foot === null ? '' : element('footer', { class: 'page-foot', ...ignored }, paragraph(foot, site));
  return `${parts.join('\n')}${footer}`;
}

/** The headings of the page, in order. */
export function headingsOf({ sections }: Page): Heading[] {
  return sections.flatMap((section) => headingsIn(section, topDepth));
}

function headingsIn(block: Block, depth: number): Heading[] {
  if (block.kind !== 'section') return [];
  const { id, title, blocks } = block;
  const own = title === null ? [] : [{ depth, slug: id ?? '', text: textOf(title) }];
  return [...own, ...blocks.flatMap((inner) => headingsIn(inner, depth + own.length))];
}

const topDepth = 2;

interface Site extends Surroundings {
  /** The address of the page itself, to which it has no links. */
  readonly own: string;
}

async function blockHtml(block: Block, site: Site, depth: number): Promise<string> {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.content, site);
    case 'quotation':
      return element('blockquote', {}, element('p', {}, escapeText(block.text)));
    case 'list':
      return element(block.ordered ? 'ol' : 'ul', {}, elements('li', block.items, site));
    case 'table':
      return table(block.head, block.rows, site);
    case 'sample':
      return await site.highlight(block.language, block.text);
    case 'section':
      return await sectionHtml(block, site, depth);
  }
}

async function sectionHtml(section: Section, site: Site, depth: number): Promise<string> {
  const { id, title, blocks } = section;
  const inner = await Promise.all(
    blocks.map((block) => blockHtml(block, site, title === null ? depth : depth + 1)),
  );
  const content = framed(section, inner.join('\n'));
  if (title === null) return content;
  const heading = element('a', { href: `#${id}` }, inlineHtml(title, site));
  return `${element(`h${depth}`, { id }, heading)}\n${content}`;
}

/** Puts the content of a section into an element, where it has an origin or the search passes over it. */
function framed({ id, title, origin, searchable }: Section, content: string): string {
  const search = searchable ? {} : ignored;
  if (origin === null) return searchable ? content : element('div', search, content);
  const mark = element('p', { class: 'provenance-mark', ...ignored }, originLabels[origin]);
  const name = title === null ? { 'data-section': id } : {};
  return element(
    'div',
    { class: 'provenance', 'data-provenance': origin, ...name, ...search },
    `${mark}\n${content}`,
  );
}

function paragraph(content: Inline, site: Site): string {
  return element('p', {}, inlineHtml(content, site));
}

function table(head: readonly string[], rows: readonly (readonly Inline[])[], site: Site): string {
  const body = rows.map((row) => element('tr', {}, elements('td', row, site)));
  return element(
    'table',
    {},
    `${element('thead', {}, element('tr', {}, elements('th', head, site)))}${element('tbody', {}, body.join('\n'))}`,
  );
}

function elements(name: string, contents: readonly Inline[], site: Site): string {
  return contents.map((content) => element(name, {}, inlineHtml(content, site))).join('\n');
}

function inlineHtml(content: Inline, site: Site): string {
  if (typeof content === 'string') return escapeText(content);
  return isSeveral(content) ? content.map((one) => inlineHtml(one, site)).join('') : spanHtml(content, site);
}

function spanHtml(span: Span, site: Site): string {
  switch (span.kind) {
    case 'code':
      return element('code', { dir: 'auto' }, escapeText(span.text));
    case 'strong':
      return element('strong', {}, inlineHtml(span.content, site));
    case 'emphasis':
      return element('em', {}, inlineHtml(span.content, site));
    case 'link':
      return anchor(span.text, span.url, site);
    case 'page':
      return anchor(span.text, span.path, site);
    case 'mention': {
      const address = site.addressOf(span.name);
      return address === null || address === site.own
        ? escapeText(span.name)
        : anchor(span.name, address, site);
    }
    case 'date':
      return element('time', { datetime: span.day }, escapeText(span.text));
  }
}

function anchor(text: string, url: string, { base }: Site): string {
  return element('a', { href: url.startsWith('/') ? `${base}${url}` : url }, escapeText(text));
}

const ignored = { 'data-pagefind-ignore': '' };

/** Writes an element around HTML; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>>,
  content: string,
): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null ? '' : ` ${key}="${escapeText(value).replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${written.join('')}>${content}</${name}>`;
}

/** Escapes text, so that HTML shows it as it is. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
