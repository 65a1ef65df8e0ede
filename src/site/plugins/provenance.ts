/**
 * Makes boxes of what Markdown pages mark, and keeps out of the search what only repeats.
 *
 * Turns the marks of Markdown pages (`*Documented*`, `*Our advice*`, `*Unknown*` in a paragraph of their own)
 * into boxes around what they hold for: everything up to the next mark, heading or end. What stands below a
 * thematic break becomes the foot of the page.
 */
import type { HastPluginDefinition } from 'satteri';
import { type Provenance, provenances } from '../pages/markdown.ts';

type Root = Parameters<NonNullable<HastPluginDefinition['after']>>[0];
type Node = Root['children'][number];
type Element = Extract<Node, { type: 'element' }>;

const kinds = new Map<string, Provenance>(
  Object.entries(provenances).map(([kind, label]) => [label, kind as Provenance]),
);

/** Sections that say nothing that one would search for. */
const passedOver = new Set(['Sample response', 'In code']);
/** A section of which only our own words are searched: the names of sources stand on nearly every page. */
const sourcesTitle = 'Sources';

/** The plugin for Astro's Markdown processor. */
export const provenanceBoxes: HastPluginDefinition = {
  name: 'provenance-boxes',
  after(root, context) {
    const children = boxed(root.children, (node) => context.textContent(node as never));
    if (children.some((child, i) => child !== root.children[i])) {
      context.replaceNode(root, { type: 'root', children });
    }
  },
};

function boxed(nodes: readonly Node[], textOf: (node: Node) => string): Node[] {
  const out: Node[] = [];
  let section: Element | null = null;
  let box: Element | null = null;
  let title = '';
  for (const node of nodes) {
    const kind = markOf(node);
    if (kind) {
      box = boxOf(kind, title === sourcesTitle && kind === 'documented');
      (section ? (section.children as Node[]) : out).push(box);
    } else if (isRule(node)) {
      box = null;
      section = elementOf('footer', { className: ['page-foot'], ...ignored }, []);
      out.push(section);
    } else if (endsBox(node)) {
      box = null;
      title = headingText(node, textOf);
      out.push(node);
      section = passedOver.has(title) ? elementOf('div', ignored, []) : null;
      if (section) out.push(section);
    } else {
      const place = box ?? section;
      (place ? (place.children as Node[]) : out).push(node);
    }
  }
  return out;
}

/** Starlight wraps a heading together with its anchor. */
function headingText(node: Node, textOf: (node: Node) => string): string {
  if (node.type !== 'element') return '';
  const heading = node.children.find((child) => child.type === 'element' && /^h[1-6]$/.test(child.tagName));
  return textOf((heading ?? node) as Node).trim();
}

function markOf(node: Node): Provenance | undefined {
  if (node.type !== 'element' || node.tagName !== 'p' || node.children.length !== 1) return undefined;
  const [only] = node.children;
  if (only?.type !== 'element' || only.tagName !== 'em' || only.children.length !== 1) return undefined;
  const [text] = only.children;
  return text?.type === 'text' ? kinds.get(text.value) : undefined;
}

const ignored = { dataPagefindIgnore: '' };

function boxOf(kind: Provenance, isIgnored: boolean): Element {
  const properties = { className: ['provenance'], dataProvenance: kind, ...(isIgnored ? ignored : {}) };
  const mark = elementOf('p', { className: ['provenance-mark'], ...ignored }, [
    { type: 'text', value: provenances[kind] },
  ]);
  return elementOf('div', properties, [mark]);
}

function elementOf(
  tagName: string,
  properties: Element['properties'],
  children: Element['children'],
): Element {
  return { type: 'element', tagName, properties, children };
}

function isRule(node: Node): boolean {
  return node.type === 'element' && node.tagName === 'hr';
}

/** Headings, which Starlight wraps, and everything of MDX. */
function endsBox(node: Node): boolean {
  if (node.type !== 'element') return node.type !== 'text';
  return (
    /^h[1-6]$/.test(node.tagName) || String(node.properties?.className ?? '').includes('sl-heading-wrapper')
  );
}
