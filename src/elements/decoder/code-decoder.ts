/** `<code-decoder>`: paste anything, see what it means. Nothing that is pasted leaves the page. */

import { formatCount } from '../../text/format-number.ts';
import { placedCard, updateCard } from '../shared/code-card.ts';
import { part } from '../shared/dom.ts';
import { siteReference } from '../shared/site-reference.ts';
import { attachment } from './attachment.ts';
import {
  type Answered,
  answersAtOnce,
  createDecoder,
  type Decoder,
  type DecoderView,
  type FormValues,
  firstView,
  type ViewState,
} from './decoder-model.ts';
import { createLineMarks, type LineMarks } from './line-marks.ts';
import { markChosenRow, overviewParts } from './overview.ts';
import { createProgressPanel, type ProgressPanel } from './progress-panel.ts';
import { createPacer } from './reading/pacer.ts';
import { type RunEnd, readTexts } from './reading/reading-run.ts';
import { longestTyped, takeTexts } from './reading/text-intake.ts';
import { pastedText, type TextSource } from './reading/text-source.ts';

/** A text that takes long enough to read that typing in it would stutter. */
const bigText = 20_000;
const pauseMs = 150;
const notLoaded = 'The signature checker could not be loaded. Is there a connection?';
const nothingYet = 'No code found so far.';

class CodeDecoder extends HTMLElement {
  #decoder: Promise<Decoder> | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** Texts that are held aside; empty where the text field is asked. */
  #sources: readonly TextSource[] = [];
  #lines = new Map<TextSource, number>();
  #run: AbortController | null = null;
  #answered: Answered | null = null;
  #state: ViewState = firstView;
  #marks: LineMarks | null = null;
  #progress: ProgressPanel | null = null;

