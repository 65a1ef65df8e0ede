/** Shows the overview of many findings: a table, a chart, and hints. */

import { box } from '../../shared/code-card.ts';
import { element } from '../../shared/dom.ts';
import { codeChart } from './code-chart.ts';
import { type Overview, type OverviewHint, type OverviewRow, overviewHeadings } from './overview-model.ts';

/** Makes the parts of the overview. The button of a row has the key of the row as `data-only`. */
export function overviewParts(overview: Overview): HTMLElement[] {
  const { title, rows, rest, chart, hints } = overview;
  const parts = [
    rows.length === 0 ? null : element('h2', {}, title),
    rows.length === 0 ? null : table(overview),
    rest === null ? null : element('p', {}, rest),
    chart && codeChart(chart),
    ...hints.map(hintBox),
  ];
  return parts.filter((part) => part !== null);
}

/** Marks the button of the row whose cards are shown. */
export function markChosenRow(root: ParentNode, key: string | null): void {
  for (const button of root.querySelectorAll('[data-only]')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-only') === key));
  }
}

function table({ rows, positions }: Overview): HTMLElement {
  const headings = overviewHeadings(positions);
  return element(
    'table',
    { class: 'overview-table' },
    element('thead', {}, element('tr', {}, ...headings.map((text) => element('th', { scope: 'col' }, text)))),
    element('tbody', {}, ...rows.map((row) => tableRow(row, headings))),
  );
}

function tableRow(row: OverviewRow, headings: readonly string[]): HTMLElement {
  const { key, label, status, meaning, url, count, first, last } = row;
  const button = element(
    'button',
    { type: 'button', 'data-only': key, 'aria-pressed': 'false', 'aria-label': `Show only ${label}` },
    label,
  );
  const cells = [meaning && url ? element('a', { href: url }, meaning) : meaning, count, first, last];
  return element(
    'tr',
    { 'data-status': String(status ?? '').slice(0, 1) },
    element('th', { scope: 'row' }, button),
    ...headings.slice(1).map((heading, i) => element('td', { 'data-label': heading }, cells[i] ?? '')),
  );
}

function hintBox({ seen, hint, reason, where }: OverviewHint): HTMLElement {
  return box(
    'advice',
    'Hint, not a fact',
    element('p', {}, hint),
    element(
      'dl',
      {},
      element('dt', {}, 'Seen'),
      element('dd', {}, [seen, where].filter(Boolean).join('. ')),
      element('dt', {}, 'Reason'),
      element('dd', {}, reason),
    ),
  );
}
