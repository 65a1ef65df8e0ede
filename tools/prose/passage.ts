/** A text that a person reads, as Markdown, and its place. */
export interface Passage {
  /** A file, or the path of a field in the catalog. */
  readonly place: string;
  readonly text: string;
}
