/** Shows what the search finds, in the dialog. It is loaded when the search is first opened. */

import type { Search } from '../../reference/search/search.ts';
import { formatCount } from '../../text/formatting/format-number.ts';
import { closest, element, part } from '../shared/dom.ts';
import { Combobox } from './combobox.ts';
import { siteSearch } from './load-search.ts';
import type { Marker } from './marked-text.ts';
import { OpenedLines } from './opened-lines.ts';
import type { PastedText } from './pasted-text.ts';
import type { ResultLine } from './result-line.ts';
import { groupElement } from './result-list.ts';
import { emptyMessage, fullTextHeading, leadOf, type SearchView, viewOf } from './search-view.ts';

/** How long nothing is typed before the number of results is announced. */
const pauseMs = 450;

/** Loads the search, and shows it in its element. */
export async function createSearchPanel(root: HTMLElement, pasted: PastedText): Promise<SearchPanel> {
  return new SearchPanel(root, pasted, await siteSearch());
}

/** The results of the field in a dialog. */
export class SearchPanel {
  readonly #root: HTMLElement;
  readonly #search: Search;
  readonly #combobox: Combobox;
  readonly #pasted: PastedText;
  readonly #opened = new OpenedLines();
  #lines: readonly ResultLine[] = [];
  #query = '';
  #said: readonly string[] = [];
  #opensFirst = false;
  #opensDecoder = false;
  #announcing: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, pasted: PastedText, search: Search) {
    this.#root = root;
    this.#pasted = pasted;
    this.#search = search;
    this.#combobox = new Combobox(this.#input);
    this.#input.addEventListener('input', () => this.update());
    this.#input.addEventListener('keydown', (event) => this.#move(event));
    this.#results.addEventListener('click', (event) => this.#open(event));
  }

  /** Searches for what is in the field now. */
  update(): void {
    this.#query = this.#pasted.textOf(this.#input.value);
    const query = this.#query.trim();
    this.#start.hidden = query !== '';
    if (query === '') {
      this.#results.replaceChildren();
      this.#results.hidden = true;
      this.#opensFirst = false;
      this.#combobox.control(this.#showOpened());
      this.#opensDecoder = false;
      this.#say([]);
      this.#offerDecoder();
      this.#announce('');
      return;
    }
    const marker = this.#markerOf(query);
    const results = this.#search(query);
    const view = viewOf(query, results, marker);
    this.#show(view, results.words !== null);
    if (results.words !== null) void this.#addPages(results.words, view, marker);
  }

  /** Opens the active line, or the first one where that is certain; else points at the first one. */
  enter(): void {
    if (this.#pasted.textOf(this.#input.value) !== this.#query) this.update();
    const { active, first } = this.#combobox;
    if (active) active.click();
    else if (this.#query.trim() === '') return;
    else if (this.#opensDecoder) part(this.#root, '[data-search-decoder]').click();
    else if (this.#opensFirst) first?.click();
    else if (first) this.#combobox.move(1);
  }

  get #input(): HTMLInputElement {
    return part(this.#root, 'input');
  }
  get #start(): HTMLElement {
    return part(this.#root, '[data-search-start]');
  }
  get #results(): HTMLElement {
    return part(this.#root, '[data-search-results]');
  }

  /** Marks nothing in a text so long that it was pasted: its words would be found everywhere. */
  #markerOf(query: string): Marker {
    return query.length > 100 ? () => [] : (text) => this.#search.marks(query, text);
  }

  #show(view: SearchView, isSearching: boolean): void {
    this.#lines = view.groups.flatMap(({ lines }) => lines);
    this.#results.replaceChildren(...view.groups.map(groupElement));
    this.#results.hidden = view.count === 0;
    this.#results.scrollTop = 0;
    this.#opensFirst = view.opensFirst;
    this.#combobox.control(this.#results);
    this.#combobox.first?.toggleAttribute('data-enter', view.opensFirst);
    this.#complete(view, view.count, isSearching);
  }

  /** Adds pages that have the words below what is shown, which stays where it is. */
  async #addPages(words: string, view: SearchView, marker: Marker): Promise<void> {
    const query = this.#query;
    const { searchPages } = await import('./page-search.ts');
    if (this.#query !== query) return;
    const pages = await searchPages(words, marker).catch(() => []);
    if (pages === null || this.#query !== query) return;
    const known = new Set(this.#lines.map(({ url }) => url));
    const lines = pages.filter(({ url }) => !known.has(url));
    if (lines.length > 0) {
      this.#lines = [...this.#lines, ...lines];
      this.#results.append(groupElement({ heading: fullTextHeading, lines }));
      this.#results.hidden = false;
      this.#input.setAttribute('aria-expanded', 'true');
    }
    this.#complete(view, view.count + lines.length, false);
  }

  /** Says what there is besides lines, and how many there are. */
  #complete(view: SearchView, count: number, isSearching: boolean): void {
    const message = emptyMessage({ ...view, count }, isSearching);
    this.#opensDecoder = message !== null && !isSearching;
    this.#say(message === null ? view.notes : [message]);
    this.#offerDecoder();
    this.#announce(count === 0 ? '' : formatCount(count, 'result'));
  }

  /** Shows sentences, which are read aloud where they have changed. */
  #say(sentences: readonly string[]): void {
    if (this.#said.join() !== sentences.join())
      part(this.#root, '[data-search-notes]').replaceChildren(
        ...sentences.map((sentence) => {
          const [lead, rest] = leadOf(sentence);
          return element('p', {}, element('strong', {}, lead), rest);
        }),
      );
    this.#said = sentences;
  }

  /** Offers the decoder where nothing is found, and for texts of several lines. */
  #offerDecoder(): void {
    const offer = part(this.#root, '[data-search-offer]');
    offer.hidden = !this.#opensDecoder && !this.#query.trim().includes('\n');
    part(offer, 'kbd').hidden = !this.#opensDecoder;
  }

  /** Announces a number of results once typing has paused. */
  #announce(text: string): void {
    clearTimeout(this.#announcing);
    this.#announcing = setTimeout(() => {
      part(this.#root, '[data-search-status]').textContent = text;
    }, pauseMs);
  }

  #move(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    this.#combobox.move(event.key === 'ArrowDown' ? 1 : -1);
  }

  /** Remembers a line that is opened. */
  #open(event: MouseEvent): void {
    const path = closest(event, 'a')?.getAttribute('href');
    const line = this.#lines.find(({ url }) => url === path);
    if (line) this.#opened.add(line);
  }

  /** Lists what was opened before from this page. */
  #showOpened(): HTMLElement {
    const listbox = part(this.#start, '[role="listbox"]');
    listbox.querySelector('[data-search-opened]')?.remove();
    if (this.#opened.lines.length > 0) {
      const group = groupElement({ heading: 'Opened from this page', lines: this.#opened.lines });
      group.dataset.searchOpened = '';
      listbox.append(group);
    }
    return listbox;
  }
}
