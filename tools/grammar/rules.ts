/** The rules of the grammar checker that are switched off, each with its reason. */

/** A rule that does not suit this project. */
export interface RuleOff {
  readonly rule: string;
  readonly why: string;
}

export const rulesOff: readonly RuleOff[] = [
  { rule: 'SpellCheck', why: 'Spelling is checked by cspell, which reads code and configuration too.' },
  { rule: 'SplitWords', why: 'It splits names of fields, such as sourceID; cspell finds real slips.' },
  { rule: 'UseTitleCase', why: 'Headings are in sentence case.' },
  {
    rule: 'SentenceCapitalization',
    why: 'Cells of tables and parts of messages begin in lowercase, and so do sentences that begin with a name.',
  },
  { rule: 'MassNouns', why: 'Finding, spelling, expiry and middleware are countable here.' },
  { rule: 'Spaces', why: 'It takes the dot of a name such as .NET for the end of a sentence.' },
  { rule: 'ExpandControl', why: 'Ctrl is the label of the key.' },
  { rule: 'ExpandMemoryShorthands', why: 'KB, MB and GB are the units that readers know.' },
  { rule: 'OrthographicConsistency', why: 'It takes names such as Unix and PostCode for common words.' },
  {
    rule: 'MissingPreposition',
    why: 'Every finding in this project was a correct relative clause or object.',
  },
  { rule: 'UnclosedQuotes', why: 'A message about quotation marks has single ones.' },
  { rule: 'OutOfDate', why: 'As a predicate, "out of date" has no hyphens.' },
  { rule: 'OneOfTheSingular', why: '"One of the two" is correct.' },
  { rule: 'InflectedVerbAfterTo', why: 'It takes "to related entities" for an infinitive.' },
  { rule: 'ThereIsAgreement', why: 'It takes "there are few of them" for a singular.' },
  { rule: 'FindOut', why: '"Find out which" has a question as its object; "find" cannot take its place.' },
  { rule: 'ThatThan', why: 'It takes "the other header that" for a comparison.' },
  { rule: 'ThisTypeOfThing', why: '"This type of data request" is correct.' },
];
