/** `<code-decoder>`: paste anything, see what it means. Nothing that is pasted leaves the page. */
import { codeCard } from './code-card.ts';
import { createDecoder, type Decoder, type DecoderView } from './decoder-model.ts';
import { element, part } from './dom.ts';
import { siteReference } from './site-reference.ts';

class CodeDecoder extends HTMLElement {
  #decoder: Promise<Decoder> | null = null;

  connectedCallback(): void {
    this.#decoder = siteReference().then(createDecoder);
    part(this, '#decoder-input').addEventListener('input', () => void this.#read());
    part(this, '[data-decoder-clear]').addEventListener('click', () => this.#clear());
    this.#form?.addEventListener('input', () => void this.#look());
    this.#form?.addEventListener('submit', (event) => event.preventDefault());
    void this.#prefill();
  }

  get #input(): HTMLTextAreaElement {
    return part(this, '#decoder-input');
  }
  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  async #prefill(): Promise<void> {
    const decoder = await this.#decoder;
    const values = decoder?.fromAddress(new URLSearchParams(location.search));
    if (values && this.#form) {
      for (const [name, value] of Object.entries(values)) this.#field(name).value = value;
      await this.#look();
    } else if (this.#input.value !== '') {
      await this.#read();
    }
  }

  #field(name: string): HTMLInputElement | HTMLSelectElement {
    return part(this, `[name="${name}"]`);
  }

  async #read(): Promise<void> {
    const decoder = await this.#decoder;
    if (decoder) this.#show(decoder.read(this.#input.value), decoder);
  }

  async #look(): Promise<void> {
    const decoder = await this.#decoder;
    if (!decoder) return;
    const [status, subCode, endpoint] = ['status', 'subCode', 'endpoint'].map(
      (name) => this.#field(name).value,
    );
    this.#show(
      decoder.look({ status: status ?? '', subCode: subCode ?? '', endpoint: endpoint ?? '' }),
      decoder,
    );
  }

  #clear(): void {
    this.#input.value = '';
    void this.#read();
    this.#input.focus();
  }

  #show(view: DecoderView, decoder: Decoder): void {
    part(this, '[data-decoder-summary]').textContent = view.summary;
    const rest = view.more > 0 ? element('p', {}, `${view.more} more are not shown.`) : null;
    part(this, '[data-decoder-results]').replaceChildren(
      ...view.answers.map(codeCard),
      ...(rest ? [rest] : []),
    );
    const address = decoder.share(view);
    const share = part<HTMLElement>(this, '[data-decoder-share]');
    share.hidden = address === null;
    if (address !== null)
      part(share, 'copy-button').setAttribute('data-copy', new URL(address, location.href).href);
  }
}

customElements.define('code-decoder', CodeDecoder);
