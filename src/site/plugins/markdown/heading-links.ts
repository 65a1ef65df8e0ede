/** Makes each heading a link to itself, so that readers can share a section. */
import type { HastPluginDefinition } from 'satteri';

/** The Markdown plugin; it runs after the headings have their ids. */
export const headingLinks: HastPluginDefinition = {
  name: 'heading-links',
  element: {
    filter: ['h2', 'h3', 'h4'],
    visit(node) {
      const { id } = node.properties;
      const holdsLink = node.children.some((child) => child.type === 'element' && child.tagName === 'a');
      if (typeof id !== 'string' || holdsLink) return;
      const link = {
        type: 'element' as const,
        tagName: 'a',
        properties: { href: `#${id}` },
        children: node.children,
      };
      return { ...node, children: [link] };
    },
  },
};
