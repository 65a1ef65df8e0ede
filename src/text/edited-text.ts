/** Edits a text step by step, with a map back to its original offsets. */

/** The replacement of what is between two indices of a text. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** A text after any number of edits. */
export class EditedText {
  readonly text: string;
  readonly #before: EditedText | null;
  readonly #edits: readonly Edit[];
  /** Where each replacement begins in the new text. */
  readonly #starts: readonly number[];

  private constructor(
    text: string,
    before: EditedText | null,
    edits: readonly Edit[],
    starts: readonly number[],
  ) {
    this.text = text;
    this.#before = before;
    this.#edits = edits;
    this.#starts = starts;
  }

  static of(text: string): EditedText {
    return new EditedText(text, null, [], []);
  }

  /**
   * Applies edits.
   *
   * @param editsOf Returns them in order.
   */
  edited(editsOf: (text: string) => Iterable<Edit>): EditedText {
    const edits: Edit[] = [];
    const starts: number[] = [];
    const parts: string[] = [];
    let from = 0;
    let length = 0;
    for (const edit of editsOf(this.text)) {
      edits.push(edit);
      starts.push(length + edit.from - from);
      parts.push(this.text.slice(from, edit.from), edit.by);
      length += edit.from - from + edit.by.length;
      from = edit.to;
    }
    if (edits.length === 0) return this;
    return new EditedText(parts.join('') + this.text.slice(from), this, edits, starts);
  }

  /** Replaces each match of a pattern. */
  replaced(pattern: RegExp, by: string): EditedText {
    return this.edited((text) => editsOf(text, pattern, by));
  }

  /** Returns the offset in the original text. */
  offsetOf(index: number): number {
    if (this.#before === null) return index;
    const at = lastIndexUpTo(this.#starts, index);
    const edit = this.#edits[at];
    if (edit === undefined) return this.#before.offsetOf(index);
    const after = index - (this.#starts[at] ?? 0) - edit.by.length;
    return this.#before.offsetOf(after < 0 ? edit.from : edit.to + after);
  }
}

/** Yields an edit for each match of a pattern; `$1` as replacement is its first group. */
export function* editsOf(text: string, pattern: RegExp, by: string, start = 0): Generator<Edit> {
  for (const { 0: found, 1: group = '', index } of text.matchAll(pattern)) {
    yield {
      from: start + index,
      to: start + index + found.length,
      by: by === '$1' ? group : by,
    };
  }
}

/** Returns the index of the last number up to a limit in a sorted list; −1 where all are greater. */
export function lastIndexUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
