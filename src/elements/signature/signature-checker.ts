/** `<signature-checker>`: shows which check a signature fails, and why. Nothing that is typed leaves the page. */

import { closest, element, part } from '../shared/dom.ts';
import { loadFonts } from '../shared/fonts.ts';
import { whenRestored } from '../shared/restored-page.ts';
import { adviceFreeReference } from '../shared/site-reference.ts';
import { checkItems, textPart } from './check-list.ts';
import {
  createSignatureChecker,
  noRequests,
  type ReadRequests,
  type SignatureChecker,
  type SignatureForm,
  type SignatureView,
} from './signature-model.ts';

declare global {
  interface HTMLElementTagNameMap {
    'signature-checker': SignatureCheckerElement;
  }
}

/** The time after which a notice appears: comparing a wrong hash with every usual mistake can take two seconds. */
const noticeMs = 250;
/** The pause after a keystroke before the check. */
const pauseMs = 300;

const notChecked = 'The check failed. Shorten any very long value and try again.';

export class SignatureCheckerElement extends HTMLElement {
  #checker: Promise<SignatureChecker | null> | null = null;
  #requests: ReadRequests = noRequests;
  #at = 0;
  /** The signal of the running check; a new check aborts it. */
  #signal = { aborted: false };
  #connection!: AbortController;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #notice: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    loadFonts();
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
    this.querySelector('[data-example]')?.addEventListener('click', (event) => void this.#tryExample(event));
    // A page that the browser restores later must not contain the secret.
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    window.addEventListener('pagehide', this.#clearSecretField, { signal });
    whenRestored(() => void this.#check(), signal);
    if (this.#text.value !== '') void this.#readText();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#waiting);
    this.#signal.aborted = true;
    this.#connection.abort();
  }

  /**
   * Checks the request at an offset of a text, or before it. The secret of the previous request is cleared.
   */
  async take(text: string, near?: number): Promise<void> {
    this.#clearSecretField();
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
      base: part<HTMLInputElement>(this, '#signature-base'),
      signature: part<HTMLTextAreaElement>(this, '#signature-value'),
      serverTime: part<HTMLInputElement>(this, '#signature-time'),
      secret: part<HTMLInputElement>(this, '#signature-secret'),
    };
  }

  get #form(): SignatureForm {
    const { method, url, base, signature, serverTime, secret } = this.#fields;
    return {
      method: method.value,
      url: url.value,
      base: base.value,
      signature: signature.value,
      serverTime: serverTime.value,
      secret: secret.value,
    };
  }

  async #readText(near?: number): Promise<void> {
    const checker = await this.#checker;
    if (!checker) return;
    this.#requests = checker.read(this.#text.value, near);
    part(this, '[data-signature-read]').textContent = this.#requests.summary;
    const { choices, chosen } = this.#requests;
    part(this, '[data-signature-choice]').hidden = choices.length < 2;
    this.#chooser.replaceChildren(...choices.map((choice) => element('option', {}, choice)));
    this.#chooser.selectedIndex = chosen;
    await this.#choose(chosen);
  }

  async #choose(at: number): Promise<void> {
    const checker = await this.#checker;
    if (!checker) return;
    this.#at = at;
    for (const [name, value] of Object.entries(checker.fill(this.#requests, at))) {
      this.#fields[name as keyof SignatureForm].value = value;
    }
    const { method, url, signature } = this.#form;
    const isIncomplete = [method, url, signature].includes('');
    if (this.#text.value !== '' && isIncomplete) part<HTMLDetailsElement>(this, 'details').open = true;
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
    this.#signal.aborted = true;
    const signal = { aborted: false };
    this.#signal = signal;
    part(this, '[data-signature-base]').hidden = !this.#form.url.startsWith('/');
    this.#notice = setTimeout(() => this.#wait(), noticeMs);
    const checked = checker.check(this.#form, this.#requests, this.#at, signal);
    const [view, summary] = await checked.then(
      (view) => [view, view?.summary ?? ''] as const,
      () => [null, notChecked] as const,
    );
    if (signal.aborted) return;
    clearTimeout(this.#notice);
    this.#show(view);
    this.#say(summary);
  }

  /** Marks the shown result as outdated. */
  #wait(): void {
    part(this, '[data-signature-results]').setAttribute('aria-busy', 'true');
    this.#say('Trying common mistakes…');
  }

  #show(view: SignatureView | null): void {
    const results = part(this, '[data-signature-results]');
    results.removeAttribute('aria-busy');
    results.hidden = view === null;
    const { label, text } = view?.responsibility ?? { label: '', text: '' };
    part(this, '[data-signature-fixer]').textContent = label && `${label}: ${text}`;
    part(this, '[data-signature-checks]').replaceChildren(...(view ? checkItems(view) : []));
    const clock = part(this, '[data-signature-clock]');
    clock.textContent = view?.clock ?? '';
    clock.hidden = !view?.clock;
    const documented = view?.hash?.signed === null ? view.hash.documented : null;
    part(this, '[data-signature-hashed]').replaceChildren(
      ...(view === null || documented === null ? [] : [textPart(view.hashLabel, documented)]),
    );
  }

  #say(text: string): void {
    part(this, '[data-signature-summary]').textContent = text;
  }

  /** Checks the documented request, whose secret is published. */
  async #tryExample(event: Event): Promise<void> {
    const { example = '', secret = '' } = closest(event, '[data-example]')?.dataset ?? {};
    this.#text.value = example;
    this.#fields.secret.value = secret;
    await this.#readText();
  }

  #setNow(): void {
    this.#fields.serverTime.value = new Date().toUTCString();
    void this.#check();
  }

  #clearSecret(): void {
    this.#clearSecretField();
    this.#fields.secret.focus();
    void this.#check();
  }

  #clearSecretField = (): void => {
    this.#fields.secret.value = '';
    this.#showSecret(false);
  };

  #showSecret(isShown: boolean): void {
    this.#fields.secret.type = isShown ? 'text' : 'password';
    part(this, '[data-show-secret]').setAttribute('aria-pressed', String(isShown));
  }

  #clear(): void {
    for (const field of [this.#text, ...Object.values(this.#fields)]) field.value = '';
    this.#clearSecretField();
    void this.#readText();
    this.#text.focus();
  }
}

customElements.define('signature-checker', SignatureCheckerElement);
