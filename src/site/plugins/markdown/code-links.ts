/** Links the codes and endpoint numbers in prose, and puts the base before every link. */
import type { HastPluginDefinition } from 'satteri';
import type { AddressOf } from '../../pages/addresses.ts';
import { recordNames } from '../../pages/prose.ts';

const notProse = new Set(['a', 'code', 'pre', 'time', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);

/** Links every code and endpoint number in prose that is written by hand. */
export function codeLinks(addressOf: AddressOf): HastPluginDefinition {
  return {
    name: 'code-links',
    text(node, context) {
      const parts = recordNames(node.value);
      if (parts.length === 1) return;
      for (let parent = context.parent(node); parent; parent = context.parent(parent as never)) {
        if (parent.type === 'element' && notProse.has(parent.tagName)) return;
      }
      const linked = parts.map((part) => {
        const text = { type: 'text', value: typeof part === 'string' ? part : part.name };
        const href = typeof part === 'string' ? null : addressOf(part.name);
        return href === null
          ? text
          : { type: 'element', tagName: 'a', properties: { href }, children: [text] };
      });
      context.replaceNode(node, linked as never);
    },
  };
}

/** Puts the base before every link that starts at the root of the site. */
export function basedLinks(base: string): HastPluginDefinition {
  return {
    name: 'based-links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = String(node.properties.href ?? '');
        if (base !== '' && href.startsWith('/')) context.setProperty(node, 'href', `${base}${href}`);
      },
    },
  };
}
