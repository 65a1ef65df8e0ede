/** `<code-filter>`: filters the table of codes. The filter is kept in the address. */

import { part } from '../shared/dom.ts';
import {
  type CodeFilter,
  type FilterRow,
  filterNames,
  matchesFilter,
  readFilter,
  writeFilter,
} from './code-filter-model.ts';

class CodeFilterElement extends HTMLElement {
  connectedCallback(): void {
    this.#form.hidden = false;
    this.#form.addEventListener('input', () => this.#apply(this.#values, true));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', () => setTimeout(() => this.#apply(this.#values, true)));
    window.addEventListener('popstate', this.#fromAddress);
    this.#fromAddress();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#fromAddress);
  }

  get #form(): HTMLFormElement {
    return part(this, 'form');
  }

  get #values(): CodeFilter {
    const data = new FormData(this.#form);
    const [status = '', fixer = '', retry = '', q = ''] = filterNames.map((name) =>
      String(data.get(name) ?? ''),
    );
    return { status, fixer, retry, q };
  }

  #fromAddress = (): void => {
    const requested = readFilter(new URLSearchParams(location.search));
    for (const name of filterNames) this.#fill(name, requested[name]);
    const filter = this.#values;
    this.#apply(filter, writeFilter(filter) !== writeFilter(requested));
  };

  /** Fills a field; a value that is not an option is dropped, as the list would be empty. */
  #fill(name: keyof CodeFilter, value: string): void {
    const field = part<HTMLInputElement | HTMLSelectElement>(this.#form, `[name="${name}"]`);
    field.value = value;
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }

  #apply(filter: CodeFilter, isNew: boolean): void {
    const rows = [...this.querySelectorAll<HTMLElement>('tbody tr')];
    for (const row of rows) row.hidden = !matchesFilter(asFilterRow(row), filter);
    const shown = rows.filter((row) => !row.hidden).length;
    part(this, '[data-filter-count]').textContent =
      shown === 0 ? 'No code matches this filter.' : `${shown} of ${rows.length} codes`;
    if (isNew)
      history.replaceState(history.state, '', `${location.pathname}${writeFilter(filter)}${location.hash}`);
  }
}

function asFilterRow(row: HTMLElement): FilterRow {
  const { status = '', fixers = '', retries = '', keywords = '' } = row.dataset;
  return {
    status,
    fixers: fixers.split(' '),
    retries: retries.split(' '),
    text: `${row.textContent} ${keywords}`,
  };
}

customElements.define('code-filter', CodeFilterElement);
