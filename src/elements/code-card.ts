/** The card of an answer: what the code's page says first. */
import type { AnsweredMeaning, AnsweredWording } from '../classifier/answer.ts';
import './copy-button.ts';
import type { PlacedAnswer } from './decoder-model.ts';
import { element } from './dom.ts';

/** Makes the card. Its text comes from the catalog, and is set as text. */
export function codeCard(answer: PlacedAnswer): HTMLElement {
  const { code, kind, status, headline, url, line } = answer;
  return element(
    'article',
    {
      class: 'code-card',
      'data-code': code ?? '',
      'data-kind': kind,
      'data-status': String(status ?? '').slice(0, 1),
    },
    element('h2', {}, url === null ? headline : element('a', { href: url }, headline)),
    line === null ? null : element('p', { class: 'code-card-place' }, `Line ${line}`),
    ...answer.notes.map((note) => element('p', {}, note)),
    endpointLine(answer),
    ...answer.documented.map(documented),
    meanings(answer.meanings),
    advised(answer),
    near(answer),
    share(answer),
  );
}

function documented({ about, message }: AnsweredWording): HTMLElement {
  const label = about === null ? 'Documented' : `Documented for ${about}`;
  return box('documented', label, element('blockquote', {}, message));
}

function advised({ side, retry, advice }: PlacedAnswer): HTMLElement | null {
  const rows = [
    side && row('Whose side', side),
    retry && row('Retry', retry),
    advice && row(advice.label, ...inline(advice.text)),
  ].flatMap((one) => one || []);
  return rows.length === 0 ? null : box('advice', 'Our advice', element('dl', {}, ...rows));
}

function box(provenance: string, label: string, content: HTMLElement): HTMLElement {
  const mark = element('p', { class: 'provenance-mark' }, label);
  return element('div', { class: 'provenance', 'data-provenance': provenance }, mark, content);
}

function endpointLine({ endpoint }: PlacedAnswer): HTMLElement | null {
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

function near({ near: codes }: PlacedAnswer): HTMLElement | null {
  if (codes.length === 0) return null;
  const links = codes.flatMap(({ code, url }, i) => [i === 0 ? '' : ', ', element('a', { href: url }, code)]);
  return element('p', {}, 'Documented codes with a near number: ', ...links);
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
