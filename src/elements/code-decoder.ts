/** `<code-decoder>`: paste anything, see what it means. Nothing that is pasted leaves the page. */
import { codeCard } from './code-card.ts';
import { createDecoder, type Decoder, type DecoderView, type FormValues } from './decoder-model.ts';
import { element, part } from './dom.ts';
import { siteReference } from './site-reference.ts';

/** A text that takes long enough to read that typing in it would stutter. */
const bigText = 20_000;
const pauseMs = 150;

class CodeDecoder extends HTMLElement {
  #decoder: Promise<Decoder> | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#decoder = siteReference().then(createDecoder);
    this.#input.addEventListener('input', () => this.#textChanged());
    part(this, '[data-decoder-clear]').addEventListener('click', () => this.#clear());
    this.#form?.addEventListener('input', () => void this.#answer());
    this.#form?.addEventListener('submit', (event) => event.preventDefault());
    void this.#prefill();
  }

  get #input(): HTMLTextAreaElement {
    return part(this, '#decoder-input');
  }
  get #form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  get #values(): FormValues {
    const data = this.#form ? new FormData(this.#form) : null;
    const value = (name: string) => String(data?.get(name) ?? '');
    return { status: value('status'), subCode: value('subCode'), endpoint: value('endpoint') };
  }

  #fill(values: Partial<FormValues>): void {
    if (!this.#form) return;
    for (const [name, value] of Object.entries(values)) {
      part<HTMLInputElement | HTMLSelectElement>(this.#form, `[name="${name}"]`).value = value;
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
    this.#fill({ status: '', subCode: '' });
    clearTimeout(this.#waiting);
    if (this.#input.value.length <= bigText) void this.#answer();
    else this.#waiting = setTimeout(() => void this.#answer(), pauseMs);
  }

  #clear(): void {
    clearTimeout(this.#waiting);
    this.#input.value = '';
    this.#fill({ status: '', subCode: '', endpoint: '' });
    void this.#answer();
    this.#input.focus();
  }

  async #answer(problem: string | null = null): Promise<void> {
    const decoder = await this.#decoder;
    if (decoder) this.#show(decoder.ask({ text: this.#input.value, ...this.#values }), problem);
  }

  #show({ answers, more, summary }: DecoderView, problem: string | null): void {
    part(this, '[data-decoder-summary]').textContent = [problem, summary].filter(Boolean).join(' ');
    part(this, '[data-decoder-results]').replaceChildren(
      ...answers.map(codeCard),
      ...(more > 0 ? [element('p', {}, `${more} more are not shown.`)] : []),
    );
    part(this, '[data-decoder-share]').hidden = answers.every(({ share }) => share === null);
  }
}

customElements.define('code-decoder', CodeDecoder);
