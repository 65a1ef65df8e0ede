/** Defines the data of the search: it is made of a catalog once, and shipped as JSON. */

/** The kinds of pages. A `status` has none: it is not one of this API. */
export type PageKind = 'code' | 'endpoint' | 'guide' | 'tool' | 'status';

/** A page, or one meaning of a code. */
export interface SearchDocument {
  readonly kind: PageKind;
  /** The code, the number of the endpoint, the address of the page, or the status. */
  readonly id: string;
  readonly title: string;
  /** The documented message, the request, or the description. */
  readonly text: string;
  /** Distinguishes it from others that the same words find: one short line. */
  readonly distinction: string;
  /** Other names of exactly this: former titles, the reason phrase of a status. */
  readonly names: readonly string[];
  /** Names that people give it. */
  readonly synonyms: readonly string[];
  /** Its surroundings: the group, the endpoints of a meaning, the headings of a page. */
  readonly context: readonly string[];
  /** Names and words that its text has and few others. */
  readonly details: readonly string[];
}

/** Everything that words are looked up in. */
export interface SearchIndex {
  readonly documents: readonly SearchDocument[];
  /** Sets of words of the same meaning; two words are a verb and its particle, which mean the first of the set. */
  readonly equalWords: readonly (readonly string[])[];
}

/** A document without the names of its members. */
type Row = readonly [
  kind: number,
  id: string,
  title: string,
  text: string,
  distinction: string,
  names: string,
  synonyms: string,
  context: string,
  details: string,
];

/** The wire form of an index: phrases of one member are lines of one string. */
export interface PackedSearchIndex {
  readonly documents: readonly Row[];
  readonly equalWords: string;
}

const kinds: readonly PageKind[] = ['code', 'endpoint', 'guide', 'tool', 'status'];

/** Writes an index in its wire form. */
export function packSearchIndex({ documents, equalWords }: SearchIndex): PackedSearchIndex {
  return {
    documents: documents.map((one) => [
      kinds.indexOf(one.kind),
      one.id,
      one.title,
      one.text,
      one.distinction,
      one.names.join('\n'),
      one.synonyms.join('\n'),
      one.context.join('\n'),
      one.details.join('\n'),
    ]),
    equalWords: equalWords.map((words) => words.join(',')).join('\n'),
  };
}

/** Reads an index from its wire form. */
export function unpackSearchIndex({ documents, equalWords }: PackedSearchIndex): SearchIndex {
  return {
    documents: documents.map(([kind, id, title, text, distinction, names, synonyms, context, details]) => ({
      kind: kinds[kind] ?? 'tool',
      id,
      title,
      text,
      distinction,
      names: linesOf(names),
      synonyms: linesOf(synonyms),
      context: linesOf(context),
      details: linesOf(details),
    })),
    equalWords: linesOf(equalWords).map((line) => line.split(',')),
  };
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
