/** The interface of one step of decoding. */

import type { Line } from '../text/lines.ts';
import type { PendingRequest } from './assembly/pending-request.ts';
import type { Candidate } from './candidate.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A step of decoding: takes what it understands of a line, and leaves the rest to the next step. */
export interface Extractor {
  /** Offset of the first thing that it has read and not yet reported. */
  readonly open: number;
  /** Whether it waits for nothing, so that a line that says nothing may be passed over. */
  readonly isIdle: boolean;
  /** Gives what it leaves; `null` where that is nothing. */
  read(line: Line): Line | null;
  /** Reports what it still holds. */
  end(): void;
}

/** What a reader works with. */
export interface ExtractorContext {
  readonly vocabulary: Vocabulary;
  /** The requests that await their response. */
  readonly pendingRequest: PendingRequest;
  report(candidate: Candidate): void;
}

export type CreateExtractor<R extends Extractor = Extractor> = (context: ExtractorContext) => R;

/** Where a reader holds nothing. */
export const nothingOpen = Number.POSITIVE_INFINITY;
