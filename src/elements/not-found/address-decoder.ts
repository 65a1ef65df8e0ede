/** `<address-decoder>`: redirects from the 404 page to the intended code, or explains the code in the address. */
import type { EndpointName } from '../../reference/answer.ts';
import { codeCard } from '../shared/code-card.ts';
import { element } from '../shared/dom.ts';
import { siteReference } from '../shared/site-reference.ts';
import { readAddress } from './address-model.ts';

class AddressDecoder extends HTMLElement {
  connectedCallback(): void {
    void this.#read();
  }

  async #read(): Promise<void> {
    const answer = readAddress(location.pathname, await siteReference());
    if (answer.kind === 'redirect') location.replace(answer.url + location.search + location.hash);
    if (answer.kind === 'offer') this.replaceChildren(offer(answer.endpoint));
    if (answer.kind === 'explain') this.replaceChildren(codeCard(answer.answer));
  }
}

function offer({ number, title, url }: EndpointName): HTMLElement {
  const link = element('a', { href: url }, `${number} ${title}`);
  return element('p', {}, `${number} is the number of an endpoint, not a code: `, link);
}

customElements.define('address-decoder', AddressDecoder);
