/** `<code-decoder>`: decodes what is pasted, dropped or looked up. No pasted text leaves the page. */

import { formatCount } from '../../text/formatting/format-number.ts';
import { createPacer, type Pacer } from '../../text/pacer.ts';
import { closest, part } from '../shared/dom.ts';
import { loadFonts } from '../shared/fonts.ts';
import { whenRestored } from '../shared/restored-page.ts';
import { siteReference } from '../shared/site-reference.ts';
import { AttachmentList } from './attachment-list.ts';
import { Decoder } from './decoder-model.ts';
import { LookUpForm } from './look-up-form.ts';
import { createProgressPanel, type ProgressPanel } from './progress-panel.ts';
import { type RunEnd, readTexts } from './reading/reading-run.ts';
import { longestTyped, takeTexts } from './reading/text-intake.ts';
import { pastedText, type TextSource } from './reading/text-source.ts';
import type { DecoderView } from './result/decoder-view.ts';
import { makeCards, ResultPanel, type ViewCards } from './result/result-panel.ts';

/** The length from which reading a text takes so long that typing would stutter. */
const bigText = 20_000;
const pauseMs = 150;
const notLoaded = 'The signature checker did not load. Check your connection.';
const nothingYet = 'No code found so far.';

class CodeDecoder extends HTMLElement {
  #decoder: Promise<Decoder> | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #run: AbortController | null = null;
  #form!: LookUpForm;
  #attachments!: AttachmentList;
  #results!: ResultPanel;
  #progress!: ProgressPanel;
  #connection!: AbortController;

