/** Moves through the options of a list box while the focus stays in a text field, as a combobox does. */

/** Connects a field with the list box that it controls. */
export class Combobox {
  readonly #input: HTMLInputElement;
  #listbox: HTMLElement | null = null;
  #active: HTMLAnchorElement | null = null;

  constructor(input: HTMLInputElement) {
    this.#input = input;
  }

  /** The option that the field points at. */
  get active(): HTMLAnchorElement | null {
    return this.#active;
  }

  get first(): HTMLAnchorElement | null {
    return this.#options[0] ?? null;
  }

  /** Controls another list box, or the same one with other options. */
  control(listbox: HTMLElement): void {
    this.#activate(null);
    this.#listbox = listbox;
    this.#input.setAttribute('aria-controls', listbox.id);
    this.#input.setAttribute('aria-expanded', String(this.#options.length > 0));
  }

  /** Points at the next option, or at the one before. The field itself lies between the last and the first one. */
  move(step: 1 | -1): void {
    const stops = [null, ...this.#options];
    const at = stops.indexOf(this.#active);
    this.#activate(stops.at((at + step) % stops.length) ?? null);
  }

  get #options(): HTMLAnchorElement[] {
    return [...(this.#listbox?.querySelectorAll<HTMLAnchorElement>('[role="option"]') ?? [])];
  }

  #activate(option: HTMLAnchorElement | null): void {
    this.#active?.setAttribute('aria-selected', 'false');
    this.#active = option;
    if (!option || !this.#listbox) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    const at = this.#options.indexOf(option);
    option.id ||= `${this.#listbox.id}-${at}`;
    option.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', option.id);
    // The heading above the first option is shown with it.
    (at === 0 ? (option.parentElement ?? option) : option).scrollIntoView({ block: 'nearest' });
  }
}
