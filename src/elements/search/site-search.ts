/** `<site-search>`: opens the search with Ctrl+K on any page. Ctrl+/ goes to the decoder if the page has one. */
import { base } from '../../base.ts';
import { closest, part } from '../shared/dom.ts';
import { loadFonts } from '../shared/fonts.ts';
import { PastedText } from './pasted-text.ts';
import type { SearchPanel } from './search-panel.ts';
import { shortcutLabel } from './shortcut-label.ts';
import { trustWorker } from './trusted-worker.ts';

export class SiteSearch extends HTMLElement {
  readonly #pasted = new PastedText();
  #panel: Promise<SearchPanel> | null = null;

  connectedCallback(): void {
    for (const key of this.querySelectorAll<HTMLElement>('[data-key]'))
      key.textContent = shortcutLabel(key.dataset.key ?? '', navigator.platform);
    this.#button.addEventListener('click', () => void this.#open());
    this.#button.disabled = false;
    window.addEventListener('keydown', this.#shortcut);
    this.#input.addEventListener('paste', (event) => this.#paste(event));
    this.#dialog.addEventListener('click', (event) => this.#clicked(event));
    this.#dialog.addEventListener('close', () => this.#returnFocus());
    part(this, '[data-close]').addEventListener('click', () => this.#dialog.close());
    part(this, 'form').addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#ready().then((panel) => panel?.enter());
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

  /** Opens the search with a query. */
  search(query: string): void {
    this.#input.value = query;
    void this.#open();
  }

  #shortcut = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    if (event.key.toLowerCase() === 'k') {
      if (this.#dialog.open) this.#dialog.close();
      else void this.#open();
    } else if (event.key === '/') {
      if (decoderInput()) this.#goToDecoder();
      else if (this.#dialog.open) part(this, '[data-search-decoder]').click();
      else void this.#open();
    } else return;
    event.preventDefault();
  };

  async #open(): Promise<void> {
    this.#dialog.showModal();
    loadFonts();
    this.#input.select();
    (await this.#ready())?.update();
  }

  /** Loads the search when it is first opened. Returns `null` where that failed. */
  async #ready(): Promise<SearchPanel | null> {
    this.#panel ??= import('./search-panel.ts').then(({ createSearchPanel }) =>
      createSearchPanel(this, this.#pasted),
    );
    return this.#panel.catch(() => {
      part(this, '[data-search-notes]').textContent =
        'The search could not be loaded. Check your connection, then reload this page.';
      return null;
    });
  }

  /** Takes a text of several lines before the field drops them: the search may still be loading. */
  #paste(event: ClipboardEvent): void {
    const { value, selectionStart, selectionEnd } = this.#input;
    const selection = [selectionStart ?? value.length, selectionEnd ?? value.length] as const;
    const pasted = this.#pasted.paste(value, selection, event.clipboardData?.getData('text/plain') ?? '');
    if (!pasted) return;
    event.preventDefault();
    this.#input.value = pasted.shown;
    this.#input.setSelectionRange(pasted.caret, pasted.caret);
    this.#input.dispatchEvent(new Event('input'));
  }

  /** Closes the dialog before another page opens: the way back must not end below it. */
  #clicked(event: MouseEvent): void {
    const link = closest(event, 'a');
    const isNewTab = event.ctrlKey || event.metaKey || event.shiftKey;
    if (event.target === this.#dialog || (link && !isNewTab)) this.#dialog.close();
    if (!link?.matches('[data-search-decoder]') || !decoderInput() || isNewTab) return;
    event.preventDefault();
    this.#goToDecoder();
  }

  #goToDecoder(): void {
    this.#dialog.close();
    decoderInput()?.focus();
  }

  /** Focuses the button where nothing had the focus before. */
  #returnFocus(): void {
    const { activeElement, body } = document;
    if (!activeElement || activeElement === body || this.#dialog.contains(activeElement))
      this.#button.focus();
  }
}

function decoderInput(): HTMLElement | null {
  return document.querySelector('#decoder-input');
}

// As soon as the page loads, so that no other script can make the one policy that is allowed.
trustWorker(`${base}/pagefind/pagefind-worker.js`);
customElements.define('site-search', SiteSearch);
