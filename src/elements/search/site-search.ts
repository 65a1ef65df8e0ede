/** `<site-search>`: opens the search with Ctrl+K on any page. Ctrl+/ goes to the decoder if the page has one. */
import type { Search } from '../../reference/search/search.ts';
import { element, part } from '../shared/dom.ts';
import { lineOf, type SearchLine } from './search-line.ts';

class SiteSearch extends HTMLElement {
  #search: Search | null = null;
  #query = '';
  #isExact = false;

  connectedCallback(): void {
    this.#button.addEventListener('click', () => void this.#open());
    this.#button.disabled = false;
    window.addEventListener('keydown', this.#shortcut);
    this.#input.addEventListener('input', () => void this.#searchNow());
    this.#dialog.addEventListener('keydown', (event) => this.#move(event));
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
    });
    part(this, '[data-close]').addEventListener('click', () => this.#dialog.close());
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#openFirst();
    });
  }

  disconnectedCallback(): void {
    window.removeEventListener('keydown', this.#shortcut);
  }

  get #button(): HTMLButtonElement {
    return part(this, '[data-open]');
  }
  get #dialog(): HTMLDialogElement {
    return part(this, 'dialog');
  }
  get #input(): HTMLInputElement {
    return part(this, 'input');
  }
  get #results(): HTMLElement {
    return part(this, '[data-search-results]');
  }
  get #status(): HTMLElement {
    return part(this, '[data-search-status]');
  }

  #shortcut = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const decoderInput = document.querySelector<HTMLElement>('#decoder-input');
    if (event.key.toLowerCase() === 'k') {
      if (this.#dialog.open) this.#dialog.close();
      else void this.#open();
    } else if (event.key === '/') {
      this.#dialog.close();
      if (decoderInput) decoderInput.focus();
      else void this.#open();
    } else return;
    event.preventDefault();
  };

  async #open(): Promise<void> {
    this.#dialog.showModal();
    this.#input.select();
    await this.#ready();
    await this.#searchNow();
  }

  /** Loads the search when it is first opened. */
  async #ready(): Promise<Search> {
    const { siteSearch } = await import('./load-search.ts');
    this.#search ??= await siteSearch();
    return this.#search;
  }

  async #searchNow(): Promise<void> {
    const query = this.#input.value;
    this.#query = query;
    const search = this.#search ?? (await this.#ready());
    if (this.#query !== query) return;
    const { hits, notes, words, isExact } = search(query);
    const lines = hits.map(lineOf);
    this.#isExact = isExact;
    this.#show(lines, notes, query.trim() !== '' && words === null);
    if (words === null) return;
    const { searchWords } = await import('./word-search.ts');
    if (this.#query !== query) return;
    const pages = await searchWords(words).catch(() => []);
    if (pages === null || this.#query !== query) return;
    const known = new Set(lines.map(({ url }) => url));
    this.#show([...lines, ...pages.filter(({ url }) => !known.has(url))], notes, true);
  }

  #show(hits: readonly SearchLine[], notes: readonly string[], isComplete: boolean): void {
    this.#results.replaceChildren(...notes.map(asNote), ...hits.map(asLink));
    if (hits.length > 0)
      this.#status.textContent = `${hits.length} ${hits.length === 1 ? 'result' : 'results'}`;
    else
      this.#status.textContent = isComplete
        ? (notes[0] ?? 'Nothing found. Paste a status line, a header, or a log line, or try other words.')
        : '';
  }

  /** Opens the first result, or only focuses it where it is not certain: a second Enter opens it. */
  async #openFirst(): Promise<void> {
    await this.#searchNow();
    const first = this.#results.querySelector<HTMLAnchorElement>('a');
    if (this.#isExact) first?.click();
    else first?.focus();
  }

  /** Moves through the results with arrow keys; a character typed there goes to the field. */
  #move(event: KeyboardEvent): void {
    const isCharacter = event.key.length === 1 && !(event.ctrlKey || event.metaKey || event.altKey);
    if (isCharacter && this.#results.contains(document.activeElement)) this.#input.focus();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [this.#input, ...this.#results.querySelectorAll<HTMLElement>('a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    event.preventDefault();
    next?.focus();
  }
}

function asLink({ label, detail, url }: SearchLine): HTMLElement {
  const text = detail === '' ? null : element('span', { class: 'search-detail' }, detail);
  return element(
    'li',
    {},
    element('a', { href: url }, element('span', { class: 'search-label' }, label), text),
  );
}

function asNote(note: string): HTMLElement {
  return element('li', { class: 'search-note' }, note);
}

customElements.define('site-search', SiteSearch);
