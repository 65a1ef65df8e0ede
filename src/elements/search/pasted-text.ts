/** Keeps the lines of a pasted text, which a field of one line cannot hold. */

/** A longer text is cut: the decoder is made for it, and reads it in the background. */
export const longestText = 20_000;

/** The state of a field after a paste. */
export interface Pasted {
  /** The text of the field. */
  readonly shown: string;
  readonly caret: number;
}

/** Remembers the text that the field shows in one line. */
export class PastedText {
  #shown = '';
  #text = '';

  /** Pastes over a selection. Returns `null` for a text of one line, which the field can hold. */
  paste(value: string, [start, end]: readonly [number, number], pasted: string): Pasted | null {
    const text = pasted.slice(0, longestText);
    if (!/[\r\n]/.test(text.trim())) return null;
    const before = value.slice(0, start);
    this.#text = before + text + value.slice(end);
    this.#shown = oneLine(before + text) + value.slice(end);
    return { shown: this.#shown, caret: oneLine(before + text).length };
  }

  /** Returns the text that the field shows, with its lines. */
  textOf(value: string): string {
    return value === this.#shown ? this.#text : value.slice(0, longestText);
  }
}

function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
