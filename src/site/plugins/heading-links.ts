/** Makes each heading a link to itself, so that a section can be pointed at. */
import type { HastPluginDefinition } from 'satteri';

/** Works on headings that have their ids already. */
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
