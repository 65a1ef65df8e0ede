/** Numbers the lines of a text field, and marks those that were read as a response. */
import { svgElement } from '../shared/svg.ts';
import { linesCovered, numberedLines } from './text-pane-model.ts';

/** A range of the text to mark. */
export interface MarkedRange {
  readonly id: number;
  readonly status: number | null;
  readonly start: number;
  readonly end: number;
  /** Its first line, counted from 1. */
  readonly line: number;
}

/** A text field whose lines are not wrapped, with what is drawn under it. */
export interface TextPane {
  mark(ranges: readonly MarkedRange[]): void;
  /** Emphasizes the marks of one answer. */
  point(id: number | null): void;
  /** Selects a range of the text, focuses the field and scrolls to it. */
  select(range: MarkedRange): void;
}

const edge = 4;

/**
 * Makes the pane.
 *
 * @param layer A drawing under the field, of the same size.
 */
export function createTextPane(field: HTMLTextAreaElement, layer: SVGSVGElement): TextPane {
  const bars = svgElement('g');
  const numbers = svgElement('g', { class: 'line-numbers' });
  layer.replaceChildren(bars, numbers);
  let marked: readonly MarkedRange[] = [];
  let current: number | null = null;

  /** Numbers only the lines in sight: a long text has very many. */
  const number = (): void => {
    const { top, height } = lineMetrics(field);
    const lines = numberedLines(field.value, {
      top: field.scrollTop,
      height: field.clientHeight,
      lineHeight: height,
    });
    numbers.replaceChildren(
      ...lines.map((line) => {
        const text = svgElement('text', { x: '36', y: String(top + (line - 0.3) * height) });
        text.textContent = String(line);
        return text;
      }),
    );
  };
  const follow = (): void => {
    bars.setAttribute('transform', `translate(0 ${-field.scrollTop})`);
    // The text would lie on numbers that stay.
    numbers.setAttribute('transform', `translate(${-field.scrollLeft} ${-field.scrollTop})`);
  };
  const draw = (): void => {
    number();
    follow();
  };
  const drawMarks = (): void => {
    bars.replaceChildren(...(marked.length === 0 ? [] : markBars(field, marked)));
    pointAt(bars, current);
    draw();
  };
  field.addEventListener('scroll', draw, { passive: true });
  field.addEventListener('input', draw);
  // A zoom of the text alone changes the lines, but not the size of the field; it does change that of its label.
  const observer = new ResizeObserver(drawMarks);
  for (const sized of [field, ...field.labels]) observer.observe(sized);

  return {
    mark(ranges) {
      marked = ranges;
      current = null;
      drawMarks();
    },

    point(id) {
      current = id;
      pointAt(bars, id);
    },

    select({ start, end, line }) {
      const { height, character } = lineMetrics(field);
      field.focus();
      field.setSelectionRange(start, end);
      field.scrollTop = Math.max(0, (line - 1) * height - field.clientHeight / 3);
      const column = start - (field.value.slice(0, start).lastIndexOf('\n') + 1);
      field.scrollLeft = Math.max(0, column * character - field.clientWidth / 2);
      draw();
    },
  };
}

function pointAt(bars: SVGElement, id: number | null): void {
  for (const bar of bars.children) {
    bar.toggleAttribute('data-current', bar.getAttribute('data-mark') === String(id));
  }
}

function markBars(field: HTMLTextAreaElement, ranges: readonly MarkedRange[]): SVGElement[] {
  const { top, height } = lineMetrics(field);
  return ranges.map(({ id, status, start, end, line }) => {
    const lines = linesCovered(field.value, start, end);
    const box = { y: String(top + (line - 1) * height), height: String(lines * height), x: '0' };
    const bar = svgElement('g', {
      'data-mark': String(id),
      'data-status': String(status ?? '').slice(0, 1),
    });
    bar.append(
      svgElement('rect', { ...box, width: '100%', class: 'line-mark' }),
      svgElement('rect', { ...box, width: String(edge), class: 'line-mark-edge' }),
    );
    return bar;
  });
}

/** Measures the lines of a field with a monospaced font. */
function lineMetrics(field: HTMLTextAreaElement): { top: number; height: number; character: number } {
  const style = getComputedStyle(field);
  const fontSize = Number.parseFloat(style.fontSize);
  return {
    top: field.clientTop + Number.parseFloat(style.paddingTop),
    height: Number.parseFloat(style.lineHeight),
    character: fontSize * 0.6,
  };
}
