/**
 * Highlights code on record pages and in samples, with the same settings as code in Markdown, and with the grammars that
 * were prepared for it: to prepare them takes longer than to use them.
 */
import { satteriCreateHighlightFn } from '@astrojs/markdown-satteri';
import type { HastNode } from 'satteri';
import { codeBlocks } from '../../plugins/markdown/code-blocks.ts';
import { element, escapeText } from './inline-html.ts';

/** Writes highlighted code as HTML. Code without a title is labeled with its language. */
type Highlight = (language: string, text: string, title?: string) => Promise<string>;

/** Makes the function that highlights code. */
export async function createHighlight(): Promise<Highlight> {
  const highlight = await satteriCreateHighlightFn('shiki', codeBlocks);
  if (!highlight) throw new Error('Shiki gives no highlighter.');
  return async (language, text, title) =>
    htmlOf(await highlight(text, language, title && `title="${title}"`));
}

function htmlOf(node: HastNode): string {
  if (node.type === 'text') return escapeText(node.value);
  if (node.type !== 'element') return '';
  const { tagName, properties, children } = node;
  const attributes = {
    class: textOrNull(properties.class),
    'data-label': textOrNull(properties.dataLabel),
    dir: tagName === 'pre' ? 'ltr' : null,
  };
  return element(tagName, attributes, children.map(htmlOf).join(''));
}

function textOrNull(value: unknown): string | null {
  return value === undefined ? null : String(value);
}
