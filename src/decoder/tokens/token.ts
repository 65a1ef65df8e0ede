import type { RequestEvidence } from '../../http/request.ts';

/** Evidence of a response or a request in a line, and its place. */
export interface Token {
  readonly kind: 'status' | 'sub-code' | 'code' | 'request';
  /** The status or sub-code as it is written; a sub-number of three digits with its dot, since a status has three too. */
  readonly value: string;
  readonly request: RequestEvidence | null;
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether it is only `status 403` in a sentence. */
  readonly isMention: boolean;
  /** Whether it is the status line of a message, which begins a response. */
  readonly isStatusLine?: boolean;
  /** Whether it is the status that a body names in the API's reporting mode. */
  readonly isReported?: boolean;
}

export function tokenOf(kind: Token['kind'], value: string, name: string, start: number, end: number): Token {
  return { kind, value, request: null, name, start, end, isMention: false };
}

/** Whether a value is the part of a sub-code after its dot alone: `25`, `.100`. */
export function isBare(value: string): boolean {
  return value.length < 3 || value.startsWith('.');
}

export function byPosition(a: Token, b: Token): number {
  return a.start - b.start;
}

/** Removes tokens that others overlap. Both lists are in order of position. */
export function without<T extends Token>(tokens: readonly T[], others: readonly Token[]): T[] {
  let i = 0;
  return tokens.filter(({ start, end }) => {
    while (i < others.length && (others[i] as Token).end <= start) i++;
    const other = others[i];
    return other === undefined || other.start >= end;
  });
}

/** Adds those of other tokens that none overlaps. All lists are in order of position. */
export function combined<T extends Token>(tokens: readonly T[], others: readonly T[]): T[] {
  return [...tokens, ...without(others, tokens)].sort(byPosition);
}
