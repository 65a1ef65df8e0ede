/** Marks each date that prose names, such as 22 November 2026, for programs. */
import type { HastPluginDefinition } from 'satteri';
import { dayOf, daysInWords } from '../views/day.ts';

const leftAlone = new Set(['a', 'code', 'pre', 'time']);

/** The plugin for Astro's Markdown processor. */
export const markedDates: HastPluginDefinition = {
  name: 'marked-dates',
  text(node, context) {
    const matches = [...node.value.matchAll(daysInWords)];
    if (matches.length === 0) return;
    for (let parent = context.parent(node); parent; parent = context.parent(parent as never)) {
      if (parent.type === 'element' && leftAlone.has(parent.tagName)) return;
    }
    context.replaceNode(node, withTimes(node.value, matches) as never);
  },
};

function withTimes(text: string, matches: readonly RegExpExecArray[]): object[] {
  const parts: object[] = [];
  let from = 0;
  for (const match of matches) {
    parts.push({ type: 'text', value: text.slice(from, match.index) });
    parts.push({
      type: 'element',
      tagName: 'time',
      properties: { dateTime: dayOf(match) },
      children: [{ type: 'text', value: match[0] }],
    });
    from = match.index + match[0].length;
  }
  return [...parts, { type: 'text', value: text.slice(from) }];
}
