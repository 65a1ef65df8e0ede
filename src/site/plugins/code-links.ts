/** Makes links of the codes and endpoint numbers that prose names, and puts the base before every link. */
import type { HastPluginDefinition } from 'satteri';
import { codeUrl, endpointUrl } from '../../catalog/code.ts';

/** What prose may name. */
export interface Linkable {
  readonly codes: ReadonlySet<string>;
  readonly endpoints: ReadonlySet<string>;
}

const named = /(?<![\w./:-])(\d{3}\.\d{1,3}|\d{4}|[1-5]\d\d)(?![\w/-]|[.:]\d)/g;
const notProse = new Set(['a', 'code', 'pre', 'time', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote']);

/** Links every mention of a code or endpoint in prose, but not on its own page. */
export function codeLinks({ codes, endpoints }: Linkable): HastPluginDefinition {
  const addressOf = (name: string) => {
    if (codes.has(name)) return codeUrl(name);
    return endpoints.has(name) ? endpointUrl(name) : null;
  };
  return {
    name: 'code-links',
    text(node, context) {
      if (!/\d{3}/.test(node.value)) return;
      for (let parent = context.parent(node); parent; parent = context.parent(parent as never)) {
        if (parent.type === 'element' && notProse.has(parent.tagName)) return;
      }
      const own = context.fileURL?.pathname.replace(/\.mdx?$/, '') ?? '';
      const parts = linked(node.value, (name) => {
        const address = addressOf(name);
        return address && own.endsWith(address) ? null : address;
      });
      if (parts.length > 1) context.replaceNode(node, parts as never);
    },
  };
}

function linked(text: string, addressOf: (name: string) => string | null) {
  const parts: object[] = [];
  let from = 0;
  for (const match of text.matchAll(named)) {
    const [name] = match;
    const href = addressOf(name);
    if (!href) continue;
    parts.push({ type: 'text', value: text.slice(from, match.index) });
    parts.push({
      type: 'element',
      tagName: 'a',
      properties: { href },
      children: [{ type: 'text', value: name }],
    });
    from = match.index + name.length;
  }
  parts.push({ type: 'text', value: text.slice(from) });
  return parts;
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
