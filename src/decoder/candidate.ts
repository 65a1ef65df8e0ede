import type { Evidence } from '../classifier/classify.ts';
import type { Line } from '../text/lines.ts';

/** Evidence of a response that an extractor found, with its place in the text. */
export interface Candidate extends Evidence {
  readonly line: Line;
  /** Offsets in the whole text. */
  readonly start: number;
  readonly end: number;
  /** A code in a sentence, perhaps of a response that is nearby in full. */
  readonly isMention?: boolean;
  /** A whole message with its status line and headers. */
  readonly isMessage?: boolean;
  /** Whether it is a response only if the request below it is one to an endpoint. */
  readonly isUnconfirmed?: boolean;
  /** A response that is never merged with another. */
  readonly isAlone?: boolean;
}
