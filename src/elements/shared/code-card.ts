/** The card of an answer: what the code's page says first, and where in a text it was found. */
import type { Answer, AnsweredMeaning, AnsweredWording } from '../../reference/answer.ts';
import './copy-button.ts';
import { formatNumber } from '../../text/format-number.ts';
import type { PlacedAnswer } from '../decoder/placed-answer.ts';
import type { Excerpt } from '../decoder/reading/excerpt.ts';
import { element } from './dom.ts';

/** Makes the card. All of its text is set as text. */
export function codeCard(answer: Answer): HTMLElement {
  return element('article', { class: 'code-card', ...marks(answer) }, title(answer), ...body(answer));
}

/** Makes the card of an answer that was found in a text, or looked up. */
export function placedCard(answer: PlacedAnswer): HTMLElement {
  const card = element('article', { class: 'code-card', 'data-id': String(answer.id), tabindex: '-1' });
  fill(card, answer, answer.choices.length === 0 ? null : picker(answer));
  return card;
}

/** Shows another answer in the same card. What chose it stays where it is, and so does the focus on it. */
export function updateCard(card: HTMLElement, answer: PlacedAnswer): void {
  fill(card, { ...answer, sameAs: null }, card.querySelector<HTMLElement>(':scope > .code-card-picker'));
}

function fill(card: HTMLElement, answer: PlacedAnswer, kept: HTMLElement | null): void {
  for (const [name, value] of Object.entries(marks(answer))) card.setAttribute(name, value);
  for (const child of [...card.children]) if (child !== kept) child.remove();
  const above = [title(answer), place(answer), request(answer), excerpt(answer.excerpt)];
  if (kept && kept.parentNode !== card) card.append(kept);
  card.prepend(...above.filter((part) => part !== null));
  card.append(...[...explanation(answer), signatureButton(answer)].filter((part) => part !== null));
}

function marks({ code, kind, status }: Answer): Record<string, string> {
  return {
    'data-code': code ?? '',
    'data-kind': kind,
    'data-status': String(status ?? '').slice(0, 1),
  };
}

function title({ headline, url }: Answer): HTMLElement {
  return element('h2', {}, url === null ? headline : element('a', { href: url }, headline));
}

/** What is said once is folded away where it comes again. */
function explanation(answer: PlacedAnswer): (HTMLElement | null)[] {
  const parts = [...body(answer), share(answer)];
  if (answer.sameAs === null) return parts;
  const label = `What it means: as in ${placeText(answer.sameAs).replace(/^L/, 'l')}`;
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

/** Where it stands; where it can be shown in the text field, a button that does. */
function place(answer: PlacedAnswer): HTMLElement | null {
  const { id, line, range, time } = answer;
  if (line === null) return null;
  const label = placeText(answer);
  return element(
    'p',
    { class: 'code-card-place' },
    range === null
      ? label
      : element(
          'button',
          { type: 'button', 'data-show-line': String(id), title: 'Show it in the text' },
          label,
        ),
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
  const pieces = parts.map(({ text, role }) => {
    if (role === 'line') return text;
    return element(role === 'found' ? 'mark' : 'span', {}, text);
  });
  return element('pre', { class: 'code-card-excerpt', dir: 'ltr' }, ...pieces);
}

function picker({ id, choices, chosen, code }: PlacedAnswer): HTMLElement {
  const select = element(
    'select',
    { 'data-choose-endpoint': String(id) },
    element('option', { value: '' }, 'not known'),
    ...choices.map(({ number, title }) => element('option', { value: number }, `${number} ${title}`)),
  );
  select.value = chosen;
  const label = element('label', {}, `Endpoint that answered ${code}`, select);
  return element('div', { class: 'code-card-picker' }, label);
}

function documented({ about, message }: AnsweredWording): HTMLElement {
  const label = about === null ? 'Documented' : `Documented for ${about}`;
  return box('documented', label, element('blockquote', {}, message));
}

function advised({ side, retry, advice }: Answer): HTMLElement | null {
  const rows = [
    side && row('Whose side', side),
    retry && row('Retry', retry),
    advice && row(advice.label, ...inline(advice.text)),
  ].flatMap((one) => one || []);
  return rows.length === 0 ? null : box('advice', 'Our advice', element('dl', {}, ...rows));
}

/** A statement with the mark of what it rests on. */
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

/** The only Markdown that a card shows: code in backticks. */
function inline(text: string): (Node | string)[] {
  return text.split('`').map((piece, i) => (i % 2 === 1 ? element('code', {}, piece) : piece));
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
  return element('p', {}, 'Documented codes with a near number: ', ...links);
}

/** Takes the text that is shown here to the checker, on this very page. */
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
