/**
 * Puts boxes around content by its origin on pages written by hand: a mark (`*Documented*`, `*Our advice*` or `*Unknown*`
 * in a paragraph of its own) applies to everything up to the next mark, heading or end.
 */
import type { HastPluginDefinition } from 'satteri';
import { type Origin, originLabels } from '../../pages/section.ts';

type Root = Parameters<NonNullable<HastPluginDefinition['after']>>[0];
type Node = Root['children'][number];
type Element = Extract<Node, { type: 'element' }>;

const origins = new Map<string, Origin>(
  Object.entries(originLabels).map(([origin, label]) => [label, origin as Origin]),
);

/** The plugin for Astro's Markdown processor. */
export const provenanceBoxes: HastPluginDefinition = {
  name: 'provenance-boxes',
  after(root, context) {
    const children = boxed(root.children);
    if (children.some((child, i) => child !== root.children[i])) {
      context.replaceNode(root, { type: 'root', children });
    }
  },
};

function boxed(nodes: readonly Node[]): Node[] {
  const out: Node[] = [];
  let box: Element | null = null;
  for (const node of nodes) {
    const origin = markOf(node);
    if (origin) box = boxOf(origin);
    else if (endsBox(node)) box = null;
    if (origin && box) out.push(box);
    else (box ? (box.children as Node[]) : out).push(node);
  }
  return out;
}

function markOf(node: Node): Origin | undefined {
  if (node.type !== 'element' || node.tagName !== 'p' || node.children.length !== 1) return undefined;
  const [only] = node.children;
  if (only?.type !== 'element' || only.tagName !== 'em' || only.children.length !== 1) return undefined;
  const [text] = only.children;
  return text?.type === 'text' ? origins.get(text.value) : undefined;
}

function boxOf(origin: Origin): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['provenance'], dataProvenance: origin },
    children: [
      {
        type: 'element',
        tagName: 'p',
        properties: { className: ['provenance-mark'], dataPagefindIgnore: '' },
        children: [{ type: 'text', value: originLabels[origin] }],
      },
    ],
  };
}

/** Whether a node ends a box: headings, which Starlight wraps, and all MDX nodes do. */
function endsBox(node: Node): boolean {
  if (node.type !== 'element') return node.type !== 'text';
  return (
    /^h[1-6]$/.test(node.tagName) || String(node.properties?.className ?? '').includes('sl-heading-wrapper')
  );
}
