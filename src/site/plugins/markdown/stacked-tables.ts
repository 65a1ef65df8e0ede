/** Marks the tables in prose that are stacked on a phone, and labels their cells. */
import type { HastPluginDefinition } from 'satteri';
import { cellLabels, isStacked } from '../../pages/stacked-table.ts';

type Root = Parameters<NonNullable<HastPluginDefinition['after']>>[0];
type Node = Root['children'][number];
type Element = Extract<Node, { type: 'element' }>;

/** The plugin for Astro's Markdown processor. */
export const stackedTables: HastPluginDefinition = {
  name: 'stacked-tables',
  element: {
    filter: ['table'],
    visit(table) {
      const [head, ...rows] = elementsIn(table, 'tr').map((row) => elementsIn(row, 'th', 'td'));
      if (
        !head ||
        !isStacked(
          head.length,
          rows.map(([first]) => (first ? textOf(first) : '')),
        )
      )
        return;
      const labels = cellLabels(head.map(textOf));
      return {
        ...withLabels(table, labels),
        properties: { ...table.properties, className: ['stacked'] },
      };
    },
  },
};

/** Copies an element, with a label on each cell within it. */
function withLabels(node: Element, labels: readonly (string | null)[]): Element {
  const cells = node.children.filter((child) => child.type === 'element' && child.tagName === 'td');
  const children = node.children.map((child) => {
    if (child.type !== 'element') return child;
    const label = labels[cells.indexOf(child)];
    if (child.tagName !== 'td') return withLabels(child, labels);
    return label ? { ...child, properties: { ...child.properties, dataLabel: label } } : child;
  });
  return { ...node, children };
}

function elementsIn(node: Element, ...names: readonly string[]): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return names.includes(child.tagName) ? [child] : elementsIn(child, ...names);
  });
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as Node[]).map(textOf).join('') : '';
}
