/** Bars behind the lines of a text field, where something was found. They hold no text. */
import { svgElement } from '../shared/svg.ts';

/** A line, or a few, to be marked. */
export interface MarkedLines {
  readonly id: number;
  /** Counted from 1. */
  readonly first: number;
  readonly last: number;
}

/** The marks of a text field whose lines are not wrapped. */
export interface LineMarks {
  show(lines: readonly MarkedLines[]): void;
  /** Makes one stronger than the others. */
  point(id: number | null): void;
  /** Selects a part of the text, and brings it into view with the focus on it. */
  select(range: { readonly start: number; readonly end: number; readonly line: number }): void;
}

const edge = 4;

/**
 * Makes the marks.
 *
 * @param field The text field.
 * @param layer A drawing that lies behind it and is as large.
 */
export function createLineMarks(field: HTMLTextAreaElement, layer: SVGSVGElement): LineMarks {
  const bars = svgElement('g');
  layer.replaceChildren(bars);

  const follow = (): void => bars.setAttribute('transform', `translate(0 ${-field.scrollTop})`);
  field.addEventListener('scroll', follow, { passive: true });

  return {
    show(lines) {
      bars.replaceChildren();
      if (lines.length === 0) return;
      const { top, height } = lineMetrics(field);
      bars.append(
        ...lines.map(({ id, first, last }) => {
          const place = {
            y: String(top + (first - 1) * height),
            height: String((last - first + 1) * height),
          };
          const bar = svgElement('g', { 'data-mark': String(id) });
          bar.append(
            svgElement('rect', { ...place, x: '0', width: '100%', class: 'line-mark' }),
            svgElement('rect', { ...place, x: '0', width: String(edge), class: 'line-mark-edge' }),
          );
          return bar;
        }),
      );
      follow();
    },

    point(id) {
      for (const bar of bars.children) {
        bar.toggleAttribute('data-current', bar.getAttribute('data-mark') === String(id));
      }
    },

    select({ start, end, line }) {
      const { height, character } = lineMetrics(field);
      field.focus();
      field.setSelectionRange(start, end);
      field.scrollTop = Math.max(0, (line - 1) * height - field.clientHeight / 3);
      const column = start - (field.value.slice(0, start).lastIndexOf('\n') + 1);
      field.scrollLeft = Math.max(0, column * character - field.clientWidth / 2);
      follow();
    },
  };
}

/** Of a field with one font of equal width. */
function lineMetrics(field: HTMLTextAreaElement): { top: number; height: number; character: number } {
  const style = getComputedStyle(field);
  const fontSize = Number.parseFloat(style.fontSize);
  return {
    top: field.clientTop + Number.parseFloat(style.paddingTop),
    height: Number.parseFloat(style.lineHeight),
    character: fontSize * 0.6,
  };
}