  connectedCallback(): void {
    loadFonts();
    this.#decoder = siteReference().then((reference) => new Decoder(reference));
    this.#form = new LookUpForm(this.querySelector('form'), () => void this.#decode());
    this.#attachments = new AttachmentList(part(this, '[data-decoder-attachments]'), (remaining) =>
      this.#keep(remaining),
    );
    this.#results = new ResultPanel(this, this.#input);
    this.#progress = createProgressPanel(part(this, '[data-decoder-progress]'), {
      announce: (text) => this.#results.announce(text),
    });
    const ready = this.#prefill();
    this.#input.addEventListener('input', () => this.#textChanged());
    takeTexts(this, {
      attach: (sources) => this.#attach(sources),
      write: (text) => this.#write(text),
      explain: (message) => {
        const show = (): void => this.#results.showMessage(message);
        // The first result would take its place.
        void ready.then(show, show);
      },
    });
    for (const chip of this.querySelectorAll<HTMLElement>('[data-example]')) {
      chip.addEventListener('click', () => this.#write(chip.dataset.example ?? ''));
    }
    part(this, '[data-decoder-clear]').addEventListener('click', () => this.#clear());
    part(this, '[data-decoder-cancel]').addEventListener('click', () => this.#run?.abort());
    part(this, '[data-decoder-results]').addEventListener(
      'click',
      (event) => void this.#checkSignature(event),
    );
    this.#connection = new AbortController();
    whenRestored(() => void this.#decode(), this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection.abort();
    clearTimeout(this.#waiting);
    this.#stop();
  }

  get #input(): HTMLTextAreaElement {
    return part(this, '#decoder-input');
  }

  async #prefill(): Promise<void> {
    const decoder = await this.#decoder;
    const prefill = this.querySelector('form') && decoder?.prefill(new URLSearchParams(location.search));
    if (prefill) this.#form.fill(prefill.values);
    await this.#decode(prefill?.problem);
  }

  /** Replaces the text, as an example does. */
  #write(text: string): void {
    this.#input.value = text;
    this.#textChanged();
  }

  /** Decodes a new text. A code that was looked up before is dropped, the endpoint is kept. */
  #textChanged(): void {
    const text = this.#input.value;
    if (text === '' && this.#attachments.sources.length > 0) return;
    if (text.length > longestTyped) {
      this.#attach([pastedText(text)]);
      return;
    }
    this.#replaceAttachments([]);
    this.#stop();
    this.#results.clearMarks();
    if (text.length <= bigText) void this.#decode();
    else this.#waiting = setTimeout(() => void this.#decode(), pauseMs);
  }

  /** Reads texts instead of the one in the field. */
  #attach(sources: readonly TextSource[]): void {
    this.#input.value = '';
    this.#replaceAttachments(sources);
    void this.#decode();
  }

  #replaceAttachments(sources: readonly TextSource[]): void {
    clearTimeout(this.#waiting);
    this.#form.fill({ status: '', subCode: '' });
    this.#attachments.replace(sources);
    this.toggleAttribute('data-attached', sources.length > 0);
  }

  /** Reads the remaining texts after one is removed. */
  #keep(remaining: readonly TextSource[]): void {
    this.#replaceAttachments(remaining);
    (this.#attachments.firstButton ?? this.#input).focus();
    void this.#decode();
  }

  #clear(): void {
    this.#input.value = '';
    this.#form.fill({ endpoint: '' });
    this.#replaceAttachments([]);
    void this.#decode();
    this.#input.focus();
  }

  async #decode(problem: string | null = null): Promise<void> {
    const decoder = await this.#decoder;
    if (!decoder) return;
    this.#stop();
    const input = { text: this.#input.value, ...this.#form.values };
    const isLookUp = input.status.trim() !== '' || input.subCode.trim() !== '';
    const isShort = this.#attachments.sources.length === 0 && input.text.length <= bigText;
    if (isLookUp || isShort) this.#results.show(decoder.decode(input), problem);
    else await this.#read(decoder, input.text, input.endpoint);
  }

  /** Reads long texts in slices, until another input stops it. */
  async #read(decoder: Decoder, text: string, endpoint: string): Promise<void> {
    const run = new AbortController();
    const isField = this.#attachments.sources.length === 0;
    const sources = isField ? [pastedText(text)] : this.#attachments.sources;
    const { reader, result } = decoder.read(endpoint);
    this.#run = run;
    if (!isField) this.#results.empty();
    this.#progress.begin(isField ? 'the text' : nameOf(sources));
    const pacer = createPacer();
    const settings = {
      pacer,
      signal: run.signal,
      progress: (share: number) => this.#progress.show(share, reader.total),
      ended: (source: TextSource, lines: number) => this.#attachments.setLines(source, lines),
    };
    const end = await readTexts(reader, sources, settings, isField);
    if (this.#run !== run) return;
    this.#attachments.show();
    const view = result.view();
    const cards = await this.#makeCards(view, pacer, run);
    if (cards === null) return;
    this.#run = null;
    const isNothingYet = reader.total === 0 && end.kind === 'stopped';
    const shown = isNothingYet ? { ...view, summary: nothingYet } : view;
    this.#results.show(result, problemOf(end), shown, cards);
    if (this.#progress.end()) this.#results.focusSummary();
  }

  /** Makes the cards of a view in slices; `null` where another input stopped it. They are shown together. */
  async #makeCards(view: DecoderView, pacer: Pacer, run: AbortController): Promise<ViewCards | null> {
    const steps = makeCards(view);
    let step = steps.next();
    while (!step.done) {
      if (pacer.isDue()) await pacer.pause();
      if (this.#run !== run) return null;
      step = steps.next();
    }
    await pacer.pause();
    return this.#run === run ? step.value : null;
  }

  #stop(): void {
    const run = this.#run;
    this.#run = null;
    run?.abort();
    if (this.#progress.end()) this.#input.focus();
  }

  async #checkSignature(event: Event): Promise<void> {
    const id = closest(event, '[data-check-signature]')?.dataset.checkSignature;
    const place = id === undefined ? null : this.#results.answer(Number(id))?.signature;
    if (!place) return;
    const loaded = await import('../signature/signature-dialog.ts').catch(() => null);
    if (!loaded) {
      this.#results.showMessage(notLoaded);
      return;
    }
    const { sources } = this.#attachments;
    const source = sources.find(({ name }) => name === place.name) ?? sources[0];
    await loaded.openSignatureDialog(
      part<HTMLDialogElement>(this, '[data-signature-dialog]'),
      place.name !== null && source ? source : pastedText(this.#input.value),
      place.start,
    );
  }
}

function nameOf(sources: readonly TextSource[]): string {
  return sources.length === 1 ? (sources[0]?.name ?? '') : formatCount(sources.length, 'file');
}

function problemOf(end: RunEnd): string | null {
  switch (end.kind) {
    case 'whole':
      return null;
    case 'stopped':
      return `Stopped at ${Math.floor(end.share * 100)}%.`;
    case 'unreadable':
      return end.problem;
  }
}

customElements.define('code-decoder', CodeDecoder);
