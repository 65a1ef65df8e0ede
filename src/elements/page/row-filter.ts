/** `<row-filter>`: filters the rows of the tables in it, and opens the folded sections with a match. */
import { part } from '../shared/dom.ts';
import { matchesOf } from './row-filter-model.ts';

class RowFilter extends HTMLElement {
  connectedCallback(): void {
    const form = part<HTMLFormElement>(this, 'form');
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => this.#apply());
    form.hidden = false;
    this.#apply();
  }

  #apply(): void {
    const { value } = part<HTMLInputElement>(this, 'input');
    const query = value.trim();
    const rows = [...this.querySelectorAll<HTMLElement>('tbody tr')];
    const matches = matchesOf(
      rows.map(({ textContent }) => textContent ?? ''),
      query,
    );
    for (const [i, row] of rows.entries()) row.hidden = matches[i] === false;
    for (const fold of this.querySelectorAll('details')) {
      const hasMatch = fold.querySelector('tbody tr:not([hidden])') !== null;
      fold.hidden = !hasMatch;
      fold.open = query !== '' && hasMatch;
    }
    const count = matches.filter(Boolean).length;
    part(this, '[role="status"]').textContent =
      query === '' ? '' : count === 0 ? 'Nothing matches.' : `${count} of ${rows.length}`;
  }
}

customElements.define('row-filter', RowFilter);
