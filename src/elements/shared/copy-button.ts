/**
 * `<copy-button data-copy="…">`: copies its text and confirms it. With `data-copy-from`, it copies a file of this site,
 * which is loaded when the button is pressed. `{origin}` in a text becomes the origin of the site. Hidden without
 * JavaScript.
 */
import { originPlaceholder } from '../../reference/ticket.ts';
import { part } from './dom.ts';

declare global {
  interface HTMLElementTagNameMap {
    'copy-button': HTMLElement;
  }
}

const confirmationMs = 2_000;

const messages = {
  copied: 'Copied',
  refused: 'Copying failed',
  'not-loaded': 'Loading failed',
} as const;

type CopyResult = keyof typeof messages;

class CopyButton extends HTMLElement {
  #resetting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const button = part<HTMLButtonElement>(this, 'button');
    button.addEventListener('click', () => void this.#copy());
    this.hidden = false;
  }

  async #copy(): Promise<void> {
    const { copy = '', copyFrom } = this.dataset;
    const result = await (copyFrom === undefined ? write(copy) : writeFile(copyFrom));
    this.#say(messages[result]);
    this.toggleAttribute('data-copied', result === 'copied');
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

/** Copies a text. A path, which starts with a slash, is copied as a full URL. */
async function write(text: string): Promise<CopyResult> {
  try {
    const full = text.replaceAll(originPlaceholder, location.origin);
    await navigator.clipboard.writeText(full.startsWith('/') ? new URL(full, location.href).href : full);
    return 'copied';
  } catch {
    return 'refused';
  }
}

/** Copies a file. Some browsers allow copying only while the click is handled, so they get a promise of the text. */
async function writeFile(address: string): Promise<CopyResult> {
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
