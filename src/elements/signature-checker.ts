/** `<signature-checker>`: says which check a signature fails, and why. Nothing that is typed leaves the page. */
import { checkItems, textPart } from './check-list.ts';
import { element, part } from './dom.ts';
import {
  createSignatureChecker,
  nothingRead,
  type ReadText,
  type SignatureChecker,
  type SignatureForm,
} from './signature-model.ts';
import { siteReference } from './site-reference.ts';

declare global {
  interface HTMLElementTagNameMap {
    'signature-checker': SignatureCheckerElement;
  }
}

/** Comparing a wrong hash with every usual mistake can take a second or two. */
const noticeMs = 250;

export class SignatureCheckerElement extends HTMLElement {
  #checker: Promise<SignatureChecker | null> | null = null;
  #read: ReadText = nothingRead;
  #at = 0;
  /** Counts the questions, so that an answer that comes late is not shown. */
  #asked = 0;

  connectedCallback(): void {
    this.#checker = siteReference().then(createSignatureChecker);
    this.#text.addEventListener('input', () => void this.#readText());
    for (const field of Object.values(this.#fields))
      field.addEventListener('input', () => void this.#check());
    this.#chooser.addEventListener('change', () => void this.#choose(this.#chooser.selectedIndex));
    part(this, '[data-now]').addEventListener('click', () => this.#setNow());
    part(this, '[data-clear-secret]').addEventListener('click', () => this.#clearSecret());
    part(this, '[data-show-secret]').addEventListener('click', () => this.#showSecret());
    part(this, '[data-clear]').addEventListener('click', () => this.#clear());
    // A page that is come back to must not hold the secret any more.
    window.addEventListener('pagehide', this.#forget);
    if (this.#text.value !== '') void this.#readText();
  }

  disconnectedCallback(): void {
    window.removeEventListener('pagehide', this.#forget);
  }

  /**
   * Takes a text from elsewhere on the page, and checks the request that stands at a line or above it. The secret of
   * the request before is forgotten.
   */
  async take(text: string, line: number): Promise<void> {
    this.#forget();
    this.#text.value = text;
    await this.#readText(line);
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

  async #readText(nearLine?: number): Promise<void> {
    const checker = await this.#checker;
    if (!checker) return;
    this.#read = checker.read(this.#text.value, nearLine);
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

  async #check(): Promise<void> {
    const checker = await this.#checker;
    if (!checker) return;
    const question = ++this.#asked;
    const notice = setTimeout(() => this.#say('Comparing with the usual mistakes…'), noticeMs);
    const view = await checker.check(this.#form, this.#read, this.#at);
    clearTimeout(notice);
    if (question !== this.#asked) return;
    part(this, '[data-signature-results]').hidden = view === null;
    part(this, '[data-signature-checks]').replaceChildren(...(view ? checkItems(view) : []));
    const clock = part(this, '[data-signature-clock]');
    clock.textContent = view?.clock ?? '';
    clock.hidden = !view?.clock;
    const documented = view?.hash && view.hash.signed === null ? view.hash.documented : null;
    part(this, '[data-signature-hashed]').replaceChildren(
      ...(documented === null
        ? []
        : [textPart('What has to be hashed, with the AppSecret as the key', documented, null)]),
    );
    this.#say(view?.summary ?? '');
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
  };

  #showSecret(): void {
    const { secret } = this.#fields;
    const isShown = secret.type === 'text';
    secret.type = isShown ? 'password' : 'text';
    const button = part(this, '[data-show-secret]');
    button.setAttribute('aria-pressed', String(!isShown));
  }

  #clear(): void {
    for (const field of [this.#text, ...Object.values(this.#fields)]) field.value = '';
    void this.#readText();
    this.#text.focus();
  }
}

customElements.define('signature-checker', SignatureCheckerElement);
