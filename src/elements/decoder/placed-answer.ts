/** An answer of the decoder, with its place in the text. */
import type { Answer, EndpointName } from '../../reference/answer.ts';
import type { Excerpt } from './reading/excerpt.ts';

/** An answer with the place in the text that it was found at. */
export interface PlacedAnswer extends Answer {
  /** Tells it from the others; it stays while the same question is shown. */
  readonly id: number;
  /** The line of the text, counted from 1; `null` where the form was asked, not a text. */
  readonly line: number | null;
  /** The name of the text it stands in, where there are several. */
  readonly file: string | null;
  /** When it happened, in UTC; empty where the text does not say. */
  readonly time: string;
  /** Where it stands in the text field; `null` where it does not. */
  readonly range: TextRange | null;
  /** Method and URL of the request, without secrets. */
  readonly request: string | null;
  /** The line it was found in, without secrets. */
  readonly excerpt: Excerpt | null;
  /** The endpoints to choose from, where only they tell what the code means. */
  readonly choices: readonly EndpointName[];
  /** The number of the chosen one; empty where none is. */
  readonly chosen: string;
  /** The answer above that says the same; `null` where there is none. */
  readonly sameAs: Pick<PlacedAnswer, 'id' | 'line' | 'file'> | null;
  /** Where in its text it begins, if it tells that a signature is wrong, so that it can be checked; else `null`. */
  readonly signatureAt: number | null;
  /** An address that holds code and endpoint and nothing else; `null` where these two do not tell it all. */
  readonly share: string | null;
}

/** Offsets of the first character and of the one after the last. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}
