/** `<endpoint-filter>`: filters the list of endpoints. The filter is kept in the address. */

import { part } from '../shared/dom.ts';
import { whenRestored } from '../shared/restored-page.ts';
import {
  type EndpointRow,
  type EndpointSearch,
  endpointCount,
  matchingEndpoints,
} from './endpoint-filter-model.ts';

interface ListedEndpoint extends EndpointRow {
  readonly element: HTMLElement;
}

class EndpointFilter extends HTMLElement {
  #rows: readonly ListedEndpoint[] = [];
  /** Loaded when somebody is about to type; until then, text is looked up in the rows. */
  #search: EndpointSearch | null = null;
  #isLoading = false;
  #connection!: AbortController;

  connectedCallback(): void {
    this.#connection = new AbortController();
    this.#rows = [...this.querySelectorAll<HTMLElement>('tbody tr')].map(asListedEndpoint);
    this.#form.hidden = false;
    this.#form.addEventListener('input', () => this.#apply(true));
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('reset', () => setTimeout(() => this.#apply(true)));
    this.#input.addEventListener('focus', () => void this.#load());
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
  get #input(): HTMLInputElement {
    return part(this, '[name="q"]');
  }

  #fromAddress = (): void => {
    this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
    this.#apply(false);
    if (this.#input.value !== '') void this.#load();
  };

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      const { siteEndpointSearch } = await import('./load-endpoint-search.ts');
      this.#search = await siteEndpointSearch();
    } catch {
      this.#isLoading = false;
      return;
    }
    this.#apply(false);
  }

  #apply(isNew: boolean): void {
    const q = this.#input.value;
    const shown = new Set(matchingEndpoints(this.#rows, q, this.#search));
    for (const row of this.#rows) row.element.hidden = !shown.has(row);
    for (const group of this.querySelectorAll<HTMLElement>('[data-endpoint-group]'))
      group.hidden = group.querySelector('tbody tr:not([hidden])') === null;
    part(this, '[data-filter-count]').textContent = endpointCount(q, shown.size, this.#rows.length);
    if (!isNew) return;
    const query = q === '' ? '' : `?${new URLSearchParams({ q })}`;
    history.replaceState(history.state, '', `${location.pathname}${query}${location.hash}`);
  }
}

function asListedEndpoint(element: HTMLElement): ListedEndpoint {
  const { number = '', codes = '' } = element.dataset;
  const text = [...element.querySelectorAll('th, td:not(.code)')].map(({ textContent }) =>
    textContent.replace(/\s+/g, ' ').trim(),
  );
  return { element, number, codes: codes.split(' '), text: text.join(' ') };
}

customElements.define('endpoint-filter', EndpointFilter);
