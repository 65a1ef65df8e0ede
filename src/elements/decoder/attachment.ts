/** A text that is held aside, as it is shown: what it is, how long, and a button that removes it. */

import { formatCount } from '../../text/format-number.ts';
import { element } from '../shared/dom.ts';
import type { TextSource } from './reading/text-source.ts';

/** Makes the item of a list. `lines` is `null` as long as they are not counted. */
export function attachment({ name, length }: TextSource, index: number, lines: number | null): HTMLElement {
  const size = [length, lines === null ? '' : formatCount(lines, 'line')].filter(Boolean).join(', ');
  return element(
    'li',
    { class: 'attachment' },
    element('span', { class: 'attachment-name' }, name),
    element('span', { class: 'attachment-size' }, size),
    element(
      'button',
      { type: 'button', 'data-remove': String(index), 'aria-label': `Remove ${name}` },
      'Remove',
    ),
  );
}
