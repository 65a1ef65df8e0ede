/** Draws bars under the lines of a text field that have findings. */
import { svgElement } from '../shared/svg.ts';

/** The lines of a finding. */
export interface MarkedLines {
  readonly id: number;
  /** Counted from 1. */
  readonly first: number;
  readonly last: number;
}

/** The marks of a text field whose lines are not wrapped. */
export interface LineMarks {
  show(lines: readonly MarkedLines[]): void;
  /** Emphasizes the marks of one finding. */
  point(id: number | null): void;
  /** Selects a range of the text, focuses the field and scrolls to it. */
  select(range: { readonly start: number; readonly end: number; readonly line: number }): void;
}

const edge = 4;

/**
 * Makes the marks.
 *
 * @param layer A drawing under the field, of the same size.
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
          const box = {
            y: String(top + (first - 1) * height),
            height: String((last - first + 1) * height),
          };
          const bar = svgElement('g', { 'data-mark': String(id) });
          bar.append(
            svgElement('rect', { ...box, x: '0', width: '100%', class: 'line-mark' }),
            svgElement('rect', { ...box, x: '0', width: String(edge), class: 'line-mark-edge' }),
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
