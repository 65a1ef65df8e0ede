/** One thing that a line says of a response or of a request, and where. */
import type { RequestEvidence } from '../../classifier/endpoint.ts';

/** A named value and where it stands in its line. */
export interface Clue {
  readonly kind: 'status' | 'sub-code' | 'code' | 'request';
  /** The status or sub-code as it is written. */
  readonly value: string;
  readonly request: RequestEvidence | null;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but `status 403` in a sentence. */
  readonly passing: boolean;
  /** The status line of a message, which begins a response. */
  readonly isStatusLine?: boolean;
  /** The status that a body names in the API's reporting mode. */
  readonly isReported?: boolean;
}

export function clueOf(kind: Clue['kind'], value: string, name: string, start: number, end: number): Clue {
  return { kind, value, request: null, name, start, end, passing: false };
}

export function byPlace(a: Clue, b: Clue): number {
  return a.start - b.start;
}

/** Those that no other clue lies over. Both stand in order of their place. */
export function without(clues: readonly Clue[], others: readonly Clue[]): Clue[] {
  let i = 0;
  return clues.filter(({ start, end }) => {
    while (i < others.length && (others[i] as Clue).end <= start) i++;
    const other = others[i];
    return other === undefined || other.start >= end;
  });
}
