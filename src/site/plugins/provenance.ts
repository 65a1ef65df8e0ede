/**
 * Turns the marks of Markdown pages (`*Documented*`, `*Our advice*`, `*Unknown*` in a paragraph of their own)
 * into boxes around what they hold for: everything up to the next mark, heading or end.
 */
import type { HastPluginDefinition } from 'satteri';
import { type Provenance, provenances } from '../markdown.ts';

type Root = Parameters<NonNullable<HastPluginDefinition['after']>>[0];
type Node = Root['children'][number];
type Element = Extract<Node, { type: 'element' }>;

const kinds = new Map<string, Provenance>(
  Object.entries(provenances).map(([kind, label]) => [label, kind as Provenance]),
);

/** The plugin for Astro's Markdown processor. */
export const provenanceBoxes: HastPluginDefinition = {
  name: 'provenance-boxes',
  after(root, context) {
    const children = boxed(root.children);
    if (children.length !== root.children.length) context.replaceNode(root, { type: 'root', children });
  },
};

function boxed(nodes: readonly Node[]): Node[] {
  const out: Node[] = [];
  let box: Element | null = null;
  for (const node of nodes) {
    const kind = markOf(node);
    if (kind) {
      const opened = boxOf(kind);
      box = opened;
      out.push(opened);
    } else if (endsBox(node)) {
      box = null;
      out.push(node);
    } else {
      (box ? (box.children as Node[]) : out).push(node);
    }
  }
  return out;
}

function markOf(node: Node): Provenance | undefined {
  if (node.type !== 'element' || node.tagName !== 'p' || node.children.length !== 1) return undefined;
  const [only] = node.children;
  if (only?.type !== 'element' || only.tagName !== 'em' || only.children.length !== 1) return undefined;
  const [text] = only.children;
  return text?.type === 'text' ? kinds.get(text.value) : undefined;
}

function boxOf(kind: Provenance): Element {
  return elementOf('div', { className: ['provenance'], dataProvenance: kind }, [
    elementOf('p', { className: ['provenance-mark'] }, [{ type: 'text', value: provenances[kind] }]),
  ]);
}

function elementOf(
  tagName: string,
  properties: Element['properties'],
  children: Element['children'],
): Element {
  return { type: 'element', tagName, properties, children };
}

/** Headings, which Starlight wraps, and everything of MDX. */
function endsBox(node: Node): boolean {
  if (node.type !== 'element') return node.type !== 'text';
  return (
    /^h[1-6]$/.test(node.tagName) || String(node.properties?.className ?? '').includes('sl-heading-wrapper')
  );
}
