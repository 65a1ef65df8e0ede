/** Splits a text into the words that are compared, and reduces each to its stem. */

/** One word of a text, and where it is. */
export interface Word {
  /** In lower case, without accents. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const pattern = /\d+(?:\.\d+)+|[\p{L}\p{N}]+(?:['’]\p{L}+)?#?/gu;
const negation = /(?:n['’]t|(?<=^can)not)$/;
const possessive = /['’](?:s|re|ve|ll|d|m)$/;

/** Words that carry no meaning in a search: articles, pronouns, prepositions and auxiliary verbs. */
const functionWords = new Set(
  `a an the this that these those it its i im me my we our us you your he she they them their
  is are was were be been being am do does did done has have had having will would shall should can could may might must ca wo
  to of in on at by for from with into onto as about and or but if then so than there here
  what which who whom whose why when where how please pls help hi hello just very too also any some
  gets getting got gives keeps keep want need`.match(/\S+/g),
);

/** Lists the words of a text in order. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: written, index: start }) => {
    const end = start + written.length;
    const plain = plainText(written);
    if (!negation.test(plain)) return [{ text: plain.replace(possessive, ''), start, end }];
    const verb = plain.replace(negation, '');
    return [
      { text: verb, start, end },
      { text: 'not', start, end },
    ];
  });
}

/** Whether a word only holds a sentence together. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** Writes a text in lower case and without accents. */
function plainText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Endings in the order in which they are removed, each where enough letters stay. */
const endings: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/(?<=^.{2,})ies$/, 'y'],
  [/(?<=^.{2,}(?:ss|x|ch|sh))es$/, ''],
  [/(?<=^.{2,}[^sui])s$/, ''],
  [/(?<=^.{2,})ied$/, 'y'],
  [/(?<=^.*[aeiouy].*..)(?:ed|ing)$/, ''],
  [/(?<=^.{2,})([bdgmnprt])\1$/, '$1'],
  [/(?<=^.{4,})ation$/, ''],
  [/(?<=^.{4,})ion$/, ''],
  [/(?<=^.{4,})(?:ment|ness|ly)$/, ''],
  [/(?<=^.{4,})e$/, ''],
  [/(?<=^.{4,})at$/, ''],
  [/(?<=^.{3,}[^aeiou])y$/, ''],
  [/(?<=^.{4,})is$/, 'iz'],
];

/** Reduces a word to its stem, which is no word itself: `expired` and `expiration` have the same. */
export function stemOf(word: string): string {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  return endings.reduce((stem, [ending, instead]) => stem.replace(ending, instead), word);
}
