/** Highlights code on record pages, with the same settings as code in Markdown. */
import { satteriCreateHighlightFn } from '@astrojs/markdown-satteri';
import type { HastNode } from 'satteri';
import { codeBlocks } from '../../plugins/markdown/code-blocks.ts';
import { element, escapeText } from './inline-html.ts';

/** Makes the function that writes highlighted code as HTML. */
export async function createHighlight(): Promise<(language: string, text: string) => Promise<string>> {
  const highlight = await satteriCreateHighlightFn('shiki', codeBlocks);
  if (!highlight) throw new Error('Shiki gives no highlighter.');
  return async (language, text) => htmlOf(await highlight(text, language));
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
