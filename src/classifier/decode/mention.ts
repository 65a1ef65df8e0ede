/** What a reader found: evidence, and where it stands. */
import type { Evidence } from '../classify.ts';
import type { Line } from './line.ts';

/** Evidence at a place of the text. */
export interface Mention extends Evidence {
  readonly line: Line;
  /** Offsets in the whole text. */
  readonly start: number;
  readonly end: number;
  /** Said in passing, and perhaps of a response that stands right beside it in full. */
  readonly passing?: boolean;
}

/** What a reader needs to know of the API. */
export interface Vocabulary {
  /** The name of the sub-code header in lower case, letters and digits only. */
  readonly subCodeField: string;
  /** Whether a code is one of the catalog's. */
  isCode(code: string): boolean;
}

/** A step of decoding: takes the lines that it understands, leaves the others to the next step. */
export interface Reading {
  readonly mentions: readonly Mention[];
  readonly unread: readonly Line[];
}

/** Reads what it understands of the lines. */
export type Reader = (lines: readonly Line[], vocabulary: Vocabulary) => Reading;

/** A name as fields are compared: lower case, letters and digits only. */
export function fieldKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
