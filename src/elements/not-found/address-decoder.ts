/**
 * `<address-decoder>`: redirects from the 404 page to the intended code, explains the code in the address, which becomes
 * the title of the page, or offers the pages that its words find.
 */
import type { EndpointName } from '../../reference/answer.ts';
import type { SearchHit } from '../../reference/search/search.ts';
import type { SiteSearch } from '../search/site-search.ts';
import { cardBody, codeCard, near } from '../shared/code-card.ts';
import { element, part } from '../shared/dom.ts';
import { siteReference } from '../shared/site-reference.ts';
import { type AddressAnswer, readAddress, titleOf } from './address-model.ts';
import { hasWords, pagesForAddress } from './address-words.ts';

class AddressDecoder extends HTMLElement {
  connectedCallback(): void {
    void this.#read();
  }

  async #read(): Promise<void> {
    const reference = await siteReference();
    const answer = readAddress(location.pathname, reference);
    if (answer.kind === 'redirect') location.replace(answer.url + location.search + location.hash);
    const title = titleOf(answer);
    if (title !== null) showTitle(title);
    if (answer.kind === 'offer') this.replaceChildren(offer(answer.endpoint));
    if (answer.kind === 'explain') this.replaceChildren(...explanation(answer));
    if (answer.kind === 'redirect') return;
    this.after(searchForm());
    if (answer.kind === 'unknown') await this.#suggest(reference.base);
  }

  /** Offers pages above what the page says anyway. */
  async #suggest(base: string): Promise<void> {
    if (!hasWords(location.pathname, base)) return;
    const { siteSearch } = await import('../search/load-search.ts');
    const pages = pagesForAddress(location.pathname, base, await siteSearch());
    if (pages.length > 0) this.prepend(...suggestions(pages));
  }
}

/** Replaces the title of the page, in its heading and in the window. */
function showTitle(title: string): void {
  const heading = part(document, 'h1');
  document.title = document.title.replace(heading.textContent.trim(), title);
  heading.setAttribute('aria-live', 'polite');
  heading.textContent = title;
}

/** Makes what follows the title: codes that may have been meant, and what is known of the status. */
function explanation({ answer, status }: Extract<AddressAnswer, { kind: 'explain' }>): HTMLElement[] {
  const known = status ? [codeCard(status)] : cardBody(answer, []);
  return [near(answer), ...known].filter((part) => part !== null);
}

/** Makes a field that opens the search of the site with what is typed. */
function searchForm(): HTMLElement {
  const field = element('input', { type: 'search', autocomplete: 'off' });
  const form = element(
    'form',
    {},
    element('label', {}, 'Search this site', field),
    element('button', {}, 'Search'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    part<SiteSearch>(document, 'site-search').search(field.value);
  });
  return element('search', {}, form);
}

function offer({ number, title, url }: EndpointName): HTMLElement {
  const link = element('a', { href: url }, `${number} ${title}`);
  return element('p', {}, 'Its page: ', link);
}

function suggestions(pages: readonly SearchHit[]): HTMLElement[] {
  return [
    element('h2', {}, 'Did you mean'),
    element(
      'ul',
      { class: 'suggested-pages' },
      ...pages.map(({ kind, id, title, text, url }) => {
        const name = {
          code: `${id} ${title}`,
          endpoint: `Endpoint ${id} ${title}`,
          guide: title,
          tool: title,
        };
        const detail = text === '' || text === title ? null : element('span', {}, text);
        return element('li', {}, element('a', { href: url }, name[kind]), detail);
      }),
    ),
  ];
}

customElements.define('address-decoder', AddressDecoder);
