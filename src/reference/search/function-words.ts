/** Lists the words that say nothing about what is searched for. */

/** Words that are never part of a compound or of a verb. */
const fillers = setOf(
  'the a an of is are was were be been does did has have had this that my our his her its their',
);

/** Words that only hold a sentence together, by category. Words of quantity, order and negation are not among them. */
const functionWords = setOf(
  // articles, and words that point
  'a an the this that these those such',
  // pronouns; those of persons are synonyms of `user`
  `i me my mine myself we us our ours ourselves you your yours yourself he him his himself she her hers herself
  it its itself they them their theirs themselves`,
  // questions
  'what which who whom whose when where why how whether whatever whichever wherever whenever',
  // auxiliary verbs, and contractions of them
  `am is are was were be been being do does did done doing have has had having
  will would shall should can could may might must ought ca wo im ive id dont cant wont isnt doesnt didnt`,
  // prepositions
  `of in on at by for from with into onto as about to upon via per during since until till through
  between among against under over above below within toward along across behind beside besides despite
  like off out up down back away near after before`,
  // conjunctions
  `and or but nor if then than so because although though while whereas unless however therefore`,
  // adverbs of place, degree and manner
  'here there just very too also quite rather really actually basically somehow still even ever yet now always',
  // politeness
  'please pls plz thanks thank hi hello hey sorry let lets',
  // verbs that carry another one
  'gets getting got keep keeps keeping want wants wanted need needs needed try tries tried trying seem seems happens happen',
);

/** Words of asking and of any error at all: they count if the index has them, and need not be found. */
const asideWords = setOf(
  `error errors problem problems issue issues fail fails failing code codes subcode status get
  mean means meaning meant explain explains explained explanation describe description documentation docs doc
  help fix fixed solve solved solution reason cause causes example examples guide api http https
  response responses request requests call calls return returns returned returning receive received receiving
  endpoint endpoints number numbers says say said show shows shown sub question know understand
  today yesterday tomorrow suddenly sometimes often again some something anything
  ok okay safe complain complains complaining claim claims report reports tell tells told
  work works working worked use uses used using go goes going went make makes made
  happened happening thing things way ask asks asked
  morning night day days week weeks month months year years hour hours minute minutes
  last next all every each few many much third`,
);

/** Lists the words that a query may have in vain. */
export const asides: readonly string[] = [...asideWords].filter((word) => word.length > 4);

/** Whether a word only holds a sentence together. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word);
}

/** Removes the articles, pronouns and auxiliary verbs of a phrase, which are never part of a verb. */
export function withoutFillers(phrase: string): string {
  return phrase
    .split(' ')
    .filter((word) => !fillers.has(word))
    .join(' ');
}

/** Whether a word is said of any error, so that a query may have it in vain. */
export function isAside(word: string): boolean {
  return asideWords.has(word);
}

function setOf(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.match(/\S+/g) ?? []));
}
