import type { Overview } from '../overview/overview-model.ts';
import type { PlacedAnswer } from './placed-answer.ts';

/** A result as it is shown and announced. */
export interface DecoderView {
  /** Errors, the most frequent first. */
  readonly answers: readonly PlacedAnswer[];
  /** Answers with nothing to fix. */
  readonly calm: readonly PlacedAnswer[];
  /** Names `calm` where they are folded; empty where nothing else is shown. */
  readonly calmText: string;
  /** A sentence about what is not shown; empty where all is. */
  readonly rest: string;
  readonly overview: Overview | null;
  readonly summary: string;
}
