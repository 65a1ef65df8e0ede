/**
 * `<code-map>`: filters the map of codes with buttons, and lets Escape close the details of a code until the pointer or
 * focus moves to another one.
 */

import { closest, part } from '../shared/dom.ts';
import { codeCount, writeFilter } from './code-filter-model.ts';
import {
  initialMapFilter,
  type MapChoice,
  type MapCode,
  matchingCodes,
  toggleChoice,
} from './code-map-model.ts';

interface Cell extends MapCode {
  readonly element: HTMLElement;
}

class CodeMap extends HTMLElement {
  #cells: readonly Cell[] = [];
  #filter = initialMapFilter;

  connectedCallback(): void {
    this.#cells = [...this.querySelectorAll<HTMLElement>('[data-code]')].map(asCell);
    document.addEventListener('keydown', this.#dismiss);
    this.addEventListener('pointerover', this.#show);
    this.addEventListener('focusin', this.#show);
    this.addEventListener('click', this.#press);
    part(this, '[data-map-filter]').hidden = false;
    this.#apply();
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#dismiss);
  }

  #dismiss = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.toggleAttribute('data-dismissed', true);
  };

  #show = (): void => {
    this.removeAttribute('data-dismissed');
  };

  #press = (event: Event): void => {
    const button = closest(event, '[data-map-filter] button');
    if (!button) return;
    const { choice, value = '' } = button.dataset;
    this.#filter =
      choice === undefined
        ? { ...this.#filter, withEndpoints: !this.#filter.withEndpoints }
        : toggleChoice(this.#filter, choice as MapChoice, value);
    this.#apply();
  };

  #apply(): void {
    const { choices, withEndpoints } = this.#filter;
    const shown = new Set(matchingCodes(this.#cells, this.#filter));
    this.toggleAttribute('data-with-endpoints', withEndpoints);
    for (const cell of this.#cells) cell.element.hidden = !shown.has(cell);
    for (const button of this.querySelectorAll<HTMLElement>('[data-map-filter] button')) {
      const { choice, value } = button.dataset;
      const isPressed = choice === undefined ? withEndpoints : choices[choice as MapChoice] === value;
      button.setAttribute('aria-pressed', String(isPressed));
    }
    part(this, '[data-filter-count]').textContent = codeCount(shown.size, this.#cells.length);
    const table = part<HTMLAnchorElement>(this, '[data-map-table]');
    table.search = writeFilter(choices);
  }
}

function asCell(element: HTMLElement): Cell {
  const { code = '', fixers = '', retries = '' } = element.dataset;
  return {
    element,
    code,
    status: code.slice(0, 3),
    fixers: fixers.split(' '),
    retries: retries.split(' '),
    inEndpoints: element.dataset.inEndpoints !== undefined,
  };
}

customElements.define('code-map', CodeMap);
