/** Shows results as options of a list box, each of which is a link. */
import { element } from '../shared/dom.ts';
import type { Segment } from './marked-text.ts';
import type { ResultLine } from './result-line.ts';
import type { LineGroup } from './search-view.ts';

/** Makes a group of lines with its heading. */
export function groupElement({ heading, lines }: LineGroup): HTMLElement {
  return element(
    'div',
    { role: 'group', 'aria-label': heading, class: 'search-group' },
    element('div', { class: 'search-heading', 'aria-hidden': 'true' }, heading),
    ...lines.map(lineElement),
  );
}

/** Makes a line. The spaces between its parts are for those who hear it. */
function lineElement(line: ResultLine): HTMLElement {
  const { status, url, sign, title, distinction, text, handling } = line;
  return element(
    'a',
    {
      href: url,
      role: 'option',
      tabindex: '-1',
      class: 'search-line',
      'aria-selected': 'false',
      'data-status': status,
    },
    element('span', { class: 'search-sign' }, ...sign.map(segmentNode)),
    ' ',
    element('span', { class: 'search-title' }, ...title.map(segmentNode)),
    ' ',
    optional('search-text', text.map(segmentNode)),
    ' ',
    element(
      'span',
      { class: 'search-remarks' },
      optional('search-handling', handling === '' ? [] : [handling]),
      ' ',
      optional('search-distinction', distinction === '' ? [] : [distinction]),
    ),
  );
}

function optional(name: string, content: readonly (Node | string)[]): HTMLElement | null {
  return content.length === 0 ? null : element('span', { class: name }, ...content);
}

function segmentNode({ text, isMarked }: Segment): Node | string {
  return isMarked ? element('mark', {}, text) : text;
}
