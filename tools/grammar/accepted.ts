/** Findings of the grammar checker that are no mistakes. */

/** A false alarm: a rule, a part of the text around its finding, and why it is correct. */
export interface Accepted {
  readonly rule: string;
  readonly text: string;
  readonly why: string;
}

export const accepted: readonly Accepted[] = [
  { rule: 'AdjectiveOfA', text: 'the same as one of a gateway', why: '"One" is a pronoun for the fault.' },

  { rule: 'AnA', text: 'an http or https URL', why: 'The letter h is pronounced with a vowel.' },
  { rule: 'CompoundNouns', text: 'at a time per user', why: 'A preposition and its noun.' },
  { rule: 'CompoundNouns', text: 'path names', why: 'A noun and its verb.' },
  { rule: 'CompoundNouns', text: 'home page', why: 'Dictionaries have two words.' },
  { rule: 'CompoundNouns', text: 'style sheet', why: 'Dictionaries have two words.' },
  {
    rule: 'DisjointPrefixes',
    text: 'on-standard',
    why: 'The documentation spells its mode of reporting so.',
  },
  { rule: 'DisjointPrefixes', text: 're-authentication', why: 'Without a hyphen it is hard to read.' },
  { rule: 'EllipsisLength', text: ' .. ', why: 'Two dots join the ends of a range.' },
  { rule: 'ExpandMinimum', text: '(min-width', why: 'It is a media query.' },
  { rule: 'MissingDeterminer', text: 'see response body', why: 'It is documented wording.' },
  { rule: 'MissingTo', text: 'Expected answer', why: 'The participle is part of a term.' },
  { rule: 'MissingTo', text: 'expected answer', why: 'The participle is part of a term.' },
  { rule: 'Nobody', text: 'documents no body', why: 'The body of a response is meant.' },
  { rule: 'NounVerbConfusion', text: 'check its effect', why: 'The noun is meant.' },
  { rule: 'NumericRangeEnDash', text: 'JSON Schema 2020-12', why: 'It is the name of a version.' },
  {
    rule: 'OxfordComma',
    text: 'same environment, test or production',
    why: 'It is an apposition, not a list.',
  },
  { rule: 'PhrasalVerbAsCompoundNoun', text: 'markup', why: 'The noun is meant.' },
];
