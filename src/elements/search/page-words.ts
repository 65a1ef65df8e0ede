/** Checks that a page has the words of a query: Pagefind also finds pages by a part of a word that nobody typed. */
import { isFunctionWord } from '../../reference/search/function-words.ts';
import { stemOf, wordsIn } from '../../reference/search/words.ts';

/** Whether a text has every word of a query, in any form; the words may have more letters than were typed. */
export function hasWords(query: string, text: string): boolean {
  const typed = [...new Set(wordsIn(query).map((word) => word.text))];
  const meaningful = typed.filter((word) => !isFunctionWord(word));
  const words = new Set(wordsIn(text).map((word) => word.text));
  const stems = new Set([...words].map(stemOf));
  return (meaningful.length > 0 ? meaningful : typed).every(
    (word) => stems.has(stemOf(word)) || [...words].some((one) => one.startsWith(word)),
  );
}
