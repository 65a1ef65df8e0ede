/** `<code-filter>`: filters the table of codes. The filter is kept in the address. */

import { part } from '../shared/dom.ts';
import type { ListSearch } from '../shared/list-search.ts';
import { whenRestored } from '../shared/restored-page.ts';
import {
  type CodeFilter,
  codeCount,
  type FilterRow,
  filterNames,
  filterOf,
  matchingRows,
  readFilter,
  writeFilter,
} from './code-filter-model.ts';

interface TableRow extends FilterRow {
  readonly element: HTMLElement;
}

class CodeFilterElement extends HTMLElement {
  #rows: readonly TableRow[] = [];
  /** Loaded when somebody is about to type; until then, text is looked up in the rows. */
  #search: ListSearch | null = null;
  #isLoading = false;
  #connection!: AbortController;

  connectedCallback(): void {
    this.#connection = new AbortController();
    this.#rows = [...this.querySelectorAll<HTMLElement>('tbody tr')].map(asTableRow);
    this.#form.hidden = false;
    this.#form.addEventListener('input', () => this.#apply(this.#values, true));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', () => setTimeout(() => this.#apply(this.#values, true)));
    part(this.#form, '[name="q"]').addEventListener('focus', () => void this.#load());
    const { signal } = this.#connection;
    window.addEventListener('popstate', this.#fromAddress, { signal });
    whenRestored(this.#fromAddress, signal);
    this.#fromAddress();
  }

  disconnectedCallback(): void {
    this.#connection.abort();
  }

  get #form(): HTMLFormElement {
    return part(this, 'form');
  }

  get #values(): CodeFilter {
    const data = new FormData(this.#form);
    return filterOf((name) => String(data.get(name) ?? ''));
  }

  #fromAddress = (): void => {
    const requested = readFilter(new URLSearchParams(location.search));
    for (const name of filterNames) this.#fill(name, requested[name]);
    const filter = this.#values;
    this.#apply(filter, writeFilter(filter) !== writeFilter(requested));
    if (filter.q !== '') void this.#load();
  };

  /** Fills a field; a value that is not an option is dropped, as the list would be empty. */
  #fill(name: keyof CodeFilter, value: string): void {
    const field = part<HTMLInputElement | HTMLSelectElement>(this.#form, `[name="${name}"]`);
    field.value = value;
    if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
  }

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const { listSearch } = await import('../shared/load-list-search.ts');
      this.#search = await listSearch('code');
    } catch {
      this.#isLoading = false;
      return;
    }
    this.#apply(this.#values, false);
  }

  #apply(filter: CodeFilter, isNew: boolean): void {
    const shown = new Set(matchingRows(this.#rows, filter, this.#search));
    for (const row of this.#rows) row.element.hidden = !shown.has(row);
    part(this, '[data-filter-count]').textContent = codeCount(shown.size, this.#rows.length);
    if (isNew)
      history.replaceState(history.state, '', `${location.pathname}${writeFilter(filter)}${location.hash}`);
  }
}

function asTableRow(element: HTMLElement): TableRow {
  const { code = '', status = '', fixers = '', outcomes = '', retries = '', keywords = '' } = element.dataset;
  return {
    element,
    code,
    status,
    fixers: fixers.split(' '),
    outcomes: outcomes.split(' '),
    retries: retries.split(' '),
    text: `${element.textContent} ${keywords}`,
    hasSubCodes: element.dataset.subCodes !== undefined,
  };
}

customElements.define('code-filter', CodeFilterElement);
