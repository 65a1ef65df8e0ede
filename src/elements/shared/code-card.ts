/** Shows an answer as a card, which has what the first screen of the code's page has. */
import type { Answer, AnsweredMeaning, AnsweredWording, EndpointName } from '../../reference/answer.ts';
import { formatCount } from '../../text/formatting/format-number.ts';
import { element } from './dom.ts';

/** Meanings that a card names; the page of the code has all. */
const mostMeanings = 5;

/** Makes the card of an answer. */
export function codeCard(answer: Answer): HTMLElement {
  return element(
    'article',
    { class: 'code-card', ...cardAttributes(answer) },
    cardTitle(answer),
    ...cardBody(answer, []),
  );
}

/** Returns what programs and styles read of a card. */
export function cardAttributes({ code, kind, status }: Answer): Record<string, string> {
  return {
    'data-code': code ?? '',
    'data-kind': kind,
    'data-status': String(status ?? '').slice(0, 1),
  };
}

/** Makes the heading: the code in its color, and its title. */
export function cardTitle({ headline, code, address }: Answer): HTMLElement {
  const isNamed = code !== null && headline.startsWith(`${code} `);
  const text = isNamed
    ? [element('span', { class: 'card-code' }, code), headline.slice(code.length)]
    : [headline];
  return element('h2', {}, ...(address === null ? text : [element('a', { href: address }, ...text)]));
}

/** Makes the meaning, the facts and the first check. `more` are further rows of facts. */
export function cardBody(answer: Answer, more: readonly HTMLElement[][]): HTMLElement[] {
  const { notes, responsibility, retry, endpoint, advice } = answer;
  const rows = [
    responsibility ? fact(responsibility.label, responsibility.text) : [],
    retry === null ? [] : fact('Retry', retry),
    endpoint === null ? [] : fact('Endpoint', endpointLink(endpoint)),
    ...more,
  ].flat();
  return [
    ...notes.map((note) => element('p', {}, note)),
    ...answer.documented.map(documented),
    meanings(answer),
    rows.length === 0 ? null : element('dl', { class: 'card-facts' }, ...rows),
    advice &&
      element(
        'p',
        { class: 'card-advice', 'data-provenance': 'advice' },
        element('strong', {}, advice.label),
        ' ',
        ...inline(advice.text),
      ),
  ].filter((part) => part !== null);
}

/** Makes a row of facts. */
export function fact(label: string, ...value: (Node | string)[]): HTMLElement[] {
  return [element('dt', {}, label), element('dd', {}, ...value)];
}

/** Makes a link to an endpoint. */
export function endpointLink({ number, title, url }: EndpointName): HTMLElement {
  return element('a', { href: url }, `${number} ${title}`);
}

/** Makes the note of documented codes that may have been meant; `null` where there are none. */
export function near({ near: codes }: Answer): HTMLElement | null {
  if (codes.length === 0) return null;
  const links = codes.flatMap(({ code, title, url }, i) => [
    i === 0 ? '' : ', ',
    element('a', { href: url }, `${code} ${title}`),
  ]);
  return element('p', {}, 'Documented codes with similar numbers: ', ...links);
}

function documented({ about, message, quoted }: AnsweredWording): HTMLElement {
  const label = about === null ? 'documented' : `documented for ${about}`;
  return element(
    'div',
    { class: 'card-wording', 'data-provenance': 'documented' },
    element(quoted ? 'blockquote' : 'p', {}, message),
    ' ',
    element('span', { class: 'provenance-mark chip' }, label),
  );
}

function meanings({ meanings: list, address }: Answer): HTMLElement | null {
  if (list.length === 0) return null;
  const more = list.length - mostMeanings;
  const rest = `and ${formatCount(more, 'more meaning')}`;
  return element(
    'ul',
    { class: 'card-meanings', 'data-provenance': 'documented' },
    ...list.slice(0, mostMeanings).map(meaningRow),
    more > 0 ? element('li', {}, address === null ? rest : element('a', { href: address }, rest)) : null,
  );
}

function meaningRow({ message, endpoints }: AnsweredMeaning): HTMLElement {
  const links = endpoints.flatMap(({ number, title, url }, i) => [
    i === 0 ? '' : ', ',
    element('a', { href: url, title }, number),
  ]);
  return element('li', {}, `${message} `, element('span', {}, ...links));
}

/** Formats the only Markdown in an answer: code in backticks. */
function inline(text: string): (Node | string)[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? element('code', {}, part) : part));
}
