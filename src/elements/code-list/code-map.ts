/** `<code-map>`: lets Escape close the details of a code until the pointer or focus moves to another one. */

class CodeMap extends HTMLElement {
  connectedCallback(): void {
    document.addEventListener('keydown', this.#dismiss);
    this.addEventListener('pointerover', this.#show);
    this.addEventListener('focusin', this.#show);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#dismiss);
  }

  #dismiss = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.toggleAttribute('data-dismissed', true);
  };

  #show = (): void => {
    this.removeAttribute('data-dismissed');
  };
}

customElements.define('code-map', CodeMap);
