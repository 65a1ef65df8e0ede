/** Evidence of a response that an extractor found. */

import type { Evidence } from '../classifier/classify.ts';
import type { Line } from '../text/lines.ts';

/** Evidence of a response, with its place in the text. */
export interface Candidate extends Evidence {
  readonly line: Line;
  /** Offsets in the whole text. */
  readonly start: number;
  readonly end: number;
  /** Said in passing, and perhaps of a response that stands right beside it in full. */
  readonly passing?: boolean;
  /** A whole message with its status line and headers. */
  readonly isMessage?: boolean;
  /** A response of its own, whatever is said around it. */
  readonly isAlone?: boolean;
}
