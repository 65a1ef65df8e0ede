/** The interface of one step of decoding. */

import type { Line } from '../text/lines.ts';
import type { PendingRequest } from './assembly/pending-request.ts';
import type { Candidate } from './candidate.ts';
import type { Token } from './tokens/token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Reads what it recognizes of each line, and leaves the rest to the next extractor. */
export interface Extractor {
  /** Offset of the first thing that it has read and not yet reported. */
  readonly open: number;
  /** Whether it waits for nothing, so that a line without evidence may be passed over. */
  readonly isIdle: boolean;
  /** Returns what it leaves of the line; `null` where that is nothing. */
  read(line: Line): Line | null;
  /** Reports what it still keeps. */
  end(): void;
}

/** Everything that an extractor reads from and reports to. */
export interface ExtractorContext {
  readonly vocabulary: Vocabulary;
  /** The requests without a response. */
  readonly pendingRequest: PendingRequest;
  report(candidate: Candidate): void;
  /** Learns the layout of a line with these tokens, which is a response of its own. */
  learn(line: Line, tokens: readonly Token[]): void;
}

export type CreateExtractor<R extends Extractor = Extractor> = (context: ExtractorContext) => R;

/** The offset of an extractor that keeps nothing. */
export const nothingOpen = Number.POSITIVE_INFINITY;
