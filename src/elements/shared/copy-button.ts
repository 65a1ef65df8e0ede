/**
 * `<copy-button data-copy="…">`: copies its text and says so. `data-copy-from` names a file of this site instead, which
 * is loaded when the button is pressed. Hidden where nothing can be copied.
 */
import { part } from './dom.ts';

declare global {
  interface HTMLElementTagNameMap {
    'copy-button': HTMLElement;
  }
}

const confirmationMs = 2_000;

const outcomes = {
  copied: 'Copied',
  refused: 'Copying was refused',
  'not-loaded': 'It could not be loaded',
} as const;

type Outcome = keyof typeof outcomes;

class CopyButton extends HTMLElement {
  #resetting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const button = part<HTMLButtonElement>(this, 'button');
    button.addEventListener('click', () => void this.#copy());
    this.hidden = false;
  }

  async #copy(): Promise<void> {
    const { copy = '', copyFrom } = this.dataset;
    const outcome = await (copyFrom === undefined ? write(copy) : writeFile(copyFrom));
    this.#say(outcomes[outcome]);
    this.toggleAttribute('data-copied', outcome === 'copied');
  }

  #say(text: string): void {
    const status = part(this, '[role="status"]');
    status.textContent = text;
    clearTimeout(this.#resetting);
    this.#resetting = setTimeout(() => {
      status.textContent = '';
      this.removeAttribute('data-copied');
    }, confirmationMs);
  }
}

/** An address that starts with a slash is copied whole, with the site it stands on. */
async function write(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text.startsWith('/') ? new URL(text, location.href).href : text);
    return 'copied';
  } catch {
    return 'refused';
  }
}

/** Some browsers let a page write only within the press itself: there the text is promised, and loaded later. */
async function writeFile(address: string): Promise<Outcome> {
  let loaded = true;
  const text = load(address).catch((error) => {
    loaded = false;
    throw error;
  });
  try {
    if (typeof ClipboardItem === 'undefined') await navigator.clipboard.writeText(await text);
    else await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text.then(plainText) })]);
    return 'copied';
  } catch {
    await text.catch(() => {});
    return loaded ? 'refused' : 'not-loaded';
  }
}

async function load(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  return response.text();
}

function plainText(text: string): Blob {
  return new Blob([text], { type: 'text/plain' });
}

customElements.define('copy-button', CopyButton);
