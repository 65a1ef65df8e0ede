/** Finds the details of written pages that the search knows: names written as code, and words that few pages have. */

import { isAside, isFunctionWord } from '../reference/search/function-words.ts';
import { stemOf, wordsIn } from '../reference/search/words.ts';

/** A word is rare if no more pages than this have it. */
const mostPages = 3;
const shortestWord = 5;
/** The most rare words of a page. */
const mostWords = 24;

/** Addresses and short words are found elsewhere; what has spaces at its ends is between two names. */
const isCommon = /:\/\/|^\/(?:codes|endpoints)\b|^\W* | \W*$|^\W*[a-z]{1,5}\W*$/;

/** Removes the blocks of code and the components of a page. */
export function withoutCode(markdown: string): string {
  return markdown.replace(/^```.*?^```/gms, '').replace(/^(?:import|export) .*$/gm, '');
}

/** Lists the names of a text that are written as code. */
export function namesOf(text: string): string[] {
  const names = [...text.matchAll(/`([^`\n]{3,40})`/g)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => /[a-z]{3}/i.test(name) && !isCommon.test(name));
}

/** Lists for each text the words that few of the others have, in one phrase; those that it has most often come first. */
export function rareWords(texts: readonly string[]): string[][] {
  const counts = texts.map((text) => countsOf(proseOf(text)));
  const pages = new Map<string, number>();
  for (const words of counts) for (const stem of words.keys()) pages.set(stem, (pages.get(stem) ?? 0) + 1);
  return counts.map((words) =>
    [...words]
      .filter(([stem]) => (pages.get(stem) ?? 0) <= mostPages)
      .sort(([, a], [, b]) => b.count - a.count)
      .slice(0, mostWords)
      .map(([, { word }]) => word),
  );
}

function proseOf(text: string): string {
  return text
    .replace(/`[^`\n]*`/g, ' ')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/<[^>]*>/g, ' ');
}

function countsOf(text: string): Map<string, { word: string; count: number }> {
  const counts = new Map<string, { word: string; count: number }>();
  for (const { text: word } of wordsIn(text)) {
    if (word.length < shortestWord || /^\d/.test(word) || isFunctionWord(word) || isAside(word)) continue;
    const stem = stemOf(word);
    counts.set(stem, { word, count: (counts.get(stem)?.count ?? 0) + 1 });
  }
  return counts;
}
