/** Joins passages to texts of a fair size, since a checker has a high cost for each text. */
import type { Passage } from '../prose/passage.ts';

/** Several passages as one text, a blank line between them. */
export interface Batch {
  readonly text: string;
  readonly parts: readonly { readonly start: number; readonly passage: Passage }[];
}

const separator = '\n\n';

/** Joins passages until a text has `size` characters; a text that occurs twice is checked once. */
export function batchesOf(passages: readonly Passage[], size: number): Batch[] {
  const seen = new Set<string>();
  const distinct = passages.filter(({ text }) => !seen.has(text) && seen.add(text));
  const batches: Batch[] = [];
  let text = '';
  let parts: { start: number; passage: Passage }[] = [];
  for (const passage of distinct) {
    parts.push({ start: text.length, passage });
    text += passage.text + separator;
    if (text.length < size && passage !== distinct.at(-1)) continue;
    batches.push({ text, parts });
    text = '';
    parts = [];
  }
  return batches;
}

/** Finds the passage at a position of a batch, and the position within it. */
export function locate({ parts }: Batch, position: number): { passage: Passage; position: number } {
  const { start, passage } = parts.findLast((part) => part.start <= position) ?? fail(position);
  return { passage, position: position - start };
}

function fail(position: number): never {
  throw new RangeError(`no passage is at ${position}`);
}
