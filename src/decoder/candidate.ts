/** What a reader found: evidence, and where it stands. */

import type { Evidence } from '../classifier/classify.ts';
import type { RequestEvidence } from '../classifier/endpoint.ts';
import type { Line } from '../text/lines.ts';
import type { Conversation } from './assembly/pending-request.ts';
import type { Role } from './tokens/field-roles.ts';

/** Evidence at a place of the text. */
export interface Mention extends Evidence {
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

/** What a reader needs to know of the API. */
export interface Vocabulary {
  /** The name of the sub-code header, as it is written. */
  readonly header: string;
  /** The same in lower case, letters and digits only. */
  readonly subCodeField: string;
  /** What names mean that were read before. */
  readonly roles: Map<string, Role | null>;
  /** Whether a code is one of the catalog's. */
  isCode(code: string): boolean;
  /** Whether a number is a status of the catalog, or one that another server may answer with. */
  isStatus(text: string): boolean;
  /** Whether a request goes to one of the catalog's endpoints. */
  isEndpoint(request: RequestEvidence): boolean;
}

/** A step of decoding: takes what it understands of a line, and leaves the rest to the next step. */
export interface Reader {
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
export interface Surroundings {
  readonly vocabulary: Vocabulary;
  /** The requests that await their response. */
  readonly conversation: Conversation;
  report(mention: Mention): void;
}

export type CreateReader<R extends Reader = Reader> = (surroundings: Surroundings) => R;

/** Where a reader holds nothing. */
export const nothingOpen = Number.POSITIVE_INFINITY;

/** A name as fields are compared: lower case, letters and digits only. */
export function fieldKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
