/** Reads and fills the form in which a code is looked up. Some decoders have none. */
import type { FormValues } from './form-values.ts';

/** The fields of the form. */
export class LookUpForm {
  readonly #form: HTMLFormElement | null;

  /** @param change Called when the user changes a value. */
  constructor(form: HTMLFormElement | null, change: () => void) {
    this.#form = form;
    form?.addEventListener('input', change);
    form?.addEventListener('submit', (event) => event.preventDefault());
  }

  get values(): FormValues {
    const data = this.#form ? new FormData(this.#form) : null;
    const value = (name: string) => String(data?.get(name) ?? '');
    return { status: value('status'), subCode: value('subCode'), endpoint: value('endpoint') };
  }

  /** Fills in values; a field that the form does not have is left out. */
  fill(values: Partial<FormValues>): void {
    for (const [name, value] of Object.entries(values)) {
      const field = this.#form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
    }
  }
}
