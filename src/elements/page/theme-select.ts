/** `<theme-select>`: selects the dark, light or system theme, and keeps the selection in the browser. */
import { part } from '../shared/dom.ts';

/** Also read by a script in the head of each page, before it is drawn. */
const storageKey = 'starlight-theme';
const prefersLight = matchMedia('(prefers-color-scheme: light)');

class ThemeSelect extends HTMLElement {
  connectedCallback(): void {
    this.#select.value = chosenTheme();
    this.#select.addEventListener('change', () => choose(this.#select.value));
    window.addEventListener('storage', this.#follow);
    prefersLight.addEventListener('change', this.#follow);
    this.hidden = false;
  }

  disconnectedCallback(): void {
    window.removeEventListener('storage', this.#follow);
    prefersLight.removeEventListener('change', this.#follow);
  }

  get #select(): HTMLSelectElement {
    return part(this, 'select');
  }

  /** Shows a theme that was selected in another tab or by the system. */
  #follow = (): void => {
    this.#select.value = chosenTheme();
    show(this.#select.value);
  };
}

function choose(theme: string): void {
  try {
    if (theme === 'auto') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {}
  show(theme);
  for (const select of document.querySelectorAll<HTMLSelectElement>('theme-select select'))
    select.value = theme;
}

function chosenTheme(): string {
  try {
    const theme = localStorage.getItem(storageKey);
    return theme === 'light' || theme === 'dark' ? theme : 'auto';
  } catch {
    return 'auto';
  }
}

function show(theme: string): void {
  const system = prefersLight.matches ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme === 'auto' ? system : theme;
}

customElements.define('theme-select', ThemeSelect);
