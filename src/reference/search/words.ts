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

/** Writes a text in lower case and without accents. */
function plainText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Endings in the order in which they are removed, each where enough letters stay. */
const endings: readonly (readonly [ending: RegExp, instead: string])[] = [
  [/(?<=..)ies$/, 'y'],
  [/(?<=..(?:ss|x|ch|sh))es$/, ''],
  [/(?<=..[^sui])s$/, ''],
  [/(?<=..)ied$/, 'y'],
  [/(?<=[aeiouy].*..)(?:ed|ing)$/, ''],
  [/(?<=..)([bdgmnprt])\1$/, '$1'],
  [/(?<=.{4})ation$/, ''],
  [/(?<=.{4})ion$/, ''],
  [/(?<=.{4})(?:ment|ness|ly)$/, ''],
  [/(?<=.{4})e$/, ''],
  [/(?<=.{4})at$/, ''],
  [/(?<=.{3}[^aeiou])y$/, ''],
  [/(?<=.{4})is$/, 'iz'],
];

/** Forms that no ending leads to, after the word of which they are a form. */
const irregularForms: ReadonlyMap<string, string> = new Map(
  `accept acceptance; approve approval; authenticate authentication; begin began begun; buy bought; catch caught; child children kid kids
  choose chose chosen choosing; deny denial; forget forgot forgotten; give gave given giving; grow grown grew; hold held; keep kept; leave left leaving;
  lose lost loses losing; notify notification notifications; pay paid payment payments; person people; put puts; register registration;
  remove removal; renew renewal; restrict restriction; ring rang; run ran; see saw seen; send sent; subscribe subscription subscriptions;
  take took taken taking; tell told; throw threw thrown; verify verification verifications; withdraw withdrew withdrawn withdrawal; write wrote written writing`
    .split(/[;\n]/)
    .flatMap((line) => {
      const [word = '', ...forms] = line.trim().split(' ');
      return forms.map((form) => [form, word] as const);
    }),
);

/** Reduces a word to its stem, which is no word itself: `expired` and `expiration` have the same. */
export function stemOf(written: string): string {
  const word = irregularForms.get(written) ?? written;
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  return endings.reduce((stem, [ending, instead]) => stem.replace(ending, instead), word);
}
