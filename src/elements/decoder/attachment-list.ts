/** Lists the texts that are read without being in the text field: files and long pasted texts. */

import { formatCount } from '../../text/formatting/format-number.ts';
import { closest, element } from '../shared/dom.ts';
import type { TextSource } from './reading/text-source.ts';

/** The attached texts, each with a button that removes it. */
export class AttachmentList {
  readonly #list: HTMLElement;
  #sources: readonly TextSource[] = [];
  readonly #lines = new Map<TextSource, number>();

  /** @param remove Called with the remaining texts when the user removes one. */
  constructor(list: HTMLElement, remove: (remaining: readonly TextSource[]) => void) {
    this.#list = list;
    list.addEventListener('click', (event) => {
      const removed = closest(event, '[data-remove]')?.dataset.remove;
      if (removed === undefined) return;
      remove(this.#sources.filter((_, index) => index !== Number(removed)));
    });
  }

  get sources(): readonly TextSource[] {
    return this.#sources;
  }

  /** The first button of the list; `null` where nothing is attached. */
  get firstButton(): HTMLElement | null {
    return this.#list.querySelector('button');
  }

  /** Replaces the attached texts. */
  replace(sources: readonly TextSource[]): void {
    this.#sources = sources;
    this.#lines.clear();
    this.show();
  }

  /** Notes the number of lines of a text, which `show` shows. */
  setLines(source: TextSource, lines: number): void {
    this.#lines.set(source, lines);
  }

  /** Shows the texts, and keeps the focus on the same button. */
  show(): void {
    const focused = this.#list.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.remove
      : undefined;
    this.#list.replaceChildren(
      ...this.#sources.map((source, index) => attachment(source, index, this.#lines.get(source) ?? null)),
    );
    this.#list.hidden = this.#sources.length === 0;
    if (focused !== undefined) this.#list.querySelector<HTMLElement>(`[data-remove="${focused}"]`)?.focus();
  }
}

function attachment({ name, length }: TextSource, index: number, lines: number | null): HTMLElement {
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
