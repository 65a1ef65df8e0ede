/** `<copy-button data-copy="…">`: copies its text and says so. Hidden where nothing can be copied. */
import { part } from './dom.ts';

declare global {
  interface HTMLElementTagNameMap {
    'copy-button': HTMLElement;
  }
}

const confirmationMs = 2_000;

class CopyButton extends HTMLElement {
  #resetting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    const button = part<HTMLButtonElement>(this, 'button');
    button.addEventListener('click', () => void this.#copy());
    this.hidden = false;
  }

  async #copy(): Promise<void> {
    const copied = await write(this.dataset.copy ?? '');
    this.#say(copied ? 'Copied' : 'Copying was refused');
    this.toggleAttribute('data-copied', copied);
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
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text.startsWith('/') ? new URL(text, location.href).href : text);
    return true;
  } catch {
    return false;
  }
}

customElements.define('copy-button', CopyButton);
