/** Shows an answer to a text: how often and where it occurs, and what to do. */
import '../../shared/copy-button.ts';
import { isCalm } from '../../../classifier/outcome.ts';
import { formatNumber } from '../../../text/formatting/format-number.ts';
import { cardAttributes, cardBody, cardTitle, endpointLink, fact, near } from '../../shared/code-card.ts';
import { element } from '../../shared/dom.ts';
import type { Excerpt } from '../reading/excerpt.ts';
import type { AnswerPlace, PlacedAnswer } from './placed-answer.ts';

/** Makes the card of an answer. A closed one shows the rest when its button is pressed. */
export function answerCard(answer: PlacedAnswer, isOpen: boolean): HTMLElement {
  const card = element('article', { class: 'code-card', 'data-id': String(answer.id), tabindex: '-1' });
  fill(card, answer, isOpen, answer.choices.length === 0 ? null : picker(answer));
  return card;
}

/** Shows another answer in the same card. The list of endpoints is kept, and so is the focus on it. */
export function updateCard(card: HTMLElement, answer: PlacedAnswer): void {
  fill(card, answer, true, card.querySelector<HTMLElement>('.card-picker'));
}

/** Opens a closed card, or closes it again. */
export function toggleCard(card: HTMLElement): void {
  const isOpen = card.toggleAttribute('data-open');
  card.querySelector('[data-toggle]')?.setAttribute('aria-expanded', String(isOpen));
}

/** Makes the row that folds the answers with nothing to fix. */
export function calmFold(text: string, cards: readonly HTMLElement[]): HTMLElement {
  return element('details', { class: 'calm-answers' }, element('summary', {}, text), ...cards);
}

function fill(card: HTMLElement, answer: PlacedAnswer, isOpen: boolean, kept: HTMLElement | null): void {
  const attributes = { ...cardAttributes(answer), 'data-count': String(answer.count) };
  for (const [name, value] of Object.entries(attributes)) card.setAttribute(name, value);
  card.toggleAttribute('data-open', isOpen);
  const before = [head(answer, isOpen), excerpt(answer.excerpt)];
  const after = [...body(answer), actions(answer)];
  for (const child of [...card.children]) if (child !== kept) child.remove();
  if (kept && kept.parentNode !== card) card.append(kept);
  card.prepend(...before.filter((part) => part !== null));
  card.append(...after.filter((part) => part !== null));
}

function head(answer: PlacedAnswer, isOpen: boolean): HTMLElement {
  const { responsibility, retry, code } = answer;
  const brief = [responsibility?.text, retry && `Retry: ${retry.charAt(0).toLowerCase()}${retry.slice(1)}`];
  return element(
    'div',
    { class: 'card-head' },
    cardTitle(answer),
    element('button', {
      type: 'button',
      'data-toggle': '',
      'aria-expanded': String(isOpen),
      'aria-label': `Answer to ${code ?? 'this response'}`,
    }),
    element('p', { class: 'card-brief' }, brief.filter(Boolean).join(' · ')),
    element('p', { class: 'card-seen' }, seenText(answer)),
    element('p', { class: 'card-places' }, ...places(answer)),
  );
}

function seenText({ count, time }: PlacedAnswer): string {
  const times = count > 1 ? `${formatNumber(count)} times` : '';
  return [times, time && `${time} UTC`].filter(Boolean).join(', ');
}

/** Shows the places in the text; those in the text field as buttons that select them there. */
function places({ id, places: list, morePlaces }: PlacedAnswer): (HTMLElement | string)[] {
  if (list.length === 0) return [];
  const label = list.length > 1 ? 'Lines' : 'Line';
  return [
    ...(list.every(({ file }) => file === null) ? [label] : []),
    ...list.map((place, index) => {
      const text = placeText(place);
      if (!place.isInField) return element('span', {}, text);
      const line = formatNumber(place.line);
      const attributes = {
        class: 'line-chip',
        'data-show-line': `${id} ${index}`,
        'aria-label': `Line ${line}`,
      };
      return element('button', { type: 'button', ...attributes }, text);
    }),
    ...(morePlaces > 0 ? [`and ${formatNumber(morePlaces)} more`] : []),
  ];
}

function placeText({ line, file }: AnswerPlace): string {
  return file === null ? formatNumber(line) : `${file}, line ${formatNumber(line)}`;
}

function body(answer: PlacedAnswer): (HTMLElement | null)[] {
  const { request, endpoints } = answer;
  const more = [
    endpoints.length === 0
      ? []
      : fact('Endpoints', ...endpoints.flatMap((one, i) => [i === 0 ? '' : ', ', endpointLink(one)])),
    request === null ? [] : fact('Request', element('code', {}, ...breakable(request))),
  ];
  return [...cardBody(answer, more), near(answer)];
}

/** Lets a line break before each slash of a URL rather than within a word. */
function breakable(url: string): (HTMLElement | string)[] {
  return url.split(/(?=\/)/).flatMap((text, i) => (i === 0 ? text : [element('wbr'), text]));
}

const maskNote = 'What looks like a secret is masked. Check the rest before you show it to others.';

function excerpt(parts: Excerpt | null): HTMLElement | null {
  if (parts === null) return null;
  const nodes = parts.map(({ text, role }) => {
    if (role === 'line') return text;
    return element(role === 'found' ? 'mark' : 'span', {}, text);
  });
  return element('pre', { class: 'code-card-excerpt', dir: 'ltr', title: maskNote }, ...nodes);
}

function picker({ id, choices, chosen, code }: PlacedAnswer): HTMLElement {
  const select = element(
    'select',
    { 'data-choose-endpoint': String(id) },
    element('option', { value: '' }, 'Not known'),
    ...choices.map(({ number, title }) => element('option', { value: number }, `${number} ${title}`)),
  );
  select.value = chosen;
  return element(
    'div',
    { class: 'card-picker' },
    element('label', {}, `Endpoint that answered ${code}`, select),
  );
}

function actions(answer: PlacedAnswer): HTMLElement {
  const { id, address, signature, share, ticket, code } = answer;
  const check = { type: 'button', class: 'primary-action', 'data-check-signature': String(id) };
  return element(
    'div',
    { class: 'actions' },
    signature === null ? null : element('button', check, 'Check this signature'),
    address === null
      ? null
      : element(
          'a',
          { href: address, class: signature === null ? 'primary-action' : 'secondary-action' },
          isCalm(answer) || code === null ? 'More' : 'How to fix',
        ),
    copyButton('Copy summary', ticket),
    share === null ? null : copyButton(`Copy link to ${code}`, share),
  );
}

function copyButton(label: string, text: string): HTMLElement {
  return element(
    'copy-button',
    { 'data-copy': text },
    element('button', { type: 'button' }, label),
    element('span', { role: 'status' }),
  );
}
