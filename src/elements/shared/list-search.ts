/** Finds the rows of a list by words, without a DOM. */

/** Finds documents of one kind by words; returns their ids. */
export type ListSearch = (words: string) => ReadonlySet<string>;

/** A row that words are looked up in. */
export interface TextRow {
  readonly id: string;
  /** All that a person can read in it, and its keywords. */
  readonly text: string;
}

/**
 * Finds the rows for some words: those that the search finds, and those in whose text each word begins a word. Without a
 * search, which may not be loaded yet, a row must have each word anywhere in its text.
 */
export function rowsWithWords(
  words: string,
  rows: readonly TextRow[],
  search: ListSearch | null,
): ReadonlySet<string> {
  const typed = wordsOf(words);
  const before = search ? ' ' : '';
  const literal = rows.filter(({ text }) => {
    const plain = ` ${wordsOf(text).join(' ')}`;
    return typed.length > 0 && typed.every((word) => plain.includes(before + word));
  });
  return new Set([...literal.map(({ id }) => id), ...(search?.(words) ?? [])]);
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu) ?? [];
}
