/** `<signature-checker>`: says which check a signature fails, and why. Nothing that is typed leaves the page. */

import { element, part } from '../shared/dom.ts';
import { adviceFreeReference } from '../shared/site-reference.ts';
import { checkItems, textPart } from './check-list.ts';
import {
  createSignatureChecker,
  nothingRead,
  type ReadText,
  type SignatureChecker,
  type SignatureForm,
  type SignatureView,
} from './signature-model.ts';

declare global {
  interface HTMLElementTagNameMap {
    'signature-checker': SignatureCheckerElement;
  }
}

/** Comparing a wrong hash with every usual mistake can take a second or two. */
const noticeMs = 250;
/** So long after a key stroke the next one may still come. */
const pauseMs = 300;

const unchecked = 'This could not be checked. Shorten what is very long, and try again.';

export class SignatureCheckerElement extends HTMLElement {
  #checker: Promise<SignatureChecker | null> | null = null;
  #read: ReadText = nothingRead;
  #at = 0;
  /** The question that is being answered; a new one ends it. */
  #question = { aborted: false };
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #notice: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.#checker = adviceFreeReference().then(createSignatureChecker);
    this.#text.addEventListener('input', () => void this.#readText());
    for (const field of Object.values(this.#fields)) field.addEventListener('input', () => this.#checkSoon());
    this.#chooser.addEventListener('change', () => void this.#choose(this.#chooser.selectedIndex));
    part(this, '[data-now]').addEventListener('click', () => this.#setNow());
    part(this, '[data-clear-secret]').addEventListener('click', () => this.#clearSecret());
    part(this, '[data-show-secret]').addEventListener('click', () =>
      this.#showSecret(this.#fields.secret.type === 'password'),
    );
    part(this, '[data-clear]').addEventListener('click', () => this.#clear());
    // A page that is come back to must not hold the secret any more.
    window.addEventListener('pagehide', this.#forget);
    if (this.#text.value !== '') void this.#readText();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#waiting);
    this.#question.aborted = true;
    window.removeEventListener('pagehide', this.#forget);
  }

  /**
   * Takes a text from elsewhere on the page, and checks the request that stands at a place of it or above. The secret
   * of the request before is forgotten.
   */
  async take(text: string, near?: number): Promise<void> {
    this.#forget();
    this.#text.value = text;
    await this.#readText(near);
  }

  get #text(): HTMLTextAreaElement {
    return part(this, '#signature-text');
  }
  get #chooser(): HTMLSelectElement {
    return part(this, '#signature-request');
  }
  get #fields() {
    return {
      method: part<HTMLInputElement>(this, '#signature-method'),
      url: part<HTMLInputElement>(this, '#signature-url'),
      signature: part<HTMLTextAreaElement>(this, '#signature-value'),
      serverTime: part<HTMLInputElement>(this, '#signature-time'),
      secret: part<HTMLInputElement>(this, '#signature-secret'),
    };
  }

  get #form(): SignatureForm {
    const { method, url, signature, serverTime, secret } = this.#fields;
    return {
      method: method.value,
      url: url.value,
      signature: signature.value,
      serverTime: serverTime.value,
      secret: secret.value,
    };
  }

  async #readText(near?: number): Promise<void> {
    const checker = await this.#checker;
    if (!checker) return;
    this.#read = checker.read(this.#text.value, near);
    part(this, '[data-signature-read]').textContent = this.#read.summary;
    const { choices, chosen } = this.#read;
    part(this, '[data-signature-choice]').hidden = choices.length < 2;
    this.#chooser.replaceChildren(...choices.map((choice) => element('option', {}, choice)));
    this.#chooser.selectedIndex = chosen;
    await this.#choose(chosen);
  }

  async #choose(at: number): Promise<void> {
    const checker = await this.#checker;
    if (!checker) return;
    this.#at = at;
    for (const [name, value] of Object.entries(checker.fill(this.#read, at))) {
      this.#fields[name as keyof SignatureForm].value = value;
    }
    await this.#check();
  }

  #checkSoon(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => void this.#check(), pauseMs);
  }

  async #check(): Promise<void> {
    const checker = await this.#checker;
    if (!checker) return;
    clearTimeout(this.#waiting);
    clearTimeout(this.#notice);
    this.#question.aborted = true;
    const question = { aborted: false };
    this.#question = question;
    this.#notice = setTimeout(() => this.#wait(), noticeMs);
    const answer = checker.check(this.#form, this.#read, this.#at, question);
    const [view, summary] = await answer.then(
      (shown) => [shown, shown?.summary ?? ''] as const,
      () => [null, unchecked] as const,
    );
    if (question.aborted) return;
    clearTimeout(this.#notice);
    this.#show(view);
    this.#say(summary);
  }

  /** What is shown belongs to the question before. */
  #wait(): void {
    part(this, '[data-signature-results]').setAttribute('aria-busy', 'true');
    this.#say('Comparing with the usual mistakes…');
  }

  #show(view: SignatureView | null): void {
    const results = part(this, '[data-signature-results]');
    results.removeAttribute('aria-busy');
    results.hidden = view === null;
    part(this, '[data-signature-checks]').replaceChildren(...(view ? checkItems(view) : []));
    const clock = part(this, '[data-signature-clock]');
    clock.textContent = view?.clock ?? '';
    clock.hidden = !view?.clock;
    const documented = view?.hash?.signed === null ? view.hash.documented : null;
    part(this, '[data-signature-hashed]').replaceChildren(
      ...(view === null || documented === null ? [] : [textPart(view.hashLabel, documented, null)]),
    );
  }

  #say(text: string): void {
    part(this, '[data-signature-summary]').textContent = text;
  }

  #setNow(): void {
    this.#fields.serverTime.value = new Date().toUTCString();
    void this.#check();
  }

  #clearSecret(): void {
    this.#forget();
    this.#fields.secret.focus();
    void this.#check();
  }

  #forget = (): void => {
    this.#fields.secret.value = '';
    this.#showSecret(false);
  };

  #showSecret(isShown: boolean): void {
    this.#fields.secret.type = isShown ? 'text' : 'password';
    part(this, '[data-show-secret]').setAttribute('aria-pressed', String(isShown));
  }

  #clear(): void {
    for (const field of [this.#text, ...Object.values(this.#fields)]) field.value = '';
    this.#forget();
    void this.#readText();
    this.#text.focus();
  }
}

customElements.define('signature-checker', SignatureCheckerElement);
