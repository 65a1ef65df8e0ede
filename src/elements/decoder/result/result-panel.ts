/** Shows a result: its summary, overview and cards, and the marks in the text field. */

import { closest, part } from '../../shared/dom.ts';
import { overviewParts } from '../overview/overview.ts';
import { createTextPane, type TextPane } from '../text-pane.ts';
import { answerCard, calmFold, toggleCard, updateCard } from './answer-card.ts';
import type { ChosenEndpoints, DecoderResult } from './decoder-result.ts';
import type { DecoderView } from './decoder-view.ts';
import type { PlacedAnswer } from './placed-answer.ts';

/** Up to this number, cards are shown open. */
const mostOpen = 2;

/** The cards of a view. */
export interface ViewCards {
  readonly answers: readonly HTMLElement[];
  readonly calm: readonly HTMLElement[];
}

/** Makes the cards of a view one by one, so that a caller can pause between any two. */
export function* makeCards(view: DecoderView): Generator<void, ViewCards> {
  const cards: ViewCards & { answers: HTMLElement[]; calm: HTMLElement[] } = { answers: [], calm: [] };
  const isOpen = view.answers.length + view.calm.length <= mostOpen;
  for (const list of ['answers', 'calm'] as const) {
    for (const answer of view[list]) {
      cards[list].push(answerCard(answer, isOpen));
      yield;
    }
  }
  return cards;
}

/** The panel of a decoder, with the choices that the user makes in it. */
export class ResultPanel {
  readonly #root: HTMLElement;
  readonly #pane: TextPane;
  #result: DecoderResult | null = null;
  #chosen: ChosenEndpoints = new Map();

  constructor(root: HTMLElement, field: HTMLTextAreaElement) {
    this.#root = root;
    this.#pane = createTextPane(field, part<SVGSVGElement>(root, '[data-decoder-marks]'));
    // Written before the button itself copies it.
    part(root, '[data-decoder-ticket]').addEventListener('click', () => this.#writeTicket(), {
      capture: true,
    });
    this.#cards.addEventListener('click', (event) => {
      this.#selectPlace(event);
      const card = closest(event, '[data-toggle]')?.closest<HTMLElement>('[data-id]');
      if (card) toggleCard(card);
    });
    this.#cards.addEventListener('change', (event) => this.#chooseEndpoint(event));
    this.#cards.addEventListener('focusin', (event) => {
      const id = closest(event, '[data-id]')?.dataset.id;
      this.#pane.point(id === undefined ? null : Number(id));
    });
  }

  get #summary(): HTMLElement {
    return part(this.#root, '[data-decoder-summary]');
  }
  get #overview(): HTMLElement {
    return part(this.#root, '[data-decoder-overview]');
  }
  get #cards(): HTMLElement {
    return part(this.#root, '[data-decoder-results]');
  }

  /**
   * Shows a new result. The marks come first: measuring lines requires a clean layout. The summary comes last: what it
   * announces is already there.
   */
  show(
    result: DecoderResult,
    problem: string | null = null,
    view: DecoderView = result.view(),
    cards: ViewCards = allCards(view),
  ): void {
    this.#result = result;
    this.#chosen = new Map();
    this.#pane.mark(result.marked());
    this.#overview.replaceChildren(...(view.overview ? overviewParts(view.overview) : []));
    const calm = view.calmText === '' ? cards.calm : [calmFold(view.calmText, cards.calm)];
    this.#cards.replaceChildren(...cards.answers, ...calm);
    this.#showSummary(view, [problem, view.summary].filter(Boolean).join(' '));
  }

  /** Shows nothing, as while an attached text is read. */
  empty(): void {
    this.#result = null;
    this.#pane.mark([]);
    this.#overview.replaceChildren();
    this.#cards.replaceChildren();
    this.#showSummary(null, '');
  }

  clearMarks(): void {
    this.#pane.mark([]);
  }

  /** Replaces the summary by a message, and announces it. */
  showMessage(text: string): void {
    this.announce(text);
    this.#summary.textContent = text;
  }

  focusSummary(): void {
    this.#summary.focus();
  }

  announce(text: string): void {
    part(this.#root, '[data-decoder-announcement]').textContent = text;
  }

  /** Returns an answer as it is currently shown. */
  answer(id: number): PlacedAnswer | null {
    return this.#result?.answer(id, this.#chosen) ?? null;
  }

  #showSummary(view: DecoderView | null, text: string): void {
    this.announce('');
    this.#summary.textContent = text;
    const hasAnswers = view !== null && view.answers.length + view.calm.length > 0;
    this.#root.toggleAttribute('data-answered', hasAnswers || text !== '');
    part(this.#root, '[data-decoder-ticket]').hidden = !hasAnswers;
    part(this.#root, '[data-decoder-rest]').textContent = view?.rest ?? '';
  }

  #chooseEndpoint({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const id = Number(target.dataset.chooseEndpoint);
    this.#chosen = new Map(this.#chosen).set(id, target.value);
    const answer = this.answer(id);
    const card = target.closest<HTMLElement>('[data-id]');
    if (!answer || !card) return;
    updateCard(card, answer);
    this.announce(
      answer.endpoint ? `In endpoint ${answer.endpoint.number}: ${answer.headline}` : answer.headline,
    );
  }

  /** Selects a place in the text field. */
  #selectPlace(event: Event): void {
    const [id, index] = closest(event, '[data-show-line]')?.dataset.showLine?.split(' ').map(Number) ?? [];
    const place =
      id === undefined ? undefined : this.#result?.marked().filter((one) => one.id === id)[index ?? 0];
    if (!place) return;
    this.#pane.point(place.id);
    this.#pane.select(place);
  }

  #writeTicket(): void {
    part(this.#root, '[data-decoder-ticket]').dataset.copy = this.#result?.ticket(this.#chosen) ?? '';
  }
}

function allCards(view: DecoderView): ViewCards {
  const steps = makeCards(view);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
