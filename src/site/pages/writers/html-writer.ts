/** Writes a record page as HTML, and lists its headings. */

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

/** The context that the HTML of a page depends on. */
export interface RenderContext {
  /** Put before links within the site. */
  readonly base: string;
  readonly addressOf: AddressOf;
  /** Writes highlighted code as HTML. */
  readonly highlight: (language: string, text: string) => Promise<string>;
}

/** A heading in the form that Astro's tables of contents take. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** Writes the content of a page, without its title. */
export async function pageHtml({ id, sections, foot }: Page, context: RenderContext): Promise<string> {
  const page = { ...context, own: `/${id}` };
  const parts = await Promise.all(sections.map((section) => blockHtml(section, page, topDepth)));
  const footer =
    foot === null ? '' : element('footer', { class: 'page-foot', ...ignored }, paragraph(foot, page));
  return `${parts.join('\n')}${footer}`;
}

/** Lists the headings of a page, in order. */
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

interface PageContext extends RenderContext {
  /** The address of the page itself, which it does not link to. */
  readonly own: string;
}

async function blockHtml(block: Block, page: PageContext, depth: number): Promise<string> {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.content, page);
    case 'quotation':
      return element('blockquote', {}, element('p', {}, escapeText(block.text)));
    case 'list':
      return element(block.ordered ? 'ol' : 'ul', {}, elements('li', block.items, page));
    case 'table':
      return table(block.head, block.rows, page);
    case 'sample':
      return await page.highlight(block.language, block.text);
    case 'section':
      return await sectionHtml(block, page, depth);
  }
}

async function sectionHtml(section: Section, page: PageContext, depth: number): Promise<string> {
  const { id, title, blocks } = section;
  const inner = await Promise.all(
    blocks.map((block) => blockHtml(block, page, title === null ? depth : depth + 1)),
  );
  const content = framed(section, inner.join('\n'));
  if (title === null) return content;
  const heading = element('a', { href: `#${id}` }, inlineHtml(title, page));
  return `${element(`h${depth}`, { id }, heading)}\n${content}`;
}

/** Wraps the content of a section with an origin, or of one that the search does not index. */
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

function paragraph(content: Inline, page: PageContext): string {
  return element('p', {}, inlineHtml(content, page));
}

function table(head: readonly string[], rows: readonly (readonly Inline[])[], page: PageContext): string {
  const body = rows.map((row) => element('tr', {}, elements('td', row, page)));
  return element(
    'table',
    {},
    `${element('thead', {}, element('tr', {}, elements('th', head, page)))}${element('tbody', {}, body.join('\n'))}`,
  );
}

function elements(name: string, contents: readonly Inline[], page: PageContext): string {
  return contents.map((content) => element(name, {}, inlineHtml(content, page))).join('\n');
}

function inlineHtml(content: Inline, page: PageContext): string {
  if (typeof content === 'string') return escapeText(content);
  return isSeveral(content) ? content.map((one) => inlineHtml(one, page)).join('') : spanHtml(content, page);
}

function spanHtml(span: Span, page: PageContext): string {
  switch (span.kind) {
    case 'code':
      return element('code', { dir: 'auto' }, escapeText(span.text));
    case 'strong':
      return element('strong', {}, inlineHtml(span.content, page));
    case 'emphasis':
      return element('em', {}, inlineHtml(span.content, page));
    case 'link':
      return anchor(span.text, span.url, page);
    case 'page':
      return anchor(span.text, span.path, page);
    case 'record-name': {
      const address = page.addressOf(span.name);
      return address === null || address === page.own
        ? escapeText(span.name)
        : anchor(span.name, address, page);
    }
    case 'term':
      return element('a', { href: `${page.base}${span.path}` }, inlineHtml(span.content, page));
    case 'date':
      return element('time', { datetime: span.day }, escapeText(span.text));
  }
}

function anchor(text: string, url: string, { base }: PageContext): string {
  return element('a', { href: url.startsWith('/') ? `${base}${url}` : url }, escapeText(text));
}

const ignored = { 'data-pagefind-ignore': '' };

/** Writes an element around HTML, without the attributes that are `null`. */
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

/** Escapes text for HTML. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