  connectedCallback(): void {
    this.#decoder = siteReference().then(createDecoder);
    this.#marks = createLineMarks(this.#input, part<SVGSVGElement>(this, '[data-decoder-marks]'));
    this.#progress = createProgressPanel(part(this, '[data-decoder-progress]'), {
      announce: (text) => this.#announce(text),
    });
    this.#input.addEventListener('input', () => this.#textChanged());
    takeTexts(this, {
      attach: (sources) => this.#attach(sources),
      write: (text) => {
        this.#input.value = text;
        this.#textChanged();
      },
    });
    part(this, '[data-decoder-clear]').addEventListener('click', () => this.#clear());
    part(this, '[data-decoder-cancel]').addEventListener('click', () => this.#run?.abort());
    part(this, '[data-decoder-more]').addEventListener('click', () => this.#showMore());
    part(this, '[data-decoder-all]').addEventListener('click', () => this.#choose(null));
    part(this, '[data-decoder-ticket]').addEventListener('click', () => this.#writeTicket(), {
      capture: true,
    });
    this.#attachments.addEventListener('click', (event) => this.#remove(event));
    this.#overview.addEventListener('click', (event) => {
      const key = closest(event, '[data-only]')?.dataset.only;
      if (key !== undefined) this.#choose(key === this.#state.only ? null : key);
    });
    this.#results.addEventListener('click', (event) => this.#showLine(event));
    this.#results.addEventListener('click', (event) => void this.#checkSignature(event));
    this.#results.addEventListener('change', (event) => this.#chooseEndpoint(event));
    this.#results.addEventListener('focusin', (event) => this.#pointAt(event));
    this.#form?.addEventListener('input', () => void this.#answer());
    this.#form?.addEventListener('submit', (event) => event.preventDefault());
    void this.#prefill();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#waiting);
    this.#stop();
  }

  get #input(): HTMLTextAreaElement {
    return part(this, '#decoder-input');
  }
  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }
  get #attachments(): HTMLElement {
    return part(this, '[data-decoder-attachments]');
  }
  get #summary(): HTMLElement {
    return part(this, '[data-decoder-summary]');
  }
  get #overview(): HTMLElement {
    return part(this, '[data-decoder-overview]');
  }
  get #results(): HTMLElement {
    return part(this, '[data-decoder-results]');
  }

  get #values(): FormValues {
    const data = this.#form ? new FormData(this.#form) : null;
    const value = (name: string) => String(data?.get(name) ?? '');
    return { status: value('status'), subCode: value('subCode'), endpoint: value('endpoint') };
  }

  #fill(values: Partial<FormValues>): void {
    if (!this.#form) return;
    for (const [name, value] of Object.entries(values)) {
      const field = this.#form.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
  }

  async #prefill(): Promise<void> {
    const decoder = await this.#decoder;
    const prefill = this.#form && decoder?.prefill(new URLSearchParams(location.search));
    if (prefill) this.#fill(prefill.values);
    await this.#answer(prefill?.problem);
  }

  /** A new text is a new question: a code looked up before is none of it. The endpoint may well be. */
  #textChanged(): void {
    const text = this.#input.value;
    if (text === '' && this.#sources.length > 0) return;
    if (text.length > longestTyped) {
      this.#attach([pastedText(text)]);
      return;
    }
    this.#hold([]);
    this.#stop();
    this.#marks?.show([]);
    if (text.length <= bigText) void this.#answer();
    else this.#waiting = setTimeout(() => void this.#answer(), pauseMs);
  }

  /** What is held aside takes the place of the text in the field. */
  #attach(sources: readonly TextSource[]): void {
    this.#input.value = '';
    this.#hold(sources);
    void this.#answer();
  }

  #hold(sources: readonly TextSource[]): void {
    clearTimeout(this.#waiting);
    this.#fill({ status: '', subCode: '' });
    this.#sources = sources;
    this.#lines.clear();
    this.#showAttachments();
  }

  #remove(event: Event): void {
    const removed = closest(event, '[data-remove]')?.dataset.remove;
    if (removed === undefined) return;
    this.#hold(this.#sources.filter((_, index) => index !== Number(removed)));
    const next = this.#attachments.querySelector('button') ?? this.#input;
    next.focus();
    void this.#answer();
  }

  #clear(): void {
    this.#input.value = '';
    this.#fill({ endpoint: '' });
    this.#hold([]);
    void this.#answer();
    this.#input.focus();
  }

  async #answer(problem: string | null = null): Promise<void> {
    const decoder = await this.#decoder;
    if (!decoder) return;
    this.#stop();
    const question = { text: this.#input.value, ...this.#values };
    const isLookUp = question.status.trim() !== '' || question.subCode.trim() !== '';
    const isShort = this.#sources.length === 0 && question.text.length <= bigText;
    if (isLookUp || isShort) this.#show(decoder.ask(question), problem);
    else await this.#read(decoder, question.text, question.endpoint);
  }

  /** Reads long texts in slices. Another question ends it. */
  async #read(decoder: Decoder, text: string, endpoint: string): Promise<void> {
    const run = new AbortController();
    const isField = this.#sources.length === 0;
    const sources = isField ? [pastedText(text)] : this.#sources;
    const { reading, ...answered } = decoder.read(endpoint);
    const names = sources.length === 1 ? (sources[0]?.name ?? '') : formatCount(sources.length, 'file');
    this.#run = run;
    if (!isField) this.#empty();
    this.#progress?.begin(isField ? 'the text' : names);
    const settings = {
      pacer: createPacer(),
      signal: run.signal,
      progress: (share: number) => this.#progress?.show(share, reading.total),
      ended: (source: TextSource, lines: number) => void this.#lines.set(source, lines),
    };
    const end = await readTexts(reading, sources, settings, isField);
    if (this.#run !== run) return;
    this.#showAttachments();
    const cards: HTMLElement[] = [];
    for (const answer of answered.view().answers) {
      if (settings.pacer.isDue()) await settings.pacer.pause();
      if (this.#run !== run) return;
      cards.push(placedCard(answer));
    }
    await settings.pacer.pause();
    if (this.#run !== run) return;
    // All at once: a row of the overview that is pressed earlier would be undone by the cards.
    const view = this.#begin(answered);
    this.#results.replaceChildren(...cards);
    this.#run = null;
    const isNothingYet = reading.total === 0 && end.kind === 'stopped';
    this.#finish(view, problemOf(end), isNothingYet ? nothingYet : view.summary);
    if (this.#progress?.end()) this.#summary.focus();
  }

  #stop(): void {
    const run = this.#run;
    this.#run = null;
    run?.abort();
    if (this.#progress?.end()) this.#input.focus();
  }

  #show(answered: Answered, problem: string | null): void {
    const view = this.#begin(answered);
    this.#results.replaceChildren(...view.answers.map(placedCard));
    this.#finish(view, problem, view.summary);
  }

  /** Shows the first view of an answer, up to its cards. Marks come first: measuring lines takes a clean layout. */
  #begin(answered: Answered): DecoderView {
    this.#answered = answered;
    this.#state = firstView;
    const view = answered.view();
    this.#marks?.show(this.#markedLines());
    this.#overview.replaceChildren(...(view.overview ? overviewParts(view.overview) : []));
    return view;
  }

  /** Shows what stands around the cards; at the end, so that nothing is announced that is not there. */
  #finish(view: DecoderView | null, problem: string | null, summary: string): void {
    this.#announce('');
    this.#summary.textContent = [problem, summary].filter(Boolean).join(' ');
    part(this, '[data-decoder-actions]').hidden = !view || view.answers.length === 0;
    part(this, '[data-decoder-share]').hidden = view?.answers.every(({ share }) => share === null) ?? true;
    this.#showRest(view);
  }

  /** Shows nothing, while a text is read that is not in the field. */
  #empty(): void {
    this.#answered = null;
    this.#marks?.show([]);
    this.#overview.replaceChildren();
    this.#results.replaceChildren();
    this.#finish(null, null, '');
  }

  #markedLines() {
    const { value } = this.#input;
    const ranges = this.#answered?.ranges() ?? [];
    return ranges.map(({ id, line, start, end }) => ({
      id,
      first: line,
      last: line + value.slice(start, end).split('\n').length - 1,
    }));
  }

  #showRest(view: DecoderView | null): void {
    part(this, '[data-decoder-rest]').hidden = !view || (view.more === 0 && view.shown === '');
    part(this, '[data-decoder-shown]').textContent = view?.shown ?? '';
    const more = part(this, '[data-decoder-more]');
    more.hidden = !view || view.more === 0;
    more.textContent = `Show ${Math.min(view?.more ?? 0, answersAtOnce)} more`;
    part(this, '[data-decoder-all]').hidden = this.#state.only === null;
  }

  #showMore(): void {
    const before = this.#results.childElementCount;
    this.#state = { ...this.#state, limit: this.#state.limit + answersAtOnce };
    const view = this.#answered?.view(this.#state) ?? null;
    this.#results.append(...(view?.answers.slice(before).map(placedCard) ?? []));
    this.#showRest(view);
    this.#announce(view?.shown ?? '');
    (this.#results.children[before] as HTMLElement | undefined)?.focus();
  }

  /** Shows only the answers of a row of the overview, or all again. */
  #choose(only: string | null): void {
    const former = this.#state.only;
    this.#state = { ...this.#state, only, limit: answersAtOnce };
    const view = this.#answered?.view(this.#state) ?? null;
    this.#results.replaceChildren(...(view?.answers.map(placedCard) ?? []));
    markChosenRow(this.#overview, only);
    const button = [...this.#overview.querySelectorAll<HTMLElement>('[data-only]')].find(
      ({ dataset }) => dataset.only === (only ?? former),
    );
    button?.focus();
    this.#showRest(view);
    this.#announce(view?.shown || 'All codes are shown.');
  }

  #chooseEndpoint({ target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    const id = Number(target.dataset.chooseEndpoint);
    this.#state = { ...this.#state, chosen: new Map(this.#state.chosen).set(id, target.value) };
    const answer = this.#answered?.answer(id, this.#state);
    const card = target.closest<HTMLElement>('[data-id]');
    if (!answer || !card) return;
    updateCard(card, answer);
    this.#announce(
      answer.endpoint ? `In endpoint ${answer.endpoint.number}: ${answer.headline}` : answer.headline,
    );
  }

  #showLine(event: Event): void {
    const id = closest(event, '[data-show-line]')?.dataset.showLine;
    const range = this.#answered?.ranges().find((one) => String(one.id) === id);
    if (!range) return;
    this.#marks?.point(range.id);
    this.#marks?.select(range);
  }

  async #checkSignature(event: Event): Promise<void> {
    const id = closest(event, '[data-check-signature]')?.dataset.checkSignature;
    const answer = id === undefined ? null : this.#answered?.answer(Number(id), this.#state);
    if (!answer || answer.signatureAt === null) return;
    const loaded = await import('../signature/signature-dialog.ts').catch(() => null);
    if (!loaded) {
      this.#announce(notLoaded);
      this.#summary.textContent = notLoaded;
      return;
    }
    const named = this.#sources.find(({ name }) => name === answer.file) ?? this.#sources[0];
    await loaded.openSignatureDialog(
      part<HTMLDialogElement>(this, '[data-signature-dialog]'),
      answer.range === null && named ? named : pastedText(this.#input.value),
      answer.signatureAt,
    );
  }

  #pointAt(event: Event): void {
    const id = closest(event, '[data-id]')?.dataset.id;
    this.#marks?.point(id === undefined ? null : Number(id));
  }

  /** Written when it is asked for, before the button copies it. */
  #writeTicket(): void {
    const copy = part(this, '[data-decoder-ticket]');
    copy.dataset.copy = this.#answered?.ticket(this.#state, location.origin) ?? '';
  }

  #showAttachments(): void {
    const list = this.#attachments;
    const focused = list.contains(document.activeElement)
      ? (document.activeElement as HTMLElement).dataset.remove
      : undefined;
    list.replaceChildren(
      ...this.#sources.map((source, index) => attachment(source, index, this.#lines.get(source) ?? null)),
    );
    list.hidden = this.#sources.length === 0;
    this.toggleAttribute('data-held', this.#sources.length > 0);
    if (focused !== undefined) list.querySelector<HTMLElement>(`[data-remove="${focused}"]`)?.focus();
  }

  #announce(text: string): void {
    part(this, '[data-decoder-announcement]').textContent = text;
  }
}

function problemOf(end: RunEnd): string | null {
  switch (end.kind) {
    case 'whole':
      return null;
    case 'stopped':
      return `Stopped at ${Math.floor(end.share * 100)} %.`;
    case 'unreadable':
      return `${end.name} could not be read to its end.`;
  }
}

function closest({ target }: Event, selector: string): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}

customElements.define('code-decoder', CodeDecoder);
