/** Draws a small chart of codes with attributes alone, as a strict content security policy requires. */
import { element } from '../../shared/dom.ts';
import { svgElement } from '../../shared/svg.ts';
import type { Chart, ChartRow } from './overview-model.ts';

const width = 600;
const height = 24;
/** The size of the smallest bar. */
const least = 2;
const gap = 0.15;

/** Makes the chart. To a screen reader it is an image with the numbers as its text. */
export function codeChart(chart: Chart): HTMLElement {
  const { title, text, rows, ends } = chart;
  return element(
    'figure',
    { class: 'code-chart' },
    element('figcaption', {}, title),
    element(
      'div',
      { role: 'img', 'aria-label': `${title}. ${text}`, class: 'code-chart-rows' },
      ...rows.flatMap(chartRow),
      ...(ends === null
        ? []
        : [
            element(
              'span',
              { class: 'code-chart-ends' },
              element('span', {}, ends[0]),
              element('span', {}, ends[1]),
            ),
          ]),
    ),
  );
}

function chartRow({ label, status, count, bars }: ChartRow): (HTMLElement | SVGElement)[] {
  return [
    element('span', { class: 'code-chart-label' }, label),
    drawing(bars, String(status ?? '').slice(0, 1)),
    element('span', { class: 'code-chart-count' }, count),
  ];
}

function drawing(bars: ChartRow['bars'], status: string): SVGElement {
  const svg = svgElement('svg', {
    viewBox: `0 0 ${width} ${height}`,
    preserveAspectRatio: 'none',
    'data-status': status,
  });
  for (const bar of bars) {
    const space = bar.width < 1 / 10 ? bar.width * gap : 0;
    const tall = Math.max(bar.height * height, least);
    svg.append(
      svgElement('rect', {
        x: rounded(bar.from * width),
        y: rounded(height - tall),
        width: rounded(Math.max((bar.width - space) * width, least)),
        height: rounded(tall),
      }),
    );
  }
  return svg;
}

function rounded(length: number): string {
  return length.toFixed(1);
}
