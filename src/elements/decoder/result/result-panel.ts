/** Shows a result: its summary, overview and cards, and the marks in the text field. */

import { placedCard, updateCard } from '../../shared/code-card.ts';
import { closest, part } from '../../shared/dom.ts';
import { createLineMarks, type LineMarks, type MarkedLines } from '../line-marks.ts';
import { markChosenRow, overviewParts } from '../overview/overview.ts';
import { answersAtOnce, type DecoderResult, type DecoderView, initialViewState } from './decoder-result.ts';
import type { PlacedAnswer } from './placed-answer.ts';

/** The panel of a decoder, with the choices that the user makes in it. */
export class ResultPanel {
  readonly #root: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  readonly #marks: LineMarks;
  #result: DecoderResult | null = null;
  #state = initialViewState;

  constructor(root: HTMLElement, field: HTMLTextAreaElement) {
    this.#root = root;
    this.#field = field;
    this.#marks = createLineMarks(field, part<SVGSVGElement>(root, '[data-decoder-marks]'));
    part(root, '[data-decoder-more]').addEventListener('click', () => this.#showMore());
    part(root, '[data-decoder-all]').addEventListener('click', () => this.#showOnly(null));
    // Written before the button itself copies it.
    part(root, '[data-decoder-ticket]').addEventListener('click', () => this.#writeSharedSummary(), {
      capture: true,
    });
    this.#overview.addEventListener('click', (event) => {
      const key = closest(event, '[data-only]')?.dataset.only;
      if (key !== undefined) this.#showOnly(key === this.#state.only ? null : key);
    });
    this.#cards.addEventListener('click', (event) => this.#selectRange(event));
    this.#cards.addEventListener('change', (event) => this.#chooseEndpoint(event));
    this.#cards.addEventListener('focusin', (event) => {
      const id = closest(event, '[data-id]')?.dataset.id;
      this.#marks.point(id === undefined ? null : Number(id));
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
    cards: readonly HTMLElement[] = view.answers.map(placedCard),
  ): void {
    this.#result = result;
    this.#state = initialViewState;
    this.#marks.show(this.#markedLines());
    this.#overview.replaceChildren(...(view.overview ? overviewParts(view.overview) : []));
    this.#cards.replaceChildren(...cards);
    this.#showSummary(view, [problem, view.summary].filter(Boolean).join(' '));
  }

  /** Shows nothing, as while an attached text is read. */
  empty(): void {
    this.#result = null;
    this.#marks.show([]);
    this.#overview.replaceChildren();
    this.#cards.replaceChildren();
    this.#showSummary(null, '');
  }

  clearMarks(): void {
    this.#marks.show([]);
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
    return this.#result?.answer(id, this.#state) ?? null;
  }

  #showSummary(view: DecoderView | null, text: string): void {
    this.announce('');
    this.#summary.textContent = text;
    part(this.#root, '[data-decoder-actions]').hidden = !view || view.answers.length === 0;
    part(this.#root, '[data-decoder-share]').hidden =
      view?.answers.every(({ share }) => share === null) ?? true;
    this.#showRest(view);
  }

  #showRest(view: DecoderView | null): void {
    const count = view?.more ?? 0;
    const shown = view?.shown ?? '';
    part(this.#root, '[data-decoder-rest]').hidden = count === 0 && shown === '';
    part(this.#root, '[data-decoder-shown]').textContent = shown;
    const more = part(this.#root, '[data-decoder-more]');
    more.hidden = count === 0;
    more.textContent = `Show ${Math.min(count, answersAtOnce)} more`;
    part(this.#root, '[data-decoder-all]').hidden = this.#state.only === null;
  }

  #showMore(): void {
    const before = this.#cards.childElementCount;
    this.#state = { ...this.#state, limit: this.#state.limit + answersAtOnce };
    const view = this.#result?.view(this.#state) ?? null;
    this.#cards.append(...(view?.answers.slice(before).map(placedCard) ?? []));
    this.#showRest(view);
    this.announce(view?.shown ?? '');
    (this.#cards.children[before] as HTMLElement | undefined)?.focus();
  }

  /** Shows only the answers of one row of the overview; with `null`, all. */
  #showOnly(only: string | null): void {
    const former = this.#state.only;
    this.#state = { ...this.#state, only, limit: answersAtOnce };
    const view = this.#result?.view(this.#state) ?? null;
    this.#cards.replaceChildren(...(view?.answers.map(placedCard) ?? []));
    markChosenRow(this.#overview, only);
    const button = [...this.#overview.querySelectorAll<HTMLElement>('[data-only]')].find(
      ({ dataset }) => dataset.only === (only ?? former),
    );
    button?.focus();
    this.#showRest(view);
    this.announce(view?.shown || 'All codes are shown.');
  }

  #chooseEndpoint({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const id = Number(target.dataset.chooseEndpoint);
    this.#state = { ...this.#state, chosen: new Map(this.#state.chosen).set(id, target.value) };
    const answer = this.answer(id);
    const card = target.closest<HTMLElement>('[data-id]');
    if (!answer || !card) return;
    updateCard(card, answer);
    this.announce(
      answer.endpoint ? `In endpoint ${answer.endpoint.number}: ${answer.headline}` : answer.headline,
    );
  }

  /** Selects a finding in the text field. */
  #selectRange(event: Event): void {
    const id = closest(event, '[data-show-line]')?.dataset.showLine;
    const range = this.#result?.ranges().find((one) => String(one.id) === id);
    if (!range) return;
    this.#marks.point(range.id);
    this.#marks.select(range);
  }

  #markedLines(): MarkedLines[] {
    const { value } = this.#field;
    const ranges = this.#result?.ranges() ?? [];
    return ranges.map(({ id, line, start, end }) => ({
      id,
      first: line,
      last: line + value.slice(start, end).split('\n').length - 1,
    }));
  }

  #writeSharedSummary(): void {
    const copy = part(this.#root, '[data-decoder-ticket]');
    copy.dataset.copy = this.#result?.sharedSummary(this.#state, location.origin) ?? '';
  }
}
