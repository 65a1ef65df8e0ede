/** `<meaning-picker>`: shows what a code means in one endpoint. The endpoint is kept in the address. */
import { part } from '../shared/dom.ts';

const parameter = 'endpoint';

class MeaningPicker extends HTMLElement {
  connectedCallback(): void {
    const form = part<HTMLFormElement>(this, 'form');
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#select.addEventListener('change', () => {
      this.#show(this.#select.value);
      keepInAddress(this.#select.value);
    });
    window.addEventListener('popstate', this.#fromAddress);
    form.hidden = false;
    this.#fromAddress();
  }

  disconnectedCallback(): void {
    window.removeEventListener('popstate', this.#fromAddress);
  }

  get #select(): HTMLSelectElement {
    return part(this, 'select');
  }

  /** Shows the endpoint in the address; an unknown one shows every meaning. */
  #fromAddress = (): void => {
    const requested = new URLSearchParams(location.search).get(parameter) ?? '';
    const isKnown = [...this.#select.options].some(({ value }) => value === requested);
    this.#select.value = isKnown ? requested : '';
    this.#show(this.#select.value);
  };

  #show(endpoint: string): void {
    for (const meaning of this.querySelectorAll<HTMLElement>('[data-endpoints]')) {
      const endpoints = meaning.dataset.endpoints?.split(' ') ?? [];
      meaning.hidden = endpoint !== '' && !endpoints.includes(endpoint);
    }
  }
}

function keepInAddress(endpoint: string): void {
  const address = new URL(location.href);
  if (endpoint === '') address.searchParams.delete(parameter);
  else address.searchParams.set(parameter, endpoint);
  // The fragment may name a meaning that is hidden now.
  address.hash = '';
  history.replaceState(history.state, '', address);
}

customElements.define('meaning-picker', MeaningPicker);
