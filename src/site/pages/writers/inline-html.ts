/** Writes inline content of a page as HTML, and elements around it. */

import type { AddressOf } from '../addresses.ts';
import { type Inline, isSeveral, type Span } from '../section.ts';

/** The context that the HTML of a page depends on. */
export interface RenderContext {
  /** Put before links within the site. */
  readonly base: string;
  readonly addressOf: AddressOf;
  /** Writes highlighted code as HTML. */
  readonly highlight: (language: string, text: string) => Promise<string>;
}

/** The same, for one page. */
export interface PageContext extends RenderContext {
  /** The address of the page itself, which it does not link to. */
  readonly own: string;
}

/** Writes a paragraph. */
export function paragraph(content: Inline, page: PageContext): string {
  return element('p', {}, inlineHtml(content, page));
}

/** Writes an element for each content. */
export function elements(name: string, contents: readonly Inline[], page: PageContext): string {
  return contents.map((content) => element(name, {}, inlineHtml(content, page))).join('\n');
}

/** Writes inline content. */
export function inlineHtml(content: Inline, page: PageContext): string {
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
    case 'method':
      return element('span', { class: 'method', 'data-method': span.text }, span.text);
    case 'code-link':
      return element(
        'a',
        { class: 'code-chip', 'data-status': span.text.charAt(0), href: `${page.base}${span.url}` },
        escapeText(span.text),
      );
    case 'date':
      return element('time', { datetime: span.day }, escapeText(span.text));
    case 'line-break':
      return '<br>';
  }
}

function anchor(text: string, url: string, { base }: PageContext): string {
  return element('a', { href: url.startsWith('/') ? `${base}${url}` : url }, escapeText(text));
}

/** The attribute of what the search does not index. */
export const ignored = { 'data-pagefind-ignore': '' };

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
