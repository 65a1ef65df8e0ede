/** Shows the overview of many responses: a timeline and hints. */
import { element } from '../../shared/dom.ts';
import { svgElement } from '../../shared/svg.ts';
import type { Bar, Overview, OverviewHint, Timeline } from './overview-model.ts';

const width = 600;
const height = 40;
/** The size of the smallest bar. */
const least = 2;
const gap = 0.15;

/** Makes the parts of the overview. */
export function overviewParts({ timeline, hints }: Overview): HTMLElement[] {
  return [...(timeline === null ? [] : [timelineFigure(timeline)]), ...hints.map(hintBox)];
}

/** Draws with attributes alone, as a strict content security policy requires. To a screen reader it is an image. */
function timelineFigure({ title, text, bars, ends }: Timeline): HTMLElement {
  const drawing = svgElement('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none' });
  drawing.append(...bars.map(drawnBar));
  return element(
    'figure',
    { class: 'timeline' },
    element('div', { role: 'img', 'aria-label': `${title}. ${text}` }, drawing),
    element(
      'figcaption',
      { 'aria-hidden': 'true' },
      element('span', {}, ends[0]),
      element('span', {}, title),
      element('span', {}, ends[1]),
    ),
  );
}

function drawnBar(bar: Bar): SVGElement {
  const space = bar.width < 1 / 10 ? bar.width * gap : 0;
  const tall = Math.max(bar.height * height, least);
  return svgElement('rect', {
    'data-status': bar.status,
    x: rounded(bar.from * width),
    y: rounded(Math.max(height * (1 - bar.bottom) - tall, 0)),
    width: rounded(Math.max((bar.width - space) * width, least)),
    height: rounded(tall),
  });
}

function rounded(length: number): string {
  return length.toFixed(1);
}

function hintBox({ seen, hint, reason, where }: OverviewHint): HTMLElement {
  return element(
    'section',
    { class: 'overview-hint', 'data-provenance': 'advice' },
    element('h2', {}, 'Hint, not a fact'),
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
