/** `<site-search>`: the search dialog, opened from any page with Ctrl+K. Ctrl+/ leads to the decoder’s field first. */
import { element, part } from '../shared/dom.ts';
import type { SearchAnswer, SearchHit } from './search-model.ts';

class SiteSearch extends HTMLElement {
  #search: ((query: string) => SearchAnswer) | null = null;
  #query = '';
  #sure = false;

  connectedCallback(): void {
    this.#button.addEventListener('click', () => void this.#open());
    this.#button.disabled = false;
    window.addEventListener('keydown', this.#shortcut);
    this.#input.addEventListener('input', () => void this.#answer());
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
    const box = document.querySelector<HTMLElement>('#decoder-input');
    if (event.key.toLowerCase() === 'k') {
      if (this.#dialog.open) this.#dialog.close();
      else void this.#open();
    } else if (event.key === '/') {
      this.#dialog.close();
      if (box) box.focus();
      else void this.#open();
    } else return;
    event.preventDefault();
  };

  async #open(): Promise<void> {
    this.#dialog.showModal();
    this.#input.select();
    await this.#ready();
    await this.#answer();
  }

  /** The classifier is loaded when the search is first opened. */
  async #ready(): Promise<(query: string) => SearchAnswer> {
    const [{ adviceFreeReference }, { createSearch }] = await Promise.all([
      import('../shared/site-reference.ts'),
      import('./search-model.ts'),
    ]);
    this.#search ??= createSearch(await adviceFreeReference());
    return this.#search;
  }

  async #answer(): Promise<void> {
    const query = this.#input.value;
    this.#query = query;
    const search = this.#search ?? (await this.#ready());
    if (this.#query !== query) return;
    const { hits, notes, words, sure } = search(query);
    this.#sure = sure;
    this.#show(hits, notes, query.trim() !== '' && words === null);
    if (words === null) return;
    const { searchWords } = await import('./word-search.ts');
    if (this.#query !== query) return;
    const found = await searchWords(words).catch(() => []);
    if (found === null || this.#query !== query) return;
    const known = new Set(hits.map(({ url }) => url));
    this.#show([...hits, ...found.filter(({ url }) => !known.has(url))], notes, true);
  }

  #show(hits: readonly SearchHit[], notes: readonly string[], complete: boolean): void {
    this.#results.replaceChildren(...notes.map(asNote), ...hits.map(asLink));
    if (hits.length > 0)
      this.#status.textContent = `${hits.length} ${hits.length === 1 ? 'result' : 'results'}`;
    else
      this.#status.textContent = complete
        ? (notes[0] ?? 'Nothing found. Paste a status line, a header or a log line, or try other words.')
        : '';
  }

  /** Where the first result is not what was asked for, it is only pointed at: a second Enter opens it. */
  async #openFirst(): Promise<void> {
    await this.#answer();
    const first = this.#results.querySelector<HTMLAnchorElement>('a');
    if (this.#sure) first?.click();
    else first?.focus();
  }

  /** Arrow keys walk through the results; a character typed there belongs to the field. */
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

function asLink({ label, detail, url }: SearchHit): HTMLElement {
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
