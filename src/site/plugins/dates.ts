/** Marks up each date in prose, such as 22 November 2026, as a `<time>` element. */
import type { HastPluginDefinition } from 'satteri';
import { dates } from '../pages/prose.ts';

const leftAlone = new Set(['a', 'code', 'pre', 'time']);

/** The plugin for Astro's Markdown processor. */
export const markedDates: HastPluginDefinition = {
  name: 'marked-dates',
  text(node, context) {
    const parts = dates(node.value);
    if (parts.length === 1) return;
    for (let parent = context.parent(node); parent; parent = context.parent(parent as never)) {
      if (parent.type === 'element' && leftAlone.has(parent.tagName)) return;
    }
    const marked = parts.map((part) => {
      if (typeof part === 'string') return { type: 'text', value: part };
      const children = [{ type: 'text', value: part.text }];
      return { type: 'element', tagName: 'time', properties: { dateTime: part.day }, children };
    });
    context.replaceNode(node, marked as never);
  },
};
