/** Shows an answer as a card: the first part of the code's page, and its place in a text. */
import type { Answer, AnsweredMeaning, AnsweredWording } from '../../reference/answer.ts';
import './copy-button.ts';
import { formatNumber } from '../../text/format-number.ts';
import type { Excerpt } from '../decoder/reading/excerpt.ts';
import type { PlacedAnswer } from '../decoder/result/placed-answer.ts';
import { element } from './dom.ts';

/** Makes the card of an answer. */
export function codeCard(answer: Answer): HTMLElement {
  return element('article', { class: 'code-card', ...attributesOf(answer) }, title(answer), ...body(answer));
}

/** Makes the card of an answer in a decoder. */
export function placedCard(answer: PlacedAnswer): HTMLElement {
  const card = element('article', { class: 'code-card', 'data-id': String(answer.id), tabindex: '-1' });
  fill(card, answer, answer.choices.length === 0 ? null : picker(answer));
  return card;
}

/** Shows another answer in the same card. The list of endpoints is kept, and so is the focus on it. */
export function updateCard(card: HTMLElement, answer: PlacedAnswer): void {
  fill(card, { ...answer, sameAs: null }, card.querySelector<HTMLElement>(':scope > .code-card-picker'));
}

function fill(card: HTMLElement, answer: PlacedAnswer, kept: HTMLElement | null): void {
  for (const [name, value] of Object.entries(attributesOf(answer))) card.setAttribute(name, value);
  for (const child of [...card.children]) if (child !== kept) child.remove();
  const above = [title(answer), place(answer), request(answer), excerpt(answer.excerpt)];
  if (kept && kept.parentNode !== card) card.append(kept);
  card.prepend(...above.filter((part) => part !== null));
  card.append(...[...explanation(answer), signatureButton(answer)].filter((part) => part !== null));
}

function attributesOf({ code, kind, status }: Answer): Record<string, string> {
  return {
    'data-code': code ?? '',
    'data-kind': kind,
    'data-status': String(status ?? '').slice(0, 1),
  };
}

function title({ headline, url }: Answer): HTMLElement {
  return element('h2', {}, url === null ? headline : element('a', { href: url }, headline));
}

/** Folds an explanation that an answer above has as well. */
function explanation(answer: PlacedAnswer): (HTMLElement | null)[] {
  const parts = [...body(answer), share(answer)];
  if (answer.sameAs === null) return parts;
  const label = `Same meaning as in ${placeText(answer.sameAs).replace(/^L/, 'l')}`;
  return [element('details', {}, element('summary', {}, label), ...parts.filter((part) => part !== null))];
}

function body(answer: Answer): HTMLElement[] {
  return [
    ...answer.notes.map((note) => element('p', {}, note)),
    endpointLine(answer),
    ...answer.documented.map(documented),
    meanings(answer.meanings),
    advised(answer),
    near(answer),
  ].filter((part) => part !== null);
}

/** Shows the place in the text; if it is in the text field, as a button that selects it there. */
function place(answer: PlacedAnswer): HTMLElement | null {
  const { id, line, range, time } = answer;
  if (line === null) return null;
  const label = placeText(answer);
  return element(
    'p',
    { class: 'code-card-place' },
    range === null
      ? label
      : element('button', { type: 'button', 'data-show-line': String(id), title: 'Show in the text' }, label),
    time === '' ? null : element('span', {}, `${time} UTC`),
  );
}

function placeText({ line, file }: Pick<PlacedAnswer, 'line' | 'file'>): string {
  return `${file === null ? 'Line' : `${file}, line`} ${formatNumber(line ?? 0)}`;
}

function request({ request: text }: PlacedAnswer): HTMLElement | null {
  return text === null ? null : element('p', {}, 'Request: ', element('code', {}, text));
}

function excerpt(parts: Excerpt | null): HTMLElement | null {
  if (parts === null) return null;
  const nodes = parts.map(({ text, role }) => {
    if (role === 'line') return text;
    return element(role === 'found' ? 'mark' : 'span', {}, text);
  });
  return element('pre', { class: 'code-card-excerpt', dir: 'ltr' }, ...nodes);
}

function picker({ id, choices, chosen, code }: PlacedAnswer): HTMLElement {
  const select = element(
    'select',
    { 'data-choose-endpoint': String(id) },
    element('option', { value: '' }, 'Not known'),
    ...choices.map(({ number, title }) => element('option', { value: number }, `${number} ${title}`)),
  );
  select.value = chosen;
  const label = element('label', {}, `Endpoint that answered ${code}`, select);
  return element('div', { class: 'code-card-picker' }, label);
}

function documented({ about, message, quoted }: AnsweredWording): HTMLElement {
  const label = about === null ? 'Documented' : `Documented for ${about}`;
  return box('documented', label, element(quoted ? 'blockquote' : 'p', {}, message));
}

function advised({ responsibility, retry, advice }: Answer): HTMLElement | null {
  const rows = [
    responsibility && row(responsibility.label, responsibility.text),
    retry && row('Retry', retry),
    advice && row(advice.label, ...inline(advice.text)),
  ].flatMap((one) => one || []);
  return rows.length === 0 ? null : box('advice', 'Our advice', element('dl', {}, ...rows));
}

/** Makes a statement with a label that says whether it is documented or advice. */
export function box(provenance: string, label: string, ...content: HTMLElement[]): HTMLElement {
  const mark = element('p', { class: 'provenance-mark' }, label);
  return element('div', { class: 'provenance', 'data-provenance': provenance }, mark, ...content);
}

function endpointLine({ endpoint }: Answer): HTMLElement | null {
  if (endpoint === null) return null;
  const { number, title, url } = endpoint;
  return element('p', {}, 'Endpoint: ', element('a', { href: url }, `${number} ${title}`));
}

function row(label: string, ...value: (Node | string)[]): HTMLElement[] {
  return [element('dt', {}, label), element('dd', {}, ...value)];
}

/** Formats the only Markdown in an answer: code in backticks. */
function inline(text: string): (Node | string)[] {
  return text.split('`').map((part, i) => (i % 2 === 1 ? element('code', {}, part) : part));
}

function meanings(list: readonly AnsweredMeaning[]): HTMLElement | null {
  if (list.length === 0) return null;
  const rows = list.flatMap(({ message, endpoints }) => [
    element('dt', {}, message),
    element(
      'dd',
      {},
      ...endpoints.flatMap(({ number, title, url }, i) => [
        i === 0 ? '' : ', ',
        element('a', { href: url }, `${number} ${title}`),
      ]),
    ),
  ]);
  return box('documented', 'Documented', element('dl', { class: 'code-card-meanings' }, ...rows));
}

function near({ near: codes }: Answer): HTMLElement | null {
  if (codes.length === 0) return null;
  const links = codes.flatMap(({ code, url }, i) => [i === 0 ? '' : ', ', element('a', { href: url }, code)]);
  return element('p', {}, 'Documented codes with similar numbers: ', ...links);
}

/** Makes the button that opens the signature checker with this request. */
function signatureButton({ id, signatureAt }: PlacedAnswer): HTMLElement | null {
  if (signatureAt === null) return null;
  const attributes = { type: 'button', 'data-check-signature': String(id) };
  return element('p', { class: 'code-card-action' }, element('button', attributes, 'Check this signature'));
}

function share({ code, share: address }: PlacedAnswer): HTMLElement | null {
  if (address === null) return null;
  return element(
    'copy-button',
    { 'data-copy': address },
    element('button', { type: 'button' }, `Copy link to ${code}`),
    element('span', { role: 'status' }),
  );
}
