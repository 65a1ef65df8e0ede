/** Writes a record page as Markdown that reads well as plain text. */

import type { Page, PageContent } from '../page.ts';
import {
  type Block,
  type Inline,
  isSeveral,
  originLabels,
  type Section,
  type Span,
  type Tile,
} from '../section.ts';
import { codeBlock, codeSpan, link, list, plain, table } from './markdown.ts';

/**
 * Writes a page as a Markdown file; `base` is put before links within the site. Its address follows the title where the
 * host of the site is known.
 */
export function pageMarkdown(page: Page, base: string): string {
  const address = base.startsWith('http') ? `<${base}/${page.id}>\n\n` : '';
  return `# ${plain(page.title)}\n\n${address}${bodyMarkdown(page, base)}\n`;
}

/** Writes a page without its title. */
export function bodyMarkdown({ hero, sections, foot }: PageContent, base: string): string {
  const head = sections.filter(({ place }) => place === 'hero');
  const action = hero?.action ?? null;
  const parts = [
    ...head.map((section) => blockMarkdown(section, base)),
    ...(action === null ? [] : [link(action.text, `${base}${action.path}`)]),
    ...sections.filter((section) => !head.includes(section)).map((section) => blockMarkdown(section, base)),
  ];
  return [...parts, ...(foot === null ? [] : ['---', inlineMarkdown(foot, base)])].join('\n\n');
}

/** Writes a block; `depth` is the level of its headings. */
export function blockMarkdown(block: Block, base: string, depth = 2): string {
  const inline = (content: Inline) => inlineMarkdown(content, base);
  switch (block.kind) {
    case 'paragraph':
      return inline(block.content);
    case 'quotation':
      return `> ${plain(block.text)}`;
    case 'tiles':
      return list(block.tiles.map((one) => tile(one, inline(one.text))));
    case 'facts':
      return list(block.facts.map(([name, value]) => `${plain(name)}: ${inline(value)}`));
    case 'list':
      return block.ordered
        ? block.items.map((item, i) => `${i + 1}. ${inline(item)}`).join('\n')
        : list(block.items.map(inline));
    case 'table':
      return table(
        block.head.map(plain),
        block.rows.map((row) => row.map(inline)),
      );
    case 'sample':
      return codeBlock(block.language, block.text);
    case 'section':
      return sectionMarkdown(block, base, depth);
  }
}

function tile({ label, verdict, detail }: Tile, text: string): string {
  const answer = [verdict, detail === null ? null : `(${detail})`].filter((one) => one !== null).join(' ');
  return [`**${plain(label)}:**`, answer && `*${plain(answer)}.*`, text].filter(Boolean).join(' ');
}

function sectionMarkdown({ title, origin, blocks }: Section, base: string, depth: number): string {
  return [
    ...(title === null ? [] : [`${'#'.repeat(depth)} ${inlineMarkdown(title, base)}`]),
    ...(origin === null ? [] : [`*${originLabels[origin]}*`]),
    ...blocks.map((block) => blockMarkdown(block, base, title === null ? depth : depth + 1)),
  ].join('\n\n');
}

/** Writes inline content. */
export function inlineMarkdown(content: Inline, base: string): string {
  if (typeof content === 'string') return plain(content);
  return isSeveral(content)
    ? content.map((one) => inlineMarkdown(one, base)).join('')
    : spanMarkdown(content, base);
}

function spanMarkdown(span: Span, base: string): string {
  switch (span.kind) {
    case 'code':
      return codeSpan(span.text);
    case 'strong':
      return `**${inlineMarkdown(span.content, base)}**`;
    case 'emphasis':
      return `*${inlineMarkdown(span.content, base)}*`;
    case 'link':
    case 'code-link':
      return link(span.text, span.url.startsWith('/') ? `${base}${span.url}` : span.url);
    case 'page':
      return `[${plain(span.text)}](${base}${span.path})`;
    case 'record-name':
      return plain(span.name);
    case 'term':
      return inlineMarkdown(span.content, base);
    case 'method':
    case 'date':
      return plain(span.text);
    case 'line-break':
      return '<br>';
  }
}
