/** `<theme-button>`: switches between the theme of the system, light and dark, and keeps the choice in the browser. */
import { part } from '../shared/dom.ts';
import { nextTheme, type Theme, themeLabel, themeOf } from './theme.ts';

/** Also read by a script in the head of each page, before it is drawn. */
const storageKey = 'starlight-theme';
const prefersLight = matchMedia('(prefers-color-scheme: light)');

/** The theme of this page, where the browser keeps none. */
let chosen: Theme = 'auto';

class ThemeButton extends HTMLElement {
  connectedCallback(): void {
    part(this, 'button').addEventListener('click', () => choose(nextTheme(chosen)));
    window.addEventListener('storage', follow);
    prefersLight.addEventListener('change', follow);
    this.hidden = false;
    follow();
  }

  disconnectedCallback(): void {
    window.removeEventListener('storage', follow);
    prefersLight.removeEventListener('change', follow);
  }
}

function choose(theme: Theme): void {
  chosen = theme;
  try {
    if (theme === 'auto') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {}
  show();
}

/** Shows a theme that was chosen before, in another tab, or by the system. */
function follow(): void {
  try {
    chosen = themeOf(localStorage.getItem(storageKey));
  } catch {}
  show();
}

function show(): void {
  const system = prefersLight.matches ? 'light' : 'dark';
  document.documentElement.dataset.theme = chosen === 'auto' ? system : chosen;
  for (const element of document.querySelectorAll<HTMLElement>('theme-button')) {
    element.dataset.choice = chosen;
    const button = part(element, 'button');
    button.ariaLabel = themeLabel(chosen);
    button.title = themeLabel(chosen);
  }
}

customElements.define('theme-button', ThemeButton);
