/** What the checks of a signature came to. */
import type { SignatureCheckId } from '../../catalog/record.ts';
import type { NamedMistake } from '../diagnosis/diagnosis.ts';

/** `not-checkable`: what it takes is not given, or only the API knows it. */
export type CheckState = 'passed' | 'failed' | 'not-checkable';

/** One check, and what it came to. */
export interface CheckResult {
  readonly state: CheckState;
  /** What was found, in a sentence or more. */
  readonly finding: string;
  /** The value that was found, where there is one to show. */
  readonly found: string | null;
  /** What the documentation wants there. */
  readonly expected: string | null;
  /** What it would take to check it; `null` where it was checked. */
  readonly needs: string | null;
}

/** One of the documented checks. */
export interface SignatureCheck<Code extends string = string> extends CheckResult {
  readonly id: SignatureCheckId;
  /** What the API answers with where the check fails. */
  readonly code: Code;
}

/** How the clock that signed goes. */
export interface ClockReading {
  /** Both in milliseconds since 1970. */
  readonly issuedAt: number;
  readonly serverTime: number;
  /** How far `issuedAt` is ahead of the server, in seconds; below 0 where it is behind. */
  readonly aheadSeconds: number;
}

/** What was hashed, and what should have been. */
export interface HashReading {
  /** The text that the documentation has hashed for this request. */
  readonly documented: string;
  /** The text that was hashed instead; `null` where that was not found out, or where it is the documented one. */
  readonly signed: string | null;
  /** The index of the first character in which the two differ. */
  readonly difference: number | null;
  /** The token that the documented text gives; `null` without the secret. */
  readonly expectedToken: string | null;
  /** The mistakes that lead to the given token. */
  readonly mistakes: readonly NamedMistake[];
}

/** All that is known of a signature. */
export interface SignatureReport<Code extends string = string> {
  /** In the order of the documented list. In which order the API makes them is not documented. */
  readonly checks: readonly SignatureCheck<Code>[];
  /** The code of the first check in the list that failed. */
  readonly firstFailure: Code | null;
  readonly clock: ClockReading | null;
  readonly hash: HashReading | null;
}

export function passed(finding: string, found: string | null = null): CheckResult {
  return { state: 'passed', finding, found, expected: null, needs: null };
}

export function failed(finding: string, found: string | null, expected: string | null): CheckResult {
  return { state: 'failed', finding, found, expected, needs: null };
}

export function notCheckable(finding: string, needs: string): CheckResult {
  return { state: 'not-checkable', finding, found: null, expected: null, needs };
}
